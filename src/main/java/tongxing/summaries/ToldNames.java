package tongxing.summaries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tongxing.care.names.CareNames;
import tongxing.figures.Figure.Item;
import tongxing.figures.FigureBook;
import tongxing.figures.TermFigures;
import tongxing.program.ProgramFact;
import tongxing.summaries.text.Naming;
import tongxing.summaries.text.Naming.Named;

import org.springframework.stereotype.Component;

/**
 * Gathers what a summary may call by name: records that have a title or a topic, and the
 * school's own work. A name in which a child is named is left out.
 */
@Component
class ToldNames {

	/** Field under which a thing of the school's own work has its only name. */
	private static final String NAME = "name";

	/** Figures whose records have names. */
	private static final Set<String> OF_RECORDS = Set.of("activity.events", "training.events", "volunteer.records",
			"gift.records");

	/** So many records of a figure are asked for their names. */
	private static final int MOST = 60;

	private final CareNames records;

	ToldNames(CareNames records) {
		this.records = records;
	}

	/** All names there are, whomever they name. */
	Map<String, List<Named>> of(TermFigures figures, FigureBook book) {
		Map<String, List<Named>> names = new HashMap<>();
		List<UUID> ids = OF_RECORDS.stream()
			.flatMap((id) -> figures.find(id).stream())
			.flatMap((figure) -> figure.items().stream().limit(MOST))
			.map(Item::record)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		this.records.of(ids)
			.forEach((name) -> add(names, name.record(), new Named(name.field(), name.text(), figures.asOf())));
		book.program()
			.stream()
			.filter((fact) -> !fact.name().isEmpty())
			.forEach((fact) -> fields(fact)
				.forEach((field) -> add(names, fact.id(), new Named(field, fact.name(), fact.day()))));
		return names;
	}

	/** The names that may be told. */
	static Naming without(Map<String, List<Named>> names, List<String> children) {
		Map<String, List<Named>> told = new HashMap<>();
		names.forEach((key, all) -> told.put(key,
				all.stream().filter((name) -> children.stream().noneMatch(name.text()::contains)).toList()));
		return new Naming(told);
	}

	/** All of them one below the other, to be searched at once. */
	static String text(Map<String, List<Named>> names) {
		return names.values()
			.stream()
			.flatMap(List::stream)
			.map(Named::text)
			.distinct()
			.collect(Collectors.joining("\n"));
	}

	/**
	 * A member is found by role and theme, equipment and staff of a room by what they
	 * are.
	 */
	private static Stream<String> fields(ProgramFact fact) {
		return switch (fact.kind()) {
			case MEMBER -> Stream.of(fact.code().split(" "));
			case VISITORS, PHONE, COMPUTER, OPENING, STAFF -> Stream.empty();
			default -> Stream.of(NAME);
		};
	}

	private static void add(Map<String, List<Named>> names, UUID key, Named name) {
		names.computeIfAbsent(key.toString(), (one) -> new ArrayList<>()).add(name);
	}

}
