package tongxing.archive.rollover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import tongxing.archive.rollover.YearEnd.OldClass;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.passage.Passages.Stay;
import tongxing.staff.AccountId;

/**
 * What a roll-over would do: a pure function of the school at the end of its year and of
 * what was decided.
 *
 * @param steps of the classes of the year that ends, then of the entry classes
 * @param older classes of earlier years in which somebody still is, by name
 * @param leads the classes of the new year, in order, with who is to lead them
 */
public record YearPlan(int schoolYear, LocalDate firstDay, List<ClassStep> steps, Map<SchoolClassId, String> older,
		Map<Place, Optional<AccountId>> leads, List<Placement> placements, Tally tally) {

	static YearPlan of(YearEnd end) {
		Map<ChildId, List<Stay>> children = end.stays()
			.stream()
			.collect(Collectors.groupingBy(Stay::child, LinkedHashMap::new, Collectors.toList()));
		Map<SchoolClassId, OldClass> classes = end.classes()
			.stream()
			.collect(Collectors.toMap(OldClass::id, Function.identity()));
		Map<SchoolClassId, Integer> sizes = new HashMap<>();
		Map<SchoolClassId, String> older = new LinkedHashMap<>();
		children.values().stream().map((stays) -> stays.get(stays.size() - 1)).forEach((stay) -> {
			sizes.merge(stay.schoolClass(), 1, Integer::sum);
			if (!classes.containsKey(stay.schoolClass())) {
				older.put(stay.schoolClass(), stay.className());
			}
		});
		List<ClassStep> steps = ClassStep.of(end, sizes);
		Map<Place, Optional<AccountId>> leads = leads(steps);
		List<Place> places = List.copyOf(leads.keySet());
		Map<SchoolClassId, ClassStep> byClass = steps.stream()
			.filter((step) -> !step.entry())
			.collect(Collectors.toMap(ClassStep::from, Function.identity()));
		List<Placement> placements = new ArrayList<>(children.size());
		children.values().forEach((stays) -> {
			SchoolClassId last = stays.get(stays.size() - 1).schoolClass();
			placements.add(Placement.of(stays, byClass.get(last), classes.get(last), end, places));
		});
		return new YearPlan(end.schoolYear(), end.firstDay(), steps, older, leads, placements,
				Tally.of(children.size(), placements.stream().map(Placement::outcome).toList()));
	}

	/** Two classes may become one; then the teacher of the first leads it. */
	private static Map<Place, Optional<AccountId>> leads(List<ClassStep> steps) {
		Map<Place, Optional<AccountId>> leads = new TreeMap<>();
		for (ClassStep step : steps) {
			if (step.place() != null) {
				leads.merge(step.place(), Optional.ofNullable(step.lead()), (one, other) -> one.or(() -> other));
			}
		}
		return leads;
	}

	/** What becomes of the children of a class. */
	public List<Placement> of(SchoolClassId schoolClass) {
		return this.placements.stream().filter((placement) -> placement.from().equals(schoolClass)).toList();
	}

	/** Those about whom nobody can say yet what becomes of them. */
	public List<Placement> unresolved() {
		return this.placements.stream().filter((placement) -> placement.outcome() == Outcome.UNRESOLVED).toList();
	}

}
