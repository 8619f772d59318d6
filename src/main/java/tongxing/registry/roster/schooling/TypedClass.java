package tongxing.registry.roster.schooling;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Stage;

/**
 * What a text says about a class, before other columns and the child's age complete it.
 *
 * @param stage the stage, where the text says it
 * @param grade the grade, numbered as in {@link Stage}
 * @param number the class number
 * @param cohort the year of entry (2023级)
 * @param otherGrade the second grade of a combined class
 * @param maybePrimary whether 小二班 may also mean grade 2 of primary school
 */
public record TypedClass(@Nullable Stage stage, @Nullable Integer grade, @Nullable String number,
		@Nullable Integer cohort, @Nullable Integer otherGrade, boolean maybePrimary) {

	static TypedClass of(@Nullable Stage stage, @Nullable Integer grade, @Nullable String number) {
		return new TypedClass(stage, grade, number, null, null, false);
	}

	/** A class of primary or junior school, by its grade 1–9. */
	static TypedClass school(int grade, @Nullable String number) {
		return of((grade <= 6) ? Stage.PRIMARY : Stage.JUNIOR, grade, number);
	}

	public boolean hasGrade() {
		return this.grade != null || this.cohort != null;
	}

	/** This text completed by a more general one: a section, a title, a sheet name. */
	public TypedClass completedBy(@Nullable TypedClass context) {
		if (context == null || hasGrade()) {
			return this;
		}
		return new TypedClass((this.stage != null) ? this.stage : context.stage, context.grade,
				(this.number != null) ? this.number : context.number, context.cohort, context.otherGrade,
				context.maybePrimary);
	}

}
