package tongxing.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import tongxing.kernel.DateRange;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingSpans;
import tongxing.registry.ChildId;
import tongxing.registry.Roll;
import tongxing.registry.Rolls;
import tongxing.registry.SchoolClassId;

import org.springframework.stereotype.Component;

/**
 * Finds the children of whom a scope speaks on some days, with their facts as of a day.
 */
@Component
class ScopeRolls {

	private final Rolls rolls;

	private final PairingSpans pairings;

	ScopeRolls(Rolls rolls, PairingSpans pairings) {
		this.rolls = rolls;
		this.pairings = pairings;
	}

	Roll roll(FigureScope scope, DateRange days, LocalDate asOf) {
		return switch (scope.kind()) {
			case SCHOOL -> this.rolls.rollOfSchool(days, asOf);
			case GRADE -> this.rolls.rollOfGrade(scope.grade(), days, asOf);
			case CLASS -> this.rolls.rollOfClass(new SchoolClassId(Objects.requireNonNull(scope.id())), days, asOf);
			case HELPER ->
				this.rolls.roll(this.pairings.childrenOf(new HelperId(Objects.requireNonNull(scope.id())), days), asOf);
			case CHILD -> this.rolls.roll(List.of(new ChildId(Objects.requireNonNull(scope.id()))), asOf);
		};
	}

}
