package tongxing.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import tongxing.care.FollowUpFact;
import tongxing.care.opinion.Waiting;
import tongxing.duties.Duties.Moment;
import tongxing.duties.DutyBook;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.FactIndex;
import tongxing.figures.definitions.TermFacts;
import tongxing.kernel.DateRange;
import tongxing.program.ProgramFact;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.status.Criterion;

/**
 * The facts of a scope, from which the figures of it and of each of its classes come.
 */
public final class FigureBook {

	private final List<FigureDefinition> definitions;

	private final DutyBook duties;

	private final Waiting waiting;

	private final List<ProgramFact> program;

	private final FactIndex index;

	private final RollFigures ofRoll;

	/**
	 * Facts of a scope that the school's own work does not belong to.
	 */
	public FigureBook(List<FigureDefinition> definitions, DutyBook duties, Waiting waiting,
			Map<ChildId, Boolean> reachable, Criterion local) {
		this(definitions, duties, waiting, reachable, local, List.of(), new RollFigures());
	}

	/**
	 * All facts of a scope.
	 * @param program what the school did itself; only for the whole school
	 * @param ofRoll what is known of these children whatever is recorded
	 */
	FigureBook(List<FigureDefinition> definitions, DutyBook duties, Waiting waiting, Map<ChildId, Boolean> reachable,
			Criterion local, List<ProgramFact> program, RollFigures ofRoll) {
		this.definitions = definitions;
		this.duties = duties;
		this.waiting = waiting;
		this.program = List.copyOf(program);
		this.ofRoll = ofRoll;
		this.index = new FactIndex(duties, waiting, reachable, local, program);
	}

	public DutyBook duties() {
		return this.duties;
	}

	public List<FollowUpFact> followUps() {
		return this.waiting.followUps();
	}

	public Waiting waiting() {
		return this.waiting;
	}

	public List<ProgramFact> program() {
		return this.program;
	}

	/**
	 * The figures of this scope or of a smaller one within it.
	 */
	public TermFigures figures(FigureScope scope) {
		return figures(new TermFacts(this.index, scope), (definition) -> true);
	}

	/**
	 * Only what is counted of one rule's duties, in many scopes.
	 */
	public Function<FigureScope, TermFigures> dutyFigures(String rule) {
		String prefix = "duty." + rule + ".";
		FactIndex own = this.index.ofRule(rule);
		return (scope) -> {
			TermFigures all = figures(new TermFacts(own, scope), FigureDefinition::ofDuties);
			Map<String, Figure> figures = new LinkedHashMap<>(all.figures());
			figures.keySet().removeIf((id) -> !id.startsWith(prefix));
			return new TermFigures(all.term(), scope, all.asOf(), figures);
		};
	}

	/**
	 * Only one figure, and those that are defined with it, in many scopes; nothing if
	 * there is none of that name.
	 */
	public Function<FigureScope, TermFigures> alone(String id) {
		TermFacts all = new TermFacts(this.index, FigureScope.SCHOOL);
		Optional<FigureDefinition> of = this.definitions.stream()
			.filter((definition) -> known(definition, all).stream().anyMatch((figure) -> figure.id().equals(id)))
			.findFirst();
		return (scope) -> figures(new TermFacts(this.index, scope),
				(definition) -> of.filter(definition::equals).isPresent());
	}

	/**
	 * Each definition looks at facts that nobody alters and knows nothing of the others,
	 * so that a great school's are counted on all processors at once.
	 */
	private TermFigures figures(TermFacts facts, Predicate<FigureDefinition> which) {
		List<List<Figure>> counted = this.definitions.parallelStream()
			.filter(which)
			.map((definition) -> known(definition, facts))
			.toList();
		Map<String, Figure> figures = new LinkedHashMap<>();
		for (Figure figure : counted.stream().flatMap(List::stream).toList()) {
			if (figures.put(figure.id(), figure) != null) {
				throw new IllegalStateException("Two definitions of the figure " + figure.id());
			}
		}
		return new TermFigures(facts.term(), facts.scope(), facts.asOf(), figures);
	}

	private List<Figure> known(FigureDefinition definition, TermFacts facts) {
		return (facts.isOfSchool() && definition.ofRegister())
				? this.ofRoll.of(new Moment(facts.term(), facts.asOf()), definition, () -> counted(definition, facts))
				: counted(definition, facts);
	}

	private static List<Figure> counted(FigureDefinition definition, TermFacts facts) {
		List<Figure> figures = new ArrayList<>();
		definition.define(facts, figures::add);
		return figures;
	}

	/**
	 * The ids of the figures that are looked at first, in order.
	 */
	public List<String> exceptions() {
		return exceptions(this.definitions);
	}

	static List<String> exceptions(List<FigureDefinition> definitions) {
		return definitions.stream().flatMap((definition) -> definition.exceptions().stream()).toList();
	}

	/**
	 * The classes in which the children were on any day of the term, from the lowest
	 * grade up.
	 */
	public List<Stay> classes() {
		DateRange days = this.duties.term().attribution();
		Map<SchoolClassId, Stay> classes = this.duties.facts()
			.children()
			.stream()
			.flatMap((child) -> child.stays().stream())
			.filter((stay) -> stay.during().overlaps(days) && !stay.during().from().isAfter(this.duties.asOf()))
			.collect(Collectors.toMap(Stay::schoolClass, Function.identity(), (one, other) -> one));
		return classes.values().stream().sorted(Stay.BY_CLASS).toList();
	}

}
