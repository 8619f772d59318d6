package tongxing.forms.census;

import java.util.Comparator;
import java.util.List;

import tongxing.registry.census.FrozenChild;

/**
 * Classes in the order of stages and grades, as a school lists them.
 */
final class ClassOrder {

	private static final List<String> STAGES = List.of("KINDERGARTEN", "PRIMARY", "JUNIOR");

	static final Comparator<FrozenChild> OF = Comparator.comparingInt(ClassOrder::stage)
		.thenComparingInt(ClassOrder::grade)
		.thenComparingInt((child) -> child.className().length())
		.thenComparing(FrozenChild::className);

	private ClassOrder() {
	}

	private static int stage(FrozenChild child) {
		String grade = child.sheet().grade();
		return (grade == null) ? STAGES.size() : STAGES.indexOf(grade.substring(0, grade.indexOf('-')));
	}

	private static int grade(FrozenChild child) {
		String grade = child.sheet().grade();
		return (grade == null) ? 0 : Integer.parseInt(grade.substring(grade.indexOf('-') + 1));
	}

}
