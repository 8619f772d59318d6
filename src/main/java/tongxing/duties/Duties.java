package tongxing.duties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import tongxing.calendar.Term;
import tongxing.care.CareFacts;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule.Satisfier;
import tongxing.duties.clock.DutyClock;
import tongxing.pairing.PairingSpans;
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
		List<ChildId> ids = children.stream().map(ChildFacts::id).toList();
		TermRules.Found found = this.rules.of(ids, term.attribution());
		List<DutyRule> rules = found.rules();
		List<String> gapKinds = rules.stream()
			.filter((rule) -> rule.kind() == Kind.MAX_GAP)
			.flatMap((rule) -> rule.satisfiers().stream())
			.map(Satisfier::recordKind)
			.distinct()
			.toList();
		DutyFacts facts = new DutyFacts(List.copyOf(children),
				this.records.of(ids, term.attribution(), term.firstDay().minusDays(LOOK_BACK), gapKinds, asOf),
				this.pairings.of(ids, term.attribution()), found.waivers());
		return new DutyBook(term, asOf, rules, facts, DutyClock.duties(rules, term, facts, asOf));
	}

}
