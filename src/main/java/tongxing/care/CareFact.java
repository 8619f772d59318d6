package tongxing.care;

import java.time.LocalDate;

import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;

/**
 * That a child took part in a record: what duties and figures are derived from. A visit
 * to three siblings is one record, three facts, one household.
 *
 * @param kind the record's kind, such as HOME_VISIT
 * @param attempted nobody was met: counted apart, satisfies nothing
 * @param happenedOn the day it happened
 * @param recordedOn the day it was written down; what was known before leaves it out
 */
public record CareFact(CareRecordId record, ChildId child, HouseholdId household, String kind, Channel channel,
		boolean attempted, boolean planned, LocalDate happenedOn, LocalDate recordedOn) {

}
