package tongxing.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.care.CareFacts;
import tongxing.care.opinion.Waiting;
import tongxing.duties.Duties.Moment;
import tongxing.duties.Duties;
import tongxing.duties.DutyBook;
import tongxing.duties.DutyFacts;
import tongxing.figures.KeptSchool.Facts;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.kept.UntilChanged;
import tongxing.kernel.DateRange;
import tongxing.pairing.PairingSpan;
import tongxing.pairing.PairingSpans;
import tongxing.program.ProgramFact;
import tongxing.program.ProgramFacts;
import tongxing.registry.Roll;
import tongxing.registry.status.Criterion;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of a term, computed from the facts each time they are asked for. Whether
 * the asker may see the scope is decided before.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

	private final List<FigureDefinition> definitions;

	private final Terms terms;

	private final ScopeRolls scopes;

	private final PairingSpans pairings;

	private final Duties duties;

	private final CareFacts records;

	private final ProgramFacts program;

	private final KeptSchool school;

	private final PastNumbers past;

	private final UntilChanged kept;

	Figures(List<FigureDefinition> definitions, Terms terms, ScopeRolls scopes, PairingSpans pairings, Duties duties,
			CareFacts records, ProgramFacts program, KeptSchool school, PastNumbers past, UntilChanged kept) {
		this.definitions = definitions.stream().sorted(Comparator.comparingInt(FigureDefinition::order)).toList();
		this.terms = terms;
		this.scopes = scopes;
		this.pairings = pairings;
		this.duties = duties;
		this.records = records;
		this.program = program;
		this.school = school;
		this.past = past;
		this.kept = kept;
	}

	/**
	 * All figures of a scope as of the end of a day.
	 */
	public TermFigures of(FigureScope scope, TermId term, LocalDate asOf) {
		return book(scope, term, asOf).figures(scope);
	}

	/**
	 * The same for somebody who has the term at hand.
	 */
	public TermFigures of(FigureScope scope, Term term, LocalDate asOf) {
		return book(scope, term, asOf).figures(scope);
	}

	/**
	 * The numbers of a scope without what stands behind them; those of the whole school
	 * are counted once for as long as no fact changes.
	 */
	public TermFigures numbers(FigureScope scope, Term term, LocalDate asOf) {
		return (scope.kind() == FigureScope.Kind.SCHOOL)
				? this.kept.of(new Numbers(new Moment(term, asOf), null), () -> of(scope, term, asOf).bare())
				: of(scope, term, asOf).bare();
	}

	/**
	 * What the numbers of the school depend on beside the facts.
	 *
	 * @param local a rule for parents who are away that is not the one of that day
	 */
	private record Numbers(Moment moment, @Nullable Criterion local) {

	}

	/**
	 * The figures of a scope with the facts behind them, for those who also need the
	 * classes one by one or the duties.
	 */
	public FigureBook book(FigureScope scope, TermId id, LocalDate asOf) {
		return book(scope, this.terms.get(id), asOf);
	}

	/**
	 * The same for a term that is at hand.
	 */
	public FigureBook book(FigureScope scope, Term term, LocalDate asOf) {
		return book(scope, (scope.kind() == FigureScope.Kind.SCHOOL) ? ofBoth(scope, term, asOf)
				: this.school.read(this.scopes.roll(scope, term.attribution(), asOf), new Moment(term, asOf)));
	}

	FigureBook book(FigureScope scope, Facts facts) {
		DutyBook book = facts.book();
		return new FigureBook(this.definitions, book, facts.waiting(), facts.roll().reachable(book.asOf()),
				facts.roll().local(), program(scope, book), facts.counted());
	}

	/**
	 * The facts of a term, of the children of the term before too. Those of the whole
	 * school are many, and kept.
	 */
	private Facts ofBoth(FigureScope scope, Term term, LocalDate asOf) {
		DateRange days = new DateRange(termBefore(term.id()).orElse(term).firstDay(), term.attribution().to());
		Moment moment = new Moment(term, asOf);
		return (scope.kind() == FigureScope.Kind.SCHOOL) ? this.school.of(days, moment)
				: this.school.read(this.scopes.roll(scope, days, asOf), moment);
	}

	/**
	 * Books of several terms, the oldest first, each as of a day of its own, under the
	 * rule of the last; what they are made of is read at once.
	 */
	private List<FigureBook> book(FigureScope scope, Roll roll, List<Moment> moments) {
		RollFigures counted = new RollFigures();
		Waiting waiting = waiting(roll, moments);
		return this.duties.books(roll.children(), moments)
			.stream()
			.map((book) -> book(scope, new Facts(roll, book, waiting, counted)))
			.toList();
	}

	private Waiting waiting(Roll roll, List<Moment> moments) {
		return this.records.waiting(roll.ids(), moments.get(0).term().attribution().from(), last(moments));
	}

	private static LocalDate last(List<Moment> moments) {
		return moments.stream().map(Moment::asOf).max(Comparator.naturalOrder()).orElseThrow();
	}

	/**
	 * The figures of a scope with the facts behind them, beside all numbers of it at the
	 * end of the term before, under the same definitions: who is away is counted by the
	 * rule of the later term.
	 */
	public Compared beside(FigureScope scope, Term term, LocalDate asOf) {
		Term before = termBefore(term.id()).orElse(null);
		if (before == null) {
			return new Compared(book(scope, term, asOf), Optional.empty());
		}
		if (scope.kind() == FigureScope.Kind.SCHOOL) {
			Facts facts = ofBoth(scope, term, asOf);
			return new Compared(book(scope, facts), Optional.of(earlier(before, facts.roll().local())));
		}
		DateRange days = new DateRange(before.firstDay(), term.attribution().to());
		List<FigureBook> books = book(scope, this.scopes.roll(scope, days, asOf),
				List.of(new Moment(before, lastDay(before)), new Moment(term, asOf)));
		return new Compared(books.get(1), Optional.of(books.get(0).figures(scope)));
	}

	private TermFigures earlier(Term term, Criterion local) {
		FigureScope school = FigureScope.SCHOOL;
		return this.kept.of(new Numbers(new Moment(term, lastDay(term)), local),
				() -> book(school, ofBoth(school, term, lastDay(term)).under(local)).figures(school).bare());
	}

	/**
	 * The figures of a scope with the facts behind them, beside what its register counted
	 * at the end of the term before. The children of both terms are read at once.
	 */
	public Compared compared(FigureScope scope, Term term, LocalDate asOf) {
		Term before = termBefore(term.id()).orElse(null);
		if (before == null) {
			return new Compared(book(scope, term, asOf), Optional.empty());
		}
		Facts facts = ofBoth(scope, term, asOf);
		return new Compared(book(scope, facts), register(scope, before, facts));
	}

	/**
	 * What the register counted at the end of a term, which takes no record or duty to
	 * know; nothing if nobody was in it. Who is away is counted by the rule of the later
	 * term, so that both can be compared.
	 */
	private Optional<TermFigures> register(FigureScope scope, Term before, Facts of) {
		Roll roll = of.roll();
		List<PairingSpan> pairs = (scope.kind() == FigureScope.Kind.HELPER)
				? this.pairings.of(roll.ids(), before.attribution()) : List.of();
		DutyFacts facts = new DutyFacts(roll.children(), List.of(), pairs, List.of());
		DutyBook book = new DutyBook(before, lastDay(before), List.of(), facts, List.of());
		List<FigureDefinition> ofRegister = this.definitions.stream().filter(FigureDefinition::ofRegister).toList();
		return Optional
			.of(new FigureBook(ofRegister, book, Waiting.NOTHING, Map.of(), roll.local(), List.of(), of.counted())
				.figures(scope))
			.filter((figures) -> !figures.get("register.closing").isZero());
	}

	/**
	 * A term's facts, and the register of the term before; nothing if nobody was in it.
	 */
	public record Compared(FigureBook book, Optional<TermFigures> before) {

	}

	/**
	 * The numbers by which terms are compared, for several terms, the oldest first, each
	 * as it stood at the end of a day of its own, under the rule of the last.
	 */
	public List<TermFigures> series(FigureScope scope, List<Moment> moments) {
		if (scope.kind() != FigureScope.Kind.SCHOOL) {
			return anew(scope, moments);
		}
		Moment last = moments.get(moments.size() - 1);
		Facts now = ofBoth(scope, last.term(), last.asOf());
		return moments.stream()
			.map((moment) -> moment.equals(last) ? numbers(scope, last.term(), last.asOf())
					: this.past.of(moment, now.roll().local(), (facts) -> mainOf(scope, facts)))
			.toList();
	}

	/**
	 * The same of facts that are read now, all at once.
	 */
	List<TermFigures> anew(FigureScope scope, List<Moment> moments) {
		DateRange days = new DateRange(moments.get(0).term().firstDay(),
				moments.get(moments.size() - 1).term().attribution().to());
		Roll roll = this.scopes.roll(scope, days, last(moments));
		Waiting waiting = waiting(roll, moments);
		return this.duties.books(roll.children(), moments)
			.stream()
			.map((book) -> mainOf(scope, new Facts(roll, book, waiting, new RollFigures())).bare())
			.toList();
	}

	private TermFigures mainOf(FigureScope scope, Facts facts) {
		List<FigureDefinition> main = this.definitions.stream()
			.filter((definition) -> !definition.main().isEmpty())
			.toList();
		return new FigureBook(main, facts.book(), facts.waiting(), Map.of(), facts.roll().local()).figures(scope);
	}

	/**
	 * The ids of the figures that are looked at first, in order.
	 */
	public List<String> exceptions() {
		return FigureBook.exceptions(this.definitions);
	}

	/**
	 * The ids of the figures by which terms are compared, in order.
	 */
	public List<String> main() {
		return this.definitions.stream().flatMap((definition) -> definition.main().stream()).toList();
	}

	private Optional<Term> termBefore(TermId id) {
		List<Term> terms = this.terms.all();
		return IntStream.range(1, terms.size())
			.filter((at) -> terms.get(at).id().equals(id))
			.mapToObj((at) -> terms.get(at - 1))
			.findFirst();
	}

	private static LocalDate lastDay(Term before) {
		return Objects.requireNonNull(before.attribution().to());
	}

	private List<ProgramFact> program(FigureScope scope, DutyBook book) {
		return (scope.kind() == FigureScope.Kind.SCHOOL) ? this.program.of(book.term(), book.asOf()) : List.of();
	}

}
