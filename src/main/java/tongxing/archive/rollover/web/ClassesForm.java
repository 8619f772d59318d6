package tongxing.archive.rollover.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tongxing.archive.rollover.ClassDecision;
import tongxing.archive.rollover.ClassStep;
import tongxing.registry.SchoolClassId;

/**
 * Where each class goes, as typed.
 */
record ClassesForm(@Nullable List<Row> rows) {

	static ClassesForm of(List<ClassStep> steps, Teachers teachers) {
		return new ClassesForm(steps.stream()
			.map((step) -> new Row(step.from(), step.entry(), step.way(), step.number(), teachers.text(step.lead())))
			.toList());
	}

	List<Row> all() {
		return Objects.requireNonNullElse(this.rows, List.of());
	}

	/**
	 * One class.
	 *
	 * @param lead a teacher as offered
	 */
	record Row(@Nullable SchoolClassId schoolClass, boolean entry, ClassDecision.@Nullable Way way,
			@Nullable String number, @Nullable String lead) {

		boolean complete() {
			return this.schoolClass != null && this.way != null;
		}

		ClassDecision decision(Teachers teachers) {
			return new ClassDecision(Objects.requireNonNull(this.schoolClass), this.entry,
					Objects.requireNonNull(this.way), Objects.toString(this.number, ""), teachers.find(this.lead));
		}

	}

}
