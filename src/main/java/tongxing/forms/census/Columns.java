package tongxing.forms.census;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;
import tongxing.registry.census.FrozenChild;
import tongxing.registry.status.LeftBehind;

/**
 * In which of the thirty-two columns a child is counted. The annex is known by its
 * equations and notes; what the columns within a group mean is settled so that each
 * equation says what the registration form says: age and sex (1–10), where the child
 * learns (11–18), which parents are away (19–20), boarding by stage (21–25), who cares
 * (26–29), and how well, note 5 (30–32). What is not known of a child is in no column,
 * and the equation that misses it names the child.
 */
final class Columns {

	/** How many there are. */
	static final int ALL = 32;

	static final int TOTAL = 1;

	private static final int YOUNG = 2;

	private static final int MIDDLE = 5;

	private static final int OLD = 8;

	private static final int KINDERGARTEN = 11;

	private static final int PRIMARY = 13;

	private static final int JUNIOR = 14;

	private static final int BOTH_AWAY = 19;

	private static final int ONE_AWAY = 20;

	private static final int BEFORE_SCHOOL = 21;

	private static final int BOARDS = 24;

	private static final int NO_CARER = 26;

	private static final int INCAPABLE_PARENT = 27;

	private static final int GRANDPARENTS = 28;

	private static final int OTHER_CARER = 29;

	private static final int GOOD = 30;

	private Columns() {
	}

	/** Whether the table counts a child at all: at the school and left behind (D1). */
	static boolean counts(FrozenChild child) {
		return child.here() && child.type(FrozenChild.STATE_COUNCIL).isAway();
	}

	/** The columns of a child that is counted. */
	static BitSet of(FrozenChild child) {
		BitSet columns = new BitSet(ALL + 1);
		columns.set(TOTAL);
		age(child, columns);
		school(child, columns);
		columns.set((child.type(FrozenChild.STATE_COUNCIL) == LeftBehind.Type.BOTH_AWAY) ? BOTH_AWAY : ONE_AWAY);
		int carer = carer(child);
		if (carer > 0) {
			columns.set(carer);
		}
		int grade = grade(child, carer);
		if (grade >= 0) {
			columns.set(GOOD + grade);
		}
		return columns;
	}

	/** 0–5, from 6 to 13, from 14 on; boys and girls. */
	private static void age(FrozenChild child, BitSet columns) {
		if (child.age() != null) {
			int band = (child.age() < 6) ? YOUNG : (child.age() < 14) ? MIDDLE : OLD;
			columns.set(band);
			if (child.sex() != null) {
				columns.set(band + ("MALE".equals(child.sex()) ? 1 : 2));
			}
		}
	}

	/** A school counts its own pupils; the columns of others stay empty. */
	private static void school(FrozenChild child, BitSet columns) {
		String grade = child.sheet().grade();
		@Nullable Boolean boards = child.sheet().boards();
		if (grade == null) {
			return;
		}
		if (grade.startsWith("KINDERGARTEN")) {
			columns.set(KINDERGARTEN);
			columns.set(BEFORE_SCHOOL);
			return;
		}
		columns.set(grade.startsWith("PRIMARY") ? PRIMARY : JUNIOR);
		if (boards != null) {
			columns.set(boards ? BOARDS : BOARDS + 1);
		}
	}

	/**
	 * Who cares; a gap, an arrangement nobody knows, and a parent who is said to care
	 * while both are away are in none.
	 */
	private static int carer(FrozenChild child) {
		return switch (child.carer()) {
			case "ALONE" -> NO_CARER;
			case "PARENT" -> child.type(FrozenChild.STATE_COUNCIL).oneAway() ? INCAPABLE_PARENT : 0;
			case "PATERNAL_GRANDPARENT", "MATERNAL_GRANDPARENT" -> GRANDPARENTS;
			case "KIN", "ENTRUSTED" -> OTHER_CARER;
			default -> 0;
		};
	}

	/** Nobody caring, or a parent who cannot, is poor without being assessed. */
	private static int grade(FrozenChild child, int carer) {
		if (carer == NO_CARER || carer == INCAPABLE_PARENT) {
			return 2;
		}
		String grade = child.sheet().careGrade();
		return (grade == null) ? -1 : switch (grade) {
			case "GOOD" -> 0;
			case "FAIR" -> 1;
			default -> 2;
		};
	}

}
