package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.care.CareFact;
import tongxing.duties.DutyRule;
import tongxing.duties.Waiver;
import tongxing.kernel.DateRange;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingSpan;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildFacts.LevelSpan;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts;

/**
 * One child as known on the as-of day: on which days something was owed, who cared, what
 * was recorded.
 *
 * @param register the days on the school's register
 * @param paired the days with a primary helper
 * @param records what was known by the as-of day, in order
 * @param agreed when an agreement for the school year was signed by all
 */
record ChildDays(ChildFacts child, Term term, LocalDate asOf, List<DateRange> register, List<DateRange> paired,
		List<PairingSpan> pairings, List<CareFact> records, List<Waiver> waivers, List<LocalDate> agreed) {

	static ChildDays of(ChildFacts child, Term term, LocalDate asOf, ChildIndex.Entry entry) {
		List<DateRange> stays = child.stays().stream().map(Stay::during).toList();
		List<DateRange> primaries = new ArrayList<>(2);
		for (PairingSpan pairing : entry.pairings()) {
			if (pairing.primary()) {
				primaries.add(pairing.during());
			}
		}
		return new ChildDays(child, term, asOf, Spans.known(stays, asOf), Spans.known(primaries, asOf),
				entry.pairings(), entry.records(), entry.waivers(), entry.agreed());
	}

	/**
	 * The days on which a rule applies to this child.
	 */
	List<DateRange> owed(DutyRule rule) {
		List<DateRange> days = switch (rule.scope()) {
			case SCHOOL -> this.register;
			case PAIRED -> Spans.common(this.register, this.paired);
			case CLASS -> Spans.known(daysIn(rule.scopeValue()), this.asOf);
			case LEVEL -> Spans.common(this.register, Spans.known(daysAt(rule.scopeValue()), this.asOf));
		};
		return rule.effective().from().isAfter(this.term.firstDay())
				? Spans.common(days, List.of(DateRange.since(rule.effective().from()))) : days;
	}

	/**
	 * Those of some days on which no parent cares for the child.
	 */
	List<DateRange> withoutParentCare(List<DateRange> days) {
		List<DateRange> athome = new ArrayList<>(1);
		for (CareSpan care : this.child.carers()) {
			if ("PARENT".equals(care.kind())) {
				athome.add(care.during());
			}
		}
		if (athome.isEmpty()) {
			return days;
		}
		List<DateRange> known = Spans.known(athome, this.asOf);
		List<DateRange> left = new ArrayList<>(2);
		for (DateRange span : days) {
			left.addAll(Spans.without(span, known));
		}
		return left;
	}

	/**
	 * The reason for which a duty is waived whose window begins on a day.
	 */
	@Nullable String waived(String rule, LocalDate begins) {
		for (Waiver waiver : this.waivers) {
			if (waiver.rule().equals(rule) && waiver.during().contains(begins) && waiver.knownOn(this.asOf)) {
				return waiver.reason();
			}
		}
		return null;
	}

	/**
	 * The primary helper on a day, as known on the as-of day.
	 */
	@Nullable HelperId helper(LocalDate day) {
		for (PairingSpan pairing : this.pairings) {
			if (pairing.primary() && !pairing.during().from().isAfter(this.asOf)
					&& !pairing.during().from().isAfter(day) && !ended(pairing.during(), day)) {
				return pairing.helper();
			}
		}
		return null;
	}

	private boolean ended(DateRange span, LocalDate day) {
		LocalDate end = Spans.endKnown(span, this.asOf);
		return end != null && end.isBefore(day);
	}

	private List<DateRange> daysIn(@Nullable String schoolClass) {
		List<DateRange> days = new ArrayList<>(1);
		for (Stay stay : this.child.stays()) {
			if (stay.schoolClass().toString().equals(schoolClass)) {
				days.add(stay.during());
			}
		}
		return days;
	}

	private List<DateRange> daysAt(@Nullable String level) {
		CareLevel least = (level != null) ? CareLevel.valueOf(level) : CareLevel.UNIVERSAL;
		if (least == CareLevel.UNIVERSAL) {
			return this.register;
		}
		List<DateRange> days = new ArrayList<>(1);
		for (LevelSpan span : this.child.levels()) {
			if (span.level().compareTo(least) >= 0) {
				days.add(span.during());
			}
		}
		return days;
	}

}
