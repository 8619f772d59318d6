package tongxing.figures.definitions.gathering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;

import org.springframework.stereotype.Component;

/**
 * Activities: 场 and 人次, by type, reported and with outside teams, and who of the closing
 * register took part in any and who in none.
 */
@Component
class ActivityFigures implements FigureDefinition {

	/** As the kind of record has them. */
	private static final List<String> TYPES = List.of("CLASS_MEETING", "TEAM", "ART", "SPEECH", "PERFORMANCE", "SPORTS",
			"FILM", "BIRTHDAY", "FESTIVAL", "MIND", "SAFETY", "MORAL", "READING", "GAMES", "OUTING", "OTHER");

	private static final List<String> ORGANISERS = List.of("CLASS", "SCHOOL", "YOUNG_PIONEERS", "OUTSIDE");

	@Override
	public int order() {
		return 620;
	}

	@Override
	public List<String> main() {
		return List.of("activity.events");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> activities = facts.done("ACTIVITY");
		figures.accept(Count.sessions("activity.events", "figures.def.activity.events", activities));
		figures.accept(Count.personTimes("activity.personTimes", "figures.def.activity.personTimes", activities));
		figures.accept(Count.sessions("activity.reported", "figures.def.activity.reported",
				activities.stream().filter((one) -> !one.word("media").isEmpty()).toList()));
		ORGANISERS.forEach((who) -> figures.accept(Count.sessions("activity.by." + who, "figures.def.activity.by",
				activities.stream().filter((one) -> who.equals(one.word("organiser"))).toList())));
		Map<String, List<CareFact>> types = activities.stream()
			.collect(Collectors.groupingBy((one) -> one.word("activity")));
		TYPES.forEach((type) -> figures.accept(Count.sessions("activity.type." + type, "figures.def.activity.type",
				types.getOrDefault(type, List.of()))));
		Set<ChildId> came = Count.ids(activities);
		List<ChildFacts> register = facts.register();
		Figure children = Count.children("activity.children", "figures.def.activity.children",
				register.stream().filter((child) -> came.contains(child.id())).toList());
		figures.accept(children);
		figures.accept(Count.children("activity.missed", "figures.def.activity.missed",
				register.stream().filter((child) -> !came.contains(child.id())).toList()));
		figures.accept(Figure.share("activity.share", "figures.def.activity.share", children,
				Count.children("register.closing", "figures.def.register.closing", register)));
	}

}
