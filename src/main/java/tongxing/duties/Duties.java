package tongxing.duties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tongxing.calendar.Term;
import tongxing.care.CareFact;
import tongxing.care.CareFacts;
import tongxing.care.CareFacts.Wanted;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule.Satisfier;
import tongxing.duties.clock.DutyClock;
import tongxing.duties.clock.GroupClock;
import tongxing.duties.group.GroupDuty;
import tongxing.kernel.DateRange;
import tongxing.pairing.PairingSpan;
import tongxing.pairing.PairingSpans;
import tongxing.registry.ByChild;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is owed to children and how it stands. Reads the facts, asks the clock, and keeps
 * nothing; whether the asker may see the children is decided before.
 */
@Service
@Transactional(readOnly = true)
public class Duties {

	/** How far before a term rules with a greatest gap look back. */
	private static final int LOOK_BACK = 400;

	private final TermRules rules;

	private final Rolls rolls;

	private final CareFacts records;

	private final PairingSpans pairings;

	Duties(TermRules rules, Rolls rolls, CareFacts records, PairingSpans pairings) {
		this.rules = rules;
		this.rolls = rolls;
		this.records = records;
		this.pairings = pairings;
	}

	/**
	 * The duties of a term as they stood at the end of a day, child by child.
	 */
	public List<Duty> of(Collection<ChildFacts> children, Term term, LocalDate asOf) {
		return book(children, term, asOf).duties();
	}

	/**
	 * The same for children of whom only the ids are at hand.
	 */
	public List<Duty> ofIds(Collection<ChildId> children, Term term, LocalDate asOf) {
		return of(this.rolls.facts(children), term, asOf);
	}

	/**
	 * The duties with the rules and the facts from which they were derived, for those who
	 * need both.
	 */
	public DutyBook book(Collection<ChildFacts> children, Term term, LocalDate asOf) {
		return books(children, List.of(new Moment(term, asOf))).get(0);
	}

	/**
	 * The same for several terms, the oldest first, each as it stood at the end of a day
	 * of its own. The facts of all are read at once.
	 */
	public List<DutyBook> books(Collection<ChildFacts> children, List<Moment> moments) {
		Found all = read(children, moments);
		return moments.stream().map((moment) -> book(moment, all)).toList();
	}

	/**
	 * A book that is at hand as it stands after the facts of some children changed: only
	 * they are read and looked at again, the rules too.
	 * @param children all who are to be in it, with their facts of now
	 * @param changed may name others as well
	 */
	public DutyBook mended(DutyBook known, List<ChildFacts> children, Set<ChildId> changed) {
		Moment moment = new Moment(known.term(), known.asOf());
		Found found = read(children.stream().filter((child) -> changed.contains(child.id())).toList(), List.of(moment));
		DutyBook some = book(moment, found);
		DutyFacts facts = known.facts().after(changed, children, some.facts());
		return new DutyBook(known.term(), known.asOf(), some.rules(), facts,
				childByChild(children, known.duties(), some.duties(), changed), groups(moment, found.rules, facts));
	}

	private static List<Duty> childByChild(List<ChildFacts> children, List<Duty> known, List<Duty> later,
			Set<ChildId> changed) {
		Map<ChildId, List<Duty>> before = ByChild.of(known, Duty::child);
		Map<ChildId, List<Duty>> now = ByChild.of(later, Duty::child);
		List<Duty> duties = new ArrayList<>(known.size() + later.size());
		for (ChildFacts child : children) {
			duties.addAll((changed.contains(child.id()) ? now : before).getOrDefault(child.id(), List.of()));
		}
		return duties;
	}

