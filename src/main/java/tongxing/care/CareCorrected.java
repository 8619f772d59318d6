package tongxing.care;

import java.time.LocalDate;
import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * A record about a child was corrected; what stood before is kept. Published once for
 * each child who took part.
 */
public record CareCorrected(CareRecordId record, ChildId participant, String kind,
		LocalDate happenedOn) implements Audited {

	@Override
	public String action() {
		return "CARE_CORRECTED";
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
