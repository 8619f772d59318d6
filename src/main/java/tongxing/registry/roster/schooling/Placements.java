package tongxing.registry.roster.schooling;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Stage;
import tongxing.registry.roster.Placement;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Words;

/**
 * Decides stage and grade from what was typed, the year of entry and the child's age.
 */
final class Placements {

	private static final Pattern ENTRY = Pattern.compile("^(20\\d{2})\\D?\\d{0,2}.*");

	/**
	 * The age in full years, on the first day of school, at which primary school begins.
	 */
	private static final int FIRST_GRADE_AGE = 6;

	private Placements() {
	}

	/** The year in which the school year of a day began. */
	public static int schoolYear(LocalDate day) {
		return (day.getMonthValue() >= 9) ? day.getYear() : day.getYear() - 1;
	}

	public static Reading<Placement> decide(TypedClass typed, @Nullable LocalDate birthDate, LocalDate asOf) {
		Integer age = (birthDate != null) ? ageAtStart(birthDate, asOf) : null;
		Integer cohort = typed.cohort();
		if (cohort != null) {
			return ofCohort(cohort, typed.number(), age, asOf);
		}
		Integer grade = typed.grade();
		Integer other = typed.otherGrade();
		if (typed.maybePrimary() && grade != null) {
			return littleNumber(typed, age);
		}
		if (grade != null && other != null) {
			boolean second = age != null && Math.abs(expectedAge(other) - age) < Math.abs(expectedAge(grade) - age);
			return Reading.of(new Placement(typed.stage(), second ? other : grade, typed.number()));
		}
		return Reading.of(new Placement(typed.stage(), grade, typed.number()));
	}

	/**
	 * The class of a pupil whose year of entry is known.
	 * @param entered the date of entry as typed (202109)
	 */
	public static @Nullable TypedClass ofEntry(String entered, @Nullable String number) {
		Matcher entry = ENTRY.matcher(Words.fold(entered));
		return entry.matches() ? new TypedClass(null, null, number, Integer.parseInt(entry.group(1)), null, false)
				: null;
	}

	/** 小二班 is kindergarten 小班 no. 2, or grade 2 of primary school: the age decides. */
	private static Reading<Placement> littleNumber(TypedClass typed, @Nullable Integer age) {
		boolean primary = age != null && age >= FIRST_GRADE_AGE;
		Placement placement = primary
				? new Placement(Stage.PRIMARY, Integer.parseInt(String.valueOf(typed.number())), null)
				: new Placement(Stage.KINDERGARTEN, 1, typed.number());
		return Reading.of(placement).warning(primary ? "class.littlePrimary" : "class.littleKindergarten");
	}

	private static Reading<Placement> ofCohort(int year, @Nullable String number, @Nullable Integer age,
			LocalDate asOf) {
		int years = schoolYear(asOf) - year;
		if (years < 0 || years > 8) {
			return Reading.of(new Placement(null, null, number)).warning("class.cohort", year);
		}
		int primary = years + 1;
		int junior = years + 7;
		boolean inJunior = primary > 6 || (junior <= 9 && age != null
				&& Math.abs(expectedAge(junior) - age) < Math.abs(expectedAge(primary) - age));
		int grade = (inJunior && junior > 9) ? Math.min(primary, 9) : inJunior ? junior : primary;
		return Reading.of(new Placement((grade > 6) ? Stage.JUNIOR : Stage.PRIMARY, grade, number));
	}

	private static int expectedAge(int grade) {
		return FIRST_GRADE_AGE + grade - 1;
	}

	private static int ageAtStart(LocalDate birthDate, LocalDate asOf) {
		LocalDate start = LocalDate.of(schoolYear(asOf), 9, 1);
		return birthDate.until(start).getYears();
	}

}