	private Found read(Collection<ChildFacts> children, List<Moment> moments) {
		List<ChildId> ids = children.stream().map(ChildFacts::id).toList();
		LocalDate first = moments.get(0).term.firstDay();
		DateRange days = new DateRange(first, moments.get(moments.size() - 1).term.attribution().to());
		TermRules.Found found = this.rules.of(ids, days,
				moments.stream().map((moment) -> moment.term.id().schoolYear()).collect(Collectors.toSet()));
		List<CareFact> records = records(ids, days, first.minusDays(LOOK_BACK), found.rules(), moments);
		List<PairingSpan> pairings = this.pairings.of(ids, days);
		return new Found(found.rules(), new DutyFacts(List.copyOf(children), records, pairings, found.waivers(),
				found.agreements(), found.campaigns()));
	}

	/**
	 * Facts of some terms, and all rules that touch them, whoever owes.
	 */
	private record Found(List<DutyRule> rules, DutyFacts facts) {

	}

	private List<CareFact> records(List<ChildId> ids, DateRange days, LocalDate earlier, List<DutyRule> rules,
			List<Moment> moments) {
		Set<Wanted> kinds = rules.stream()
			.filter((rule) -> rule.kind() == Kind.MAX_GAP)
			.flatMap((rule) -> rule.satisfiers().stream())
			.map((satisfier) -> new Wanted(satisfier.recordKind(), satisfier.channel()))
			.collect(Collectors.toSet());
		return (moments.size() == 1) ? this.records.of(ids, days, earlier, kinds, moments.get(0).asOf)
				: this.records.ofSeveral(ids, days, earlier, kinds, day(moments, Comparator.reverseOrder()),
						day(moments, Comparator.naturalOrder()));
	}

	private static LocalDate day(List<Moment> moments, Comparator<LocalDate> order) {
		return moments.stream().map(Moment::asOf).min(order).orElseThrow();
	}

	/**
	 * Cuts the facts of several terms to those of one.
	 */
	private static DutyBook book(Moment moment, Found found) {
		DateRange days = moment.term.attribution();
		LocalDate earlier = moment.term.firstDay().minusDays(LOOK_BACK);
		List<DutyRule> rules = owed(moment, found.rules, (owner) -> owner == DutyRule.Owner.CHILD);
		Set<String> gapKinds = Set.copyOf(gapKinds(rules));
		DutyFacts all = found.facts;
		List<CareFact> records = all.records()
			.stream()
			.filter((record) -> record.knownOn(moment.asOf) && !record.happenedOn().isAfter(moment.asOf))
			.filter((record) -> days.contains(record.happenedOn()) || (record.happenedOn().isBefore(days.from())
					&& !record.happenedOn().isBefore(earlier) && gapKinds.contains(record.kind())))
			.toList();
		DutyFacts facts = new DutyFacts(all.children(), records,
				all.pairings().stream().filter((pairing) -> pairing.during().overlaps(days)).toList(),
				all.waivers().stream().filter((waiver) -> waiver.during().overlaps(days)).toList(),
				all.agreements().stream().filter((one) -> one.schoolYear() == moment.term.id().schoolYear()).toList(),
				all.campaigns().stream().filter((one) -> days.contains(one.lastDay())).toList());
		return new DutyBook(moment.term, moment.asOf, rules, facts,
				DutyClock.duties(rules, moment.term, facts, moment.asOf), groups(moment, found.rules, facts));
	}

	private static List<GroupDuty> groups(Moment moment, List<DutyRule> known, DutyFacts facts) {
		return GroupClock.duties(owed(moment, known, (owner) -> owner != DutyRule.Owner.CHILD), moment.term, facts,
				moment.asOf);
	}

	private static List<DutyRule> owed(Moment moment, List<DutyRule> known, Predicate<DutyRule.Owner> by) {
		return known.stream()
			.filter((rule) -> rule.effective().overlaps(moment.term.attribution()) && by.test(rule.owedBy()))
			.toList();
	}

	private static List<String> gapKinds(List<DutyRule> rules) {
		return rules.stream()
			.filter((rule) -> rule.kind() == Kind.MAX_GAP)
			.flatMap((rule) -> rule.satisfiers().stream())
			.map(Satisfier::recordKind)
			.distinct()
			.toList();
	}

	/**
	 * A term as it stood at the end of a day.
	 */
	public record Moment(Term term, LocalDate asOf) {

	}

}
