package tongxing.care;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;

/**
 * That a child took part in a record: what duties and figures are derived from. A visit
 * to three siblings is one record, three facts, one household.
 *
 * @param kind the record's kind, such as HOME_VISIT
 * @param attempted nobody was met: counted apart, satisfies nothing
 * @param met who was met or spoken with, seen from the child, separated by commas
 * @param happenedOn the day it happened
 * @param recordedOn the day it was written down; what was known before leaves it out
 * @param voidedOn the day it was taken back, if it was
 */
public record CareFact(CareRecordId record, ChildId child, HouseholdId household, String kind, Channel channel,
		boolean attempted, boolean planned, @Nullable String met, LocalDate happenedOn, LocalDate recordedOn,
		@Nullable LocalDate voidedOn) {

	/**
	 * Whether it was written down by a day and not yet taken back.
	 */
	public boolean knownOn(LocalDate day) {
		return !this.recordedOn.isAfter(day) && (this.voidedOn == null || this.voidedOn.isAfter(day));
	}

}
