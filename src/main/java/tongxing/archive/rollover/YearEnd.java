package tongxing.archive.rollover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tongxing.archive.rollover.ClassDecision.Subject;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.ClassName;
import tongxing.registry.passage.Passages.Stay;
import tongxing.staff.AccountId;

/**
 * The school at the end of a year, from which a plan is made: its classes, who would
 * still be in them on the first day of the next year, and what somebody decided.
 *
 * @param classes those of the year that ends, in the usual order
 * @param stays of the children in this year's classes and in older ones
 */
record YearEnd(int schoolYear, LocalDate firstDay, List<OldClass> classes, List<Stay> stays,
		Map<Subject, ClassDecision> classDecisions, Map<ChildId, ChildDecision> childDecisions) {

	/**
	 * A class of the year that ends.
	 *
	 * @param lead who leads it at the end
	 */
	record OldClass(SchoolClassId id, ClassName name, String displayName, @Nullable AccountId lead) {

	}

}
