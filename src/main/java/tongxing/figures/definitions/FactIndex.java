package tongxing.figures.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tongxing.care.CareFact;
import tongxing.care.FollowUpFact;
import tongxing.care.opinion.OpinionFact;
import tongxing.care.opinion.Waiting;
import tongxing.duties.Duty;
import tongxing.duties.DutyBook;
import tongxing.figures.FigureScope;
import tongxing.pairing.PairingSpan;
import tongxing.program.ProgramFact;
import tongxing.registry.ByChild;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.status.Criterion;

import org.springframework.util.function.SingletonSupplier;

/**
 * The facts of a term, sorted once by child when that is asked for, and the children by
 * class, grade and helper, so that the figures of every class together cost about as much
 * as those of the school.
 */
public final class FactIndex {

	private final DutyBook book;

	private final Waiting waiting;

	private final Map<ChildId, Boolean> reachable;

	private final Criterion local;

	private final List<ProgramFact> program;

	private final SingletonSupplier<Map<FigureScope, List<ChildFacts>>> members = SingletonSupplier.of(this::joined);

	private final SingletonSupplier<Map<ChildId, List<CareFact>>> records;

	private final SingletonSupplier<Map<ChildId, List<Duty>>> duties;

	private final SingletonSupplier<Map<ChildId, List<PairingSpan>>> pairings;

	private final SingletonSupplier<Map<ChildId, List<FollowUpFact>>> promises;

	/**
	 * Sorts nothing yet: who asks of the whole school only needs none of it.
	 * @param local the school's rule by which parents count as away
	 * @param program what the school did itself
	 */
	public FactIndex(DutyBook book, Waiting waiting, Map<ChildId, Boolean> reachable, Criterion local,
			List<ProgramFact> program) {
		this.book = book;
		this.waiting = waiting;
		this.reachable = reachable;
		this.local = local;
		this.program = List.copyOf(program);
		this.records = SingletonSupplier.of(() -> ByChild.of(book.facts().records(), CareFact::child));
		this.duties = SingletonSupplier.of(() -> ByChild.of(book.duties(), Duty::child));
		this.promises = SingletonSupplier.of(() -> ByChild.of(waiting.followUps(), FollowUpFact::child));
		this.pairings = SingletonSupplier.of(() -> ByChild.of(book.facts().pairings(), PairingSpan::child));
	}

	/**
	 * The same with the duties of one rule only, for those who ask of them in many
	 * scopes.
	 */
	public FactIndex ofRule(String rule) {
		DutyBook own = new DutyBook(this.book.term(), this.book.asOf(), this.book.rules(), this.book.facts(),
				this.book.duties().stream().filter((duty) -> duty.rule().equals(rule)).toList(), this.book.groups());
		return new FactIndex(own, this.waiting, this.reachable, this.local, this.program);
	}

	private Map<FigureScope, List<ChildFacts>> joined() {
		Map<FigureScope, List<ChildFacts>> found = new HashMap<>();
		for (ChildFacts child : this.book.facts().children()) {
			for (Stay stay : child.stays()) {
				join(found, new FigureScope(FigureScope.Kind.CLASS, stay.schoolClass().value()), child);
				join(found, FigureScope.ofGrade(stay.grade()), child);
			}
			for (PairingSpan pairing : pairingsOf(child.id())) {
				join(found, helper(pairing.helper().value()), child);
			}
		}
		return found;
	}

	private static FigureScope helper(UUID id) {
		return new FigureScope(FigureScope.Kind.HELPER, id);
	}

	private static void join(Map<FigureScope, List<ChildFacts>> members, FigureScope scope, ChildFacts child) {
		List<ChildFacts> there = members.computeIfAbsent(scope, (one) -> new ArrayList<>());
		if (there.isEmpty() || !there.get(there.size() - 1).id().equals(child.id())) {
			there.add(child);
		}
	}

	DutyBook book() {
		return this.book;
	}

	List<FollowUpFact> followUps(FigureScope scope, List<ChildFacts> of) {
		return (scope.kind() == FigureScope.Kind.SCHOOL) ? this.waiting.followUps()
				: gathered(of, this.promises.obtain());
	}

	/**
	 * Opinions of everybody; each says which children it concerns.
	 */
	List<OpinionFact> opinions() {
		return this.waiting.opinions();
	}

	Map<ChildId, Boolean> reachable() {
		return this.reachable;
	}

	Criterion local() {
		return this.local;
	}

	List<ProgramFact> program() {
		return this.program;
	}

	List<PairingSpan> pairingsOf(ChildId child) {
		return this.pairings.obtain().getOrDefault(child, List.of());
	}

	/**
	 * Who may belong to a scope on some day; the days themselves are still to be asked.
	 */
	List<ChildFacts> members(FigureScope scope) {
		return switch (scope.kind()) {
			case SCHOOL -> this.book.facts().children();
			case GRADE, CLASS, HELPER -> this.members.obtain().getOrDefault(scope, List.of());
			case CHILD ->
				this.book.facts().children().stream().filter((child) -> child.id().value().equals(scope.id())).toList();
		};
	}

	/**
	 * What was recorded of these children, in the order in which it happened.
	 */
	List<CareFact> records(FigureScope scope, List<ChildFacts> of) {
		if (scope.kind() == FigureScope.Kind.SCHOOL) {
			return this.book.facts().records();
		}
		List<CareFact> found = gathered(of, this.records.obtain());
		found.sort(Comparator.comparing(CareFact::happenedOn));
		return found;
	}

	List<Duty> duties(FigureScope scope, List<ChildFacts> of) {
		return (scope.kind() == FigureScope.Kind.SCHOOL) ? this.book.duties() : gathered(of, this.duties.obtain());
	}

	List<PairingSpan> pairings(FigureScope scope, List<ChildFacts> of) {
		return (scope.kind() == FigureScope.Kind.SCHOOL) ? this.book.facts().pairings()
				: gathered(of, this.pairings.obtain());
	}

	private static <T> List<T> gathered(List<ChildFacts> of, Map<ChildId, List<T>> things) {
		List<T> found = new ArrayList<>();
		for (ChildFacts child : of) {
			found.addAll(things.getOrDefault(child.id(), List.of()));
		}
		return found;
	}

}
