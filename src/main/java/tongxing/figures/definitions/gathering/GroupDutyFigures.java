package tongxing.figures.definitions.gathering;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tongxing.duties.DutyStatus;
import tongxing.duties.group.GroupDuty;
import tongxing.figures.Figure.Item;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.Unit;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * What classes and the school owe as a whole: symposia, meetings of parents, campaigns
 * [S-4, S-6, S-10]. They are in no total of the duties owed to each child.
 */
@Component
class GroupDutyFigures implements FigureDefinition {

	@Override
	public int order() {
		return 710;
	}

	@Override
	public List<String> exceptions() {
		return List.of("group.overdue");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<GroupDuty> duties = facts.book().groups().stream().filter((duty) -> belongs(duty, facts)).toList();
		add(figures, "overdue", duties, List.of(DutyStatus.OVERDUE));
		add(figures, "due", duties, List.of(DutyStatus.DUE));
		add(figures, "done", duties, List.of(DutyStatus.MET, DutyStatus.MET_LATE));
	}

	private static void add(Consumer<Figure> figures, String name, List<GroupDuty> duties, List<DutyStatus> which) {
		figures.accept(Figure.count("group." + name, "figures.def.group." + name, Unit.DUTIES,
				duties.stream()
					.filter((duty) -> which.contains(duty.status()))
					.map((duty) -> new Item(duty.key(), null, null))
					.toList()));
	}

	/** The school's own belong to the whole school alone; to a helper or a child none. */
	private static boolean belongs(GroupDuty duty, TermFacts facts) {
		FigureScope scope = facts.scope();
		return switch (scope.kind()) {
			case SCHOOL -> true;
			case CLASS -> duty.owner().filter((one) -> one.value().equals(scope.id())).isPresent();
			case GRADE -> duty.owner()
				.filter(facts.children()
					.stream()
					.flatMap((child) -> child.stays().stream())
					.filter((stay) -> stay.grade().equals(scope.grade()))
					.map((stay) -> stay.schoolClass())
					.collect(Collectors.toSet())::contains)
				.isPresent();
			case HELPER, CHILD -> false;
		};
	}

}
