package tongxing.care;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * A promise and what became of it.
 *
 * @param closedHow DONE or NOT_POSSIBLE, nothing while open
 */
public record FollowUpFact(FollowUpId id, ChildId child, CareRecordId record, String what, AccountId owner,
		LocalDate dueOn, LocalDate openedOn, @Nullable LocalDate closedOn, @Nullable String closedHow) {

	/** By the day on which they are due. */
	static final Comparator<FollowUpFact> IN_ORDER = Comparator.comparing(FollowUpFact::dueOn)
		.thenComparing((promise) -> promise.id.value());

	public boolean openOn(LocalDate day) {
		return !this.openedOn.isAfter(day) && (this.closedOn == null || this.closedOn.isAfter(day));
	}

}
