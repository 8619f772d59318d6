package tongxing.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.operations.demo.writing.Dice;

/**
 * A household with its parents, the one who cares when they are away, and its children.
 */
final class Home {

	final UUID id;

	final String surname;

	final Kind kind;

	final Elder father;

	final Elder mother;

	final @Nullable Elder carer;

	/** Since when no parent is at home, where that is so. */
	final @Nullable LocalDate alone;

	final List<Pupil> pupils = new ArrayList<>();

	Home(UUID id, String surname, Kind kind, Parents parents, @Nullable Elder carer, @Nullable LocalDate alone) {
		this.id = id;
		this.surname = surname;
		this.kind = kind;
		this.father = parents.father();
		this.mother = parents.mother();
		this.carer = carer;
		this.alone = alone;
	}

	/**
	 * Whether a parent lives elsewhere on a day, so that meeting one is worth a record.
	 */
	boolean hasSomebodyAway(LocalDate day) {
		return this.father.awayOn(day) || this.mother.awayOn(day);
	}

	/** A parent who can be met, by preference one who is away. */
	Elder parentToMeet(LocalDate day, Dice dice) {
		if (this.father.alive() && this.mother.alive() && this.father.awayOn(day) == this.mother.awayOn(day)) {
			return dice.percent(55) ? this.mother : this.father;
		}
		return (this.father.alive() && (this.father.awayOn(day) || !this.mother.alive())) ? this.father : this.mother;
	}

	/** How the carer is called when somebody tells of a visit. */
	String whoCares() {
		return (this.carer != null) ? this.carer.called()
				: this.mother.alive() && this.kind != Kind.MOTHER_AWAY ? "妈妈" : "爸爸";
	}

	/**
	 * Who is away.
	 */
	enum Kind {

		BOTH_AWAY, FATHER_AWAY, MOTHER_AWAY, AT_HOME, FATHER_DEAD, MOTHER_MISSING, FATHER_IMPRISONED;

		boolean needsCarer() {
			return this == BOTH_AWAY || this == FATHER_DEAD || this == MOTHER_MISSING;
		}

	}

	/**
	 * Father and mother.
	 */
	record Parents(Elder father, Elder mother) {

	}

	/**
	 * A parent or carer.
	 *
	 * @param called how the child calls them
	 */
	record Elder(UUID id, String name, String called, boolean alive, List<DateRange> absences) {

		boolean awayOn(LocalDate day) {
			return this.absences.stream().anyMatch((absence) -> absence.contains(day));
		}

	}

}
