package tongxing.figures.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import tongxing.care.CareFact;
import tongxing.care.FollowUpFact;
import tongxing.care.opinion.OpinionFact;
import tongxing.care.opinion.Waiting;
import tongxing.duties.Duty;
import tongxing.duties.DutyBook;
import tongxing.figures.FigureScope;
import tongxing.pairing.PairingSpan;
import tongxing.program.ProgramFact;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.status.Criterion;

/**
 * The facts of a term sorted once by child, and the children by class, grade and helper,
 * so that the figures of every class together cost about as much as those of the school.
 */
public final class FactIndex {

	private final DutyBook book;

	private final Waiting waiting;

	private final Map<ChildId, Boolean> reachable;

	private final Criterion local;

	private final List<ProgramFact> program;

	private final Map<ChildId, ChildFacts> children = new HashMap<>();

	private final Map<FigureScope, List<ChildFacts>> members = new HashMap<>();

	private final Map<ChildId, List<CareFact>> records;

	private final Map<ChildId, List<Duty>> duties;

	private final Map<ChildId, List<PairingSpan>> pairings;

	private final Map<ChildId, List<FollowUpFact>> promises;

	/**
	 * Sorts the facts.
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
		this.records = sorted(book.facts().records(), CareFact::child);
		this.duties = sorted(book.duties(), Duty::child);
		this.promises = sorted(waiting.followUps(), FollowUpFact::child);
		this.pairings = sorted(book.facts().pairings(), PairingSpan::child);
		for (ChildFacts child : book.facts().children()) {
			this.children.put(child.id(), child);
			for (Stay stay : child.stays()) {
				join(new FigureScope(FigureScope.Kind.CLASS, stay.schoolClass().value()), child);
				join(FigureScope.ofGrade(stay.grade()), child);
			}
			for (PairingSpan pairing : pairingsOf(child.id())) {
				join(helper(pairing.helper().value()), child);
			}
		}
	}

	private static FigureScope helper(UUID id) {
		return new FigureScope(FigureScope.Kind.HELPER, id);
	}

	private void join(FigureScope scope, ChildFacts child) {
		List<ChildFacts> there = this.members.computeIfAbsent(scope, (one) -> new ArrayList<>());
		if (there.isEmpty() || !there.get(there.size() - 1).id().equals(child.id())) {
			there.add(child);
		}
	}

	private static <T> Map<ChildId, List<T>> sorted(List<T> things, Function<T, ChildId> child) {
		Map<ChildId, List<T>> found = new HashMap<>();
		ChildId last = null;
		List<T> own = List.of();
		for (T thing : things) {
			ChildId next = child.apply(thing);
			if (!next.equals(last)) { // what comes child by child is looked up once a
										// child
				own = found.computeIfAbsent(next, (id) -> new ArrayList<>());
				last = next;
			}
			own.add(thing);
		}
		return found;
	}

	DutyBook book() {
		return this.book;
	}

	List<FollowUpFact> followUps(FigureScope scope, List<ChildFacts> of) {
		return (scope.kind() == FigureScope.Kind.SCHOOL) ? this.waiting.followUps() : gathered(of, this.promises);
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
		return this.pairings.getOrDefault(child, List.of());
	}

	/**
	 * Who may belong to a scope on some day; the days themselves are still to be asked.
	 */
	List<ChildFacts> members(FigureScope scope) {
		return switch (scope.kind()) {
			case SCHOOL -> this.book.facts().children();
			case GRADE, CLASS, HELPER -> this.members.getOrDefault(scope, List.of());
			case CHILD -> {
				ChildFacts child = (scope.id() != null) ? this.children.get(new ChildId(scope.id())) : null;
				yield (child != null) ? List.of(child) : List.of();
			}
		};
	}

	/**
	 * What was recorded of these children, in the order in which it happened.
	 */
	List<CareFact> records(FigureScope scope, List<ChildFacts> of) {
		if (scope.kind() == FigureScope.Kind.SCHOOL) {
			return this.book.facts().records();
		}
		List<CareFact> found = gathered(of, this.records);
		found.sort(Comparator.comparing(CareFact::happenedOn));
		return found;
	}

	List<Duty> duties(FigureScope scope, List<ChildFacts> of) {
		return (scope.kind() == FigureScope.Kind.SCHOOL) ? this.book.duties() : gathered(of, this.duties);
	}

	List<PairingSpan> pairings(FigureScope scope, List<ChildFacts> of) {
		return (scope.kind() == FigureScope.Kind.SCHOOL) ? this.book.facts().pairings() : gathered(of, this.pairings);
	}

	private static <T> List<T> gathered(List<ChildFacts> of, Map<ChildId, List<T>> things) {
		List<T> found = new ArrayList<>();
		for (ChildFacts child : of) {
			found.addAll(things.getOrDefault(child.id(), List.of()));
		}
		return found;
	}

}
