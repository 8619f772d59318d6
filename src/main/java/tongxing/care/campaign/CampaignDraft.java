package tongxing.care.campaign;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.registry.SchoolClassId;

/**
 * What a campaign is to say.
 *
 * @param schoolClass whose it is, or nothing for the whole school's
 */
public record CampaignDraft(String title, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable SchoolClassId schoolClass, @Nullable String about, List<Item> items) {

	/** Items of a campaign at most. */
	public static final int MOST_ITEMS = 8;

	private static final int LONGEST_TITLE = 60;

	private static final int LONGEST_NAME = 40;

	private static final int LONGEST_ABOUT = 1000;

	private static final int MOST_TIMES = 30;

	private static final int LONGEST = 366;

	private static final String REFUSED = "care.campaign.refused.";

	/**
	 * An item as it is to be.
	 *
	 * @param id of one that is there, or nothing
	 */
	public record Item(@Nullable UUID id, String name, Campaign.Per per, int times, @Nullable String recordKind) {

	}

	/**
	 * Refuses what could not be run; the code's last part names the field.
	 */
	void check() {
		refuseIf(this.title.isBlank() || this.title.strip().length() > LONGEST_TITLE, "title", LONGEST_TITLE);
		refuseIf(this.from == null, "from");
		refuseIf(this.to == null
				|| (this.from != null && (this.to.isBefore(this.from) || this.to.isAfter(this.from.plusDays(LONGEST)))),
				"to");
		refuseIf(this.about != null && this.about.length() > LONGEST_ABOUT, "about", LONGEST_ABOUT);
		refuseIf(this.items.isEmpty() || this.items.size() > MOST_ITEMS, "items", MOST_ITEMS);
		refuseIf(this.items.stream().anyMatch((item) -> item.name().strip().length() > LONGEST_NAME), "items.long",
				LONGEST_NAME);
		refuseIf(this.items.stream().anyMatch((item) -> item.times() < 1 || item.times() > MOST_TIMES), "items.times",
				MOST_TIMES);
		refuseIf(!this.items.stream().map((item) -> item.name().strip()).allMatch(new HashSet<>()::add), "items.twice");
	}

	private static void refuseIf(boolean broken, String what, Object... arguments) {
		if (broken) {
			throw new RuleViolation(REFUSED + what, arguments);
		}
	}

}
