package tongxing.suggestions.hardship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.ParentFacts;
import tongxing.registry.attention.AttentionReason;
import tongxing.registry.trait.Aid;
import tongxing.registry.trait.Hardship;

/**
 * The rules by which facts speak for a hardship. Nothing is weighed or scored; a hardship
 * that is entered already is not suggested.
 */
final class HardshipRules {

	/** So many talks that ended with concern are more than a bad day. */
	private static final int TALKS = 2;

	private static final Set<String> AT_HOME = Set.of("ALIVE", "REMARRIED");

	private HardshipRules() {
	}

	/**
	 * What is looked at beside a child's own dated facts.
	 *
	 * @param ill whether the registration form says a serious illness
	 * @param concerns talks of two months that ended with concern
	 */
	record Signals(boolean ill, int concerns) {

	}

	static List<HardshipHint> of(ChildFacts child, Signals signals, LocalDate today) {
		if (!child.onRegister(today)) {
			return List.of();
		}
		Map<Hardship, List<HardshipReason>> found = new EnumMap<>(Hardship.class);
		Stream.of(HardshipReason.values())
			.filter((reason) -> holds(reason, child, signals, today))
			.forEach((reason) -> found.computeIfAbsent(reason.kind(), (kind) -> new ArrayList<>()).add(reason));
		String className = child.stayOn(today).map(ChildFacts.Stay::className).orElse("");
		return found.entrySet()
			.stream()
			.filter((one) -> !child.hardOn(one.getKey().name(), today))
			.map((one) -> new HardshipHint(child.id(), child.name(), className, one.getKey(), one.getValue()))
			.toList();
	}

	private static boolean holds(HardshipReason reason, ChildFacts child, Signals signals, LocalDate today) {
		return switch (reason) {
			case BOTH_DEAD -> parents(child) && child.parents().stream().allMatch(HardshipRules::dead);
			case NO_PARENT_CARES -> parents(child) && child.parents().stream().noneMatch(HardshipRules::mayCare)
					&& !child.parents().stream().allMatch(HardshipRules::dead);
			case ALONE -> AttentionReason.isAlone(child, today);
			case ALLOWANCE -> child.aidedOn(Aid.MINIMUM_LIVING_ALLOWANCE.name(), today);
			case RELIEF -> Stream.of(Aid.TEMPORARY_RELIEF, Aid.MEDICAL_RELIEF, Aid.HOUSING_RELIEF)
				.anyMatch((aid) -> child.aidedOn(aid.name(), today));
			case ILL -> signals.ill();
			case CONCERNS -> signals.concerns() >= TALKS;
		};
	}

	/** Of one parent alone nothing can be said. */
	private static boolean parents(ChildFacts child) {
		return child.parents().size() > 1;
	}

	private static boolean dead(ParentFacts parent) {
		return "DECEASED".equals(parent.status());
	}

	/** A parent of whom nothing is known may still care. */
	private static boolean mayCare(ParentFacts parent) {
		return "UNKNOWN".equals(parent.status()) || (AT_HOME.contains(parent.status()) && parent.capable());
	}

}
