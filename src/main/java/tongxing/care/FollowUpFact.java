package tongxing.care;

import java.time.LocalDate;

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

	public boolean openOn(LocalDate day) {
		return !this.openedOn.isAfter(day) && (this.closedOn == null || this.closedOn.isAfter(day));
	}

}
