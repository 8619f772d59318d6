package tongxing.figures.definitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tongxing.calendar.Term;
import tongxing.care.CareFact;
import tongxing.care.FollowUpFact;
import tongxing.duties.Duty;
import tongxing.duties.DutyBook;
import tongxing.figures.FigureScope;
import tongxing.kernel.DateRange;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.status.Criterion;
import tongxing.registry.status.LeftBehind;

/**
 * What the figures of a term are made of, cut to one scope: a fact counts on the days on
 * which its child belongs to the scope, within the term, as known on the as-of day.
 */
public final class TermFacts {

	private final DutyBook book;

	private final FigureScope scope;

	private final Map<ChildId, List<DateRange>> days = new HashMap<>();

	private final List<ChildFacts> children = new ArrayList<>();

	private final List<CareFact> records;

	private final List<Duty> duties;

	private final List<FollowUpFact> followUps;

	private final Map<ChildId, Boolean> reachable;

	private final Criterion local;

	public TermFacts(DutyBook book, List<FollowUpFact> followUps, Map<ChildId, Boolean> reachable, Criterion local,
			FigureScope scope) {
		this.book = book;
		this.reachable = reachable;
		this.local = local;
		this.scope = scope;
		Map<ChildId, List<PairingSpan>> pairings = (scope.kind() == FigureScope.Kind.HELPER)
				? book.facts().pairings().stream().collect(Collectors.groupingBy(PairingSpan::child)) : Map.of();
		for (ChildFacts child : book.facts().children()) {
			List<DateRange> belongs = belongs(child, pairings.getOrDefault(child.id(), List.of()));
			if (belongs.stream().anyMatch((span) -> span.overlaps(window()))) {
				this.days.put(child.id(), belongs);
				this.children.add(child);
			}
		}
		this.records = book.facts()
			.records()
			.stream()
			.filter((record) -> window().contains(record.happenedOn()) && !record.recordedOn().isAfter(asOf())
					&& in(record.child(), record.happenedOn()))
			.toList();
		this.duties = book.duties().stream().filter((duty) -> in(duty.child(), dayOf(duty))).toList();
		this.followUps = followUps.stream().filter((promise) -> this.days.containsKey(promise.child())).toList();
	}

	public Term term() {
		return this.book.term();
	}

	FigureScope scope() {
		return this.scope;
	}

	public LocalDate asOf() {
		return this.book.asOf();
	}

	DutyBook book() {
		return this.book;
	}

	/**
	 * The days whose records count: the term's, up to the as-of day.
	 */
	DateRange window() {
		DateRange all = term().attribution();
		if (asOf().isBefore(all.from())) {
			return new DateRange(all.from(), all.from());
		}
		return new DateRange(all.from(), (all.to() != null && all.to().isBefore(asOf())) ? all.to() : asOf());
	}

	/**
	 * The day on which the register is closed: the last of teaching, or the as-of day.
	 */
	LocalDate closing() {
		LocalDate last = asOf().isBefore(term().lastDay()) ? asOf() : term().lastDay();
		return last.isBefore(term().firstDay()) ? term().firstDay() : last;
	}

	/**
	 * All children who belonged to the scope on any day of the window.
	 */
	List<ChildFacts> children() {
		return this.children;
	}

	boolean in(ChildId child, LocalDate day) {
		List<DateRange> belongs = this.days.get(child);
		if (belongs == null) {
			return false;
		}
		for (DateRange span : belongs) {
			if (span.contains(day)) {
				return true;
			}
		}
		return false;
	}

	boolean touches(ChildId child, DateRange window) {
		return this.days.getOrDefault(child, List.of()).stream().anyMatch(window::overlaps);
	}

	/**
	 * The children who belong to the scope on the closing day.
	 */
	List<ChildFacts> register() {
		return this.children.stream().filter((child) -> in(child.id(), closing())).toList();
	}

	/**
	 * What was done, of these kinds.
	 */
	List<CareFact> done(String... kinds) {
		Set<String> wanted = Set.of(kinds);
		return select((record) -> !record.attempted() && wanted.contains(record.kind()));
	}

	List<CareFact> attempts(String kind) {
		return select((record) -> record.attempted() && kind.equals(record.kind()));
	}

	/**
	 * Whether any number of the child's people may work; nothing if none is recorded.
	 */
	Optional<Boolean> reachable(ChildFacts child) {
		return Optional.ofNullable(this.reachable.get(child.id()));
	}

	/**
	 * Who of a child's parents is away on the closing day, by the school's rule.
	 */
	LeftBehind.Type away(ChildFacts child) {
		return LeftBehind.of(child, this.local, closing()).type();
	}

	List<Duty> duties() {
		return this.duties;
	}

	List<FollowUpFact> followUps() {
		return this.followUps;
	}

	/**
	 * The primary pairings that hold on the closing day, of children on the register.
	 */
	List<PairingSpan> pairings(Predicate<PairingSpan> which) {
		return this.book.facts()
			.pairings()
			.stream()
			.filter((pairing) -> pairing.during().contains(closing()) && in(pairing.child(), closing()))
			.filter(which)
			.toList();
	}

	private List<CareFact> select(Predicate<CareFact> which) {
		return this.records.stream().filter(which).toList();
	}

	/**
	 * The day by which a duty belongs to a class or a helper: the last of its window that
	 * has come.
	 */
	private LocalDate dayOf(Duty duty) {
		LocalDate last = duty.window().to();
		LocalDate end = window().to();
		LocalDate day = (last != null && last.isBefore(asOf())) ? last : asOf();
		return (end != null && end.isBefore(day)) ? end : day;
	}

	private List<DateRange> belongs(ChildFacts child, List<PairingSpan> pairings) {
		return switch (this.scope.kind()) {
			case SCHOOL -> child.stays().stream().map(Stay::during).toList();
			case CLASS -> child.stays()
				.stream()
				.filter((stay) -> stay.schoolClass().value().equals(this.scope.id()))
				.map(Stay::during)
				.toList();
			case HELPER -> pairings.stream()
				.filter((pairing) -> pairing.helper().value().equals(this.scope.id()))
				.map(PairingSpan::during)
				.toList();
			case CHILD -> child.id().value().equals(this.scope.id()) ? child.stays().stream().map(Stay::during).toList()
					: List.of();
		};
	}

}
