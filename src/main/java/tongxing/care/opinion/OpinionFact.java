package tongxing.care.opinion;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.registry.ChildId;

/**
 * An opinion and when it was answered, without what it says.
 *
 * @param children those who took part in the record in which it was said
 */
public record OpinionFact(UUID id, CareRecordId record, List<ChildId> children, LocalDate madeOn, LocalDate recordedOn,
		@Nullable LocalDate answeredOn, @Nullable LocalDate voidedOn) {

	/** By the day on which they were said. */
	public static final Comparator<OpinionFact> IN_ORDER = Comparator.comparing(OpinionFact::madeOn)
		.thenComparing(OpinionFact::id);

	/**
	 * Whether it waited for an answer at the end of a day.
	 */
	public boolean openOn(LocalDate day) {
		return knownOn(day) && (this.answeredOn == null || this.answeredOn.isAfter(day));
	}

	/**
	 * Whether it was written down by a day and not yet taken back.
	 */
	public boolean knownOn(LocalDate day) {
		return !this.recordedOn.isAfter(day) && (this.voidedOn == null || this.voidedOn.isAfter(day));
	}

}
