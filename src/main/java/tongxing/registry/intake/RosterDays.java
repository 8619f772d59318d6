package tongxing.registry.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.kernel.RuleViolation;
import tongxing.registry.status.Criteria;
import tongxing.registry.status.Criterion;

import org.springframework.stereotype.Component;

/**
 * From when holds what a roster says: its classes and carers from the first day of its
 * term, and a parent's absence from the day the row gives. Where it gives none a person
 * says since when; a roster lists who has been away for long.
 */
@Component
class RosterDays {

	private static final int LONGEST_YEARS = 20;

	private final Terms terms;

	private final Criteria criteria;

	RosterDays(Terms terms, Criteria criteria) {
		this.terms = terms;
		this.criteria = criteria;
	}

	/**
	 * The days of one roster.
	 *
	 * @param from from when its children are in their classes and with their carers
	 * @param asOf the day of which it speaks
	 * @param awaySince since when parents are away of whom it does not say
	 */
	record Start(LocalDate from, int schoolYear, LocalDate asOf, LocalDate awaySince) {

	}

	Start of(Batch batch) {
		Start usual = usual(batch.asOf());
		LocalDate since = batch.awaySince();
		return (since == null) ? usual : new Start(usual.from, usual.schoolYear, usual.asOf, since);
	}

	/**
	 * What is suggested: away for just as long as the school's rule and that of the
	 * student register ask for when the term begins.
	 */
	Start usual(LocalDate asOf) {
		Term term = this.terms.termOf(asOf).orElse(null);
		LocalDate from = (term != null) ? term.firstDay() : asOf;
		LocalDate away = Stream.of(this.criteria.localOn(asOf), Criterion.STUDENT_REGISTER)
			.map((criterion) -> criterion.lastLeaving(from))
			.min(Comparator.naturalOrder())
			.orElseThrow();
		return new Start(from, (term != null) ? term.id().schoolYear() : schoolYear(asOf), asOf, away);
	}

	/**
	 * Refuses a day since when nobody of the roster can be away.
	 */
	static void requirePossible(LocalDate awaySince, LocalDate asOf) {
		if (awaySince.isAfter(asOf)) {
			throw new RuleViolation("intake.away.later", asOf);
		}
		if (awaySince.isBefore(asOf.minusYears(LONGEST_YEARS))) {
			throw new RuleViolation("intake.away.earlier", asOf.minusYears(LONGEST_YEARS));
		}
	}

	private static int schoolYear(LocalDate day) {
		return (day.getMonthValue() >= 8) ? day.getYear() : day.getYear() - 1;
	}

}
