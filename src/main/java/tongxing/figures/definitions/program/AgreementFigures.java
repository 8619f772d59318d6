package tongxing.figures.definitions.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.Unit;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.program.ProgramFact;
import tongxing.program.ProgramFact.Kind;
import tongxing.registry.ChildFacts;

import org.springframework.stereotype.Component;

/**
 * Safety agreements of the school year: made, signed by all, still lacking a party; and
 * the children of the closing register without a signed one after the fourth week of
 * teaching [S-4].
 */
@Component
class AgreementFigures implements FigureDefinition {

	private static final List<String> PARTIES = List.of("SCHOOL", "HOMEROOM", "MENTOR", "GUARDIAN");

	private static final int WEEKS = 4;

	@Override
	public int order() {
		return 270;
	}

	@Override
	public List<String> exceptions() {
		return List.of("agreement.overdue");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		if (!facts.isOfSchool()) {
			return;
		}
		List<ProgramFact> made = facts.program(Kind.AGREEMENT);
		List<ProgramFact> signed = made.stream().filter((fact) -> fact.code().isEmpty()).toList();
		figures.accept(ProgramCount.of("agreement.made", Unit.COPIES, made));
		figures.accept(ProgramCount.of("agreement.signed", Unit.COPIES, signed));
		for (String party : PARTIES) {
			figures.accept(ProgramCount.of("agreement.missing." + party, Unit.COPIES,
					made.stream().filter((fact) -> Set.of(fact.code().split(",", -1)).contains(party)).toList()));
		}
		figures.accept(without("agreement.none", facts.register(), made));
		boolean late = facts.closing().isAfter(facts.term().firstDay().plusWeeks(WEEKS).minusDays(1));
		figures.accept(without("agreement.overdue", late ? facts.register() : List.of(), signed));
	}

	private static Figure without(String id, List<ChildFacts> register, List<ProgramFact> agreements) {
		Set<UUID> have = new HashSet<>();
		agreements.forEach((fact) -> have.add(fact.child()));
		return Figure.count(id, "figures.def." + id, Unit.CHILDREN,
				register.stream()
					.map((child) -> child.id().value())
					.filter((child) -> !have.contains(child))
					.map(Item::child)
					.toList());
	}

}
