package tongxing.duties.group;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.duties.Duty.Reason;
import tongxing.duties.DutyStatus;
import tongxing.kernel.DateRange;
import tongxing.registry.SchoolClassId;

/**
 * One thing owed by a class, or by the school, within some days, as the clock sees it on
 * a day.
 *
 * @param rule code of the rule, such as PARENTS_MEETING
 * @param name the school's own name for it, or the campaign's; empty for a usual rule
 * @param part which of the rule's windows, or the id of the campaign
 * @param owner the class, or nothing where the school owes it
 * @param className the class's; empty where the school owes it
 * @param recordKind the kind of record that fulfils it
 * @param satisfiedBy the records that count for it
 * @param campaign whose items are asked for, if it is one
 */
public record GroupDuty(String rule, String name, String part, Optional<SchoolClassId> owner, String className,
		DateRange window, DutyStatus status, @Nullable String recordKind, List<CareRecordId> satisfiedBy,
		Optional<UUID> campaign, Reason reason) {

	/**
	 * Names this duty among all, the same on every surface.
	 */
	public String key() {
		return this.rule + "/" + this.part + "/" + this.owner.map(SchoolClassId::toString).orElse("SCHOOL");
	}

	/**
	 * Where it is done or looked at.
	 */
	public String path() {
		String with = this.owner.map(SchoolClassId::toString).orElse("all");
		return this.campaign.map((id) -> "/campaigns/" + id + this.owner.map((one) -> "/classes/" + one).orElse(""))
			.orElse("/records/new?kind=" + this.recordKind + "&class=" + with);
	}

}
