package tongxing.care.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.Channel;
import tongxing.care.FollowUpId;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * A record as a page shows it; never with its restricted part.
 *
 * @param others how many took part whom the reader may not see
 * @param restricted whether there is a restricted part
 * @param mayOpen whether the reader may open it
 * @param mayChange whether the reader may correct or void it
 */
public record CareView(CareRecordId id, String kind, Happened happened, Told told, List<Child> children, int others,
		List<String> helpers, List<Promise> promises, Written written, boolean restricted, boolean mayOpen,
		boolean mayChange) {

	/**
	 * When and how.
	 */
	public record Happened(LocalDate on, Channel channel, @Nullable String place, boolean planned,
			@Nullable String attempt) {

	}

	/**
	 * Whom and what.
	 *
	 * @param roles roles of those met, separated by commas
	 */
	public record Told(@Nullable String who, @Nullable String roles, String narrative, Map<String, Object> details) {

	}

	/**
	 * A child who took part.
	 *
	 * @param role what part the child had, where the kind asks for it
	 */
	public record Child(ChildId id, String name, String className, Map<String, Object> ratings, @Nullable String note,
			@Nullable String role) {

	}

	/**
	 * A promise that came out of it, or was closed by it.
	 *
	 * @param madeHere whether it came out of this record
	 */
	public record Promise(FollowUpId id, String childName, String what, String owner, LocalDate due,
			@Nullable LocalDate closedOn, @Nullable String closedHow, @Nullable String note, boolean madeHere) {

	}

	/**
	 * By whom and when it was written.
	 */
	public record Written(AccountId author, String authorName, LocalDate on, int version, int corrections,
			@Nullable LocalDate voidedOn, @Nullable String voidReason) {

	}

}
