package tongxing.figures.definitions.attention;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

import tongxing.duties.Duty;
import tongxing.duties.DutyStatus;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.attention.AttentionReason;

import org.springframework.stereotype.Component;

/**
 * Children alone too young, and those whose parents were not met for too long or soon
 * will not have been [S-5]. The same predicates as the alerts on the home page.
 */
@Component
class AttentionFigures implements FigureDefinition {

	private static final String MET = "PARENT_MET";

	@Override
	public int order() {
		return 280;
	}

	@Override
	public List<String> exceptions() {
		return List.of("attention.ALONE_UNDER_16", "attention.UNATTENDED_UNDER_8", "attention.NOT_MET",
				"attention.NOT_MET_SOON");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		add("ALONE_UNDER_16", facts, (child) -> AttentionReason.isAlone(child, facts.closing()), figures);
		add("UNATTENDED_UNDER_8", facts, (child) -> AttentionReason.isUnattended(child, facts.closing()), figures);
		Map<ChildId, ChildFacts> register = Rolls.byId(facts.register());
		List<Duty> meetings = facts.duties().stream().filter((duty) -> MET.equals(duty.recordKind())).toList();
		met("NOT_MET", register, meetings, DutyStatus.OVERDUE, figures);
		met("NOT_MET_SOON", register, meetings, DutyStatus.DUE, figures);
	}

	private static void add(String id, TermFacts facts, Predicate<ChildFacts> which, Consumer<Figure> figures) {
		figures.accept(Count.children("attention." + id, "figures.def.attention." + id,
				facts.register().stream().filter(which).toList()));
	}

	/** The clock of the rule says who is due: two weeks before the last day. */
	private static void met(String id, Map<ChildId, ChildFacts> register, List<Duty> meetings, DutyStatus status,
			Consumer<Figure> figures) {
		List<ChildFacts> found = meetings.stream()
			.filter((duty) -> duty.status() == status)
			.map(Duty::child)
			.distinct()
			.map(register::get)
			.filter(Objects::nonNull)
			.toList();
		figures.accept(Count.children("attention." + id, "figures.def.attention." + id, found));
	}

}
