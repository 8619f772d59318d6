package tongxing.figures;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import tongxing.care.FollowUpFact;
import tongxing.duties.DutyBook;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.kernel.DateRange;
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

	private final List<FollowUpFact> followUps;

	private final Map<ChildId, Boolean> reachable;

	private final Criterion local;

	public FigureBook(List<FigureDefinition> definitions, DutyBook duties, List<FollowUpFact> followUps,
			Map<ChildId, Boolean> reachable, Criterion local) {
		this.definitions = definitions;
		this.duties = duties;
		this.followUps = followUps;
		this.reachable = reachable;
		this.local = local;
	}

	public DutyBook duties() {
		return this.duties;
	}

	public List<FollowUpFact> followUps() {
		return this.followUps;
	}

	/**
	 * The figures of this scope or of a smaller one within it.
	 */
	public TermFigures figures(FigureScope scope) {
		TermFacts facts = new TermFacts(this.duties, this.followUps, this.reachable, this.local, scope);
		Map<String, Figure> figures = new LinkedHashMap<>();
		for (FigureDefinition definition : this.definitions) {
			definition.define(facts, (figure) -> {
				if (figures.put(figure.id(), figure) != null) {
					throw new IllegalStateException("Two definitions of the figure " + figure.id());
				}
			});
		}
		return new TermFigures(facts.term(), scope, facts.asOf(), figures);
	}

	/**
	 * The classes in which the children were on any day of the term, in the order of
	 * their names.
	 */
	public List<Stay> classes() {
		DateRange days = this.duties.term().attribution();
		Map<SchoolClassId, Stay> classes = this.duties.facts()
			.children()
			.stream()
			.flatMap((child) -> child.stays().stream())
			.filter((stay) -> stay.during().overlaps(days) && !stay.during().from().isAfter(this.duties.asOf()))
			.collect(Collectors.toMap(Stay::schoolClass, Function.identity(), (one, other) -> one));
		return classes.values().stream().sorted(Comparator.comparing(Stay::className)).toList();
	}

}
