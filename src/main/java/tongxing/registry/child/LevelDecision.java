package tongxing.registry.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.DateRangeType;
import tongxing.kernel.RuleViolation;
import tongxing.registry.CareLevel;
import tongxing.staff.AccountId;

/**
 * A care level that was decided for a child, with the reason and the decider.
 */
@Embeddable
record LevelDecision(@Type(DateRangeType.class) DateRange during, @Enumerated(EnumType.STRING) CareLevel level,
		String reason,
		@AttributeOverride(name = "value", column = @Column(name = "decided_by")) @Nullable AccountId decidedBy) {

	/**
	 * The decisions with one more: the one before ends the day before, one of the same
	 * day is replaced. Refuses one without a reason, or before a later one.
	 */
	static List<LevelDecision> with(List<LevelDecision> present, LevelDecision added) {
		LocalDate from = added.during.from();
		if (added.reason.isEmpty()) {
			throw new RuleViolation("registry.level.reason");
		}
		List<LevelDecision> kept = new ArrayList<>();
		for (LevelDecision decided : present) {
			if (decided.during.from().isAfter(from)) {
				throw new RuleViolation("registry.level.later", decided.during.from());
			}
			if (decided.during.endsBefore(from)) {
				kept.add(decided);
			}
			else if (decided.during.from().isBefore(from)) {
				kept.add(new LevelDecision(decided.during.endingOn(from.minusDays(1)), decided.level, decided.reason,
						decided.decidedBy));
			}
		}
		kept.add(added);
		return kept;
	}

}
