package tongxing.figures;

import java.time.LocalDate;
import java.util.Set;

import tongxing.care.CareFacts;
import tongxing.care.opinion.Waiting;
import tongxing.duties.Duties.Moment;
import tongxing.duties.Duties;
import tongxing.duties.DutyBook;
import tongxing.figures.kept.UntilChanged;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildId;
import tongxing.registry.Roll;
import tongxing.registry.Rolls;
import tongxing.registry.status.Criterion;

import org.springframework.stereotype.Component;

/**
 * Children, duties and promises of the whole school, kept until a fact changes. When one
 * does, they are read and derived again for the children whom it concerns: a visit that
 * was written down alters what is owed to one child, not to three thousand.
 */
@Component
class KeptSchool {

	private final Rolls rolls;

	private final Duties duties;

	private final CareFacts records;

	private final UntilChanged kept;

	KeptSchool(Rolls rolls, Duties duties, CareFacts records, UntilChanged kept) {
		this.rolls = rolls;
		this.duties = duties;
		this.records = records;
		this.kept = kept;
	}

	/**
	 * Some children, what is owed to them and what waits for somebody.
	 *
	 * @param counted what was counted of the roll alone, kept as long as it is the same
	 */
	record Facts(Roll roll, DutyBook book, Waiting waiting, RollFigures counted) {

		Moment moment() {
			return new Moment(this.book.term(), this.book.asOf());
		}

		/**
		 * The same facts under another rule for parents who are away.
		 */
		Facts under(Criterion local) {
			return this.roll.local().equals(local) ? this
					: new Facts(new Roll(this.roll.children(), this.roll.numbers(), local), this.book, this.waiting,
							new RollFigures());
		}

	}

	/**
	 * The facts of all who were on the register on any of these days.
	 */
	Facts of(DateRange days, Moment moment) {
		return this.kept.mended(new Question(days, moment),
				() -> read(this.rolls.rollOfSchool(days, moment.asOf()), moment),
				(known, changed) -> mended(known, days, changed));
	}

	/**
	 * The same of the children of a roll, read now.
	 */
	Facts read(Roll roll, Moment moment) {
		return new Facts(roll, this.duties.book(roll.children(), moment.term(), moment.asOf()),
				this.records.waiting(roll.ids(), since(moment), moment.asOf()), new RollFigures());
	}

	private Facts mended(Facts known, DateRange days, Set<ChildId> changed) {
		if (changed.isEmpty()) {
			return known;
		}
		Roll roll = known.roll.after(changed, this.rolls.rollOfSchool(days, changed, known.book.asOf()));
		return new Facts(roll, this.duties.mended(known.book, roll.children(), changed),
				this.records.mended(known.waiting, roll.ids(), changed, since(known.moment()), known.book.asOf()),
				roll.equals(known.roll) ? known.counted : new RollFigures());
	}

	private static LocalDate since(Moment moment) {
		return moment.term().attribution().from();
	}

	/**
	 * What the facts depend on beside themselves.
	 */
	private record Question(DateRange days, Moment moment) {

	}

}
