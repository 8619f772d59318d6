package tongxing.care;

import java.time.LocalDate;
import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * Something was written down for a child. Published once for each child who took part.
 */
public record CareRecorded(CareRecordId record, ChildId participant, String kind,
		LocalDate happenedOn) implements Audited {

	@Override
	public String action() {
		return "CARE_RECORDED";
	}

	@Override
	public UUID child() {
		return this.participant.value();
	}

	@Override
	public String subject() {
		return this.record.toString();
	}

}
