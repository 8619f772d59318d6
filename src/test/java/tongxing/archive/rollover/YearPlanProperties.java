package tongxing.archive.rollover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tongxing.archive.rollover.ClassDecision.Subject;
import tongxing.archive.rollover.ClassDecision.Way;
import tongxing.archive.rollover.YearEnd.OldClass;
import tongxing.kernel.DateRange;
import tongxing.kernel.Stage;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.ClassName;
import tongxing.registry.passage.Passages.Stay;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the school is like and whatever was decided: nobody is lost and nobody counts
 * twice.
 */
class YearPlanProperties {

	private static final LocalDate FIRST = LocalDate.of(2027, 9, 1);

	@Property(tries = 300)
	void theOutcomesAddUpToTheChildrenThereWere(@ForAll("schools") YearEnd end) {
		YearPlan plan = YearPlan.of(end);
		Set<ChildId> before = end.stays().stream().map(Stay::child).collect(Collectors.toSet());
		assertThat(plan.tally().before()).isEqualTo(before.size());
		assertThat(plan.tally().addsUp()).isTrue();
		assertThat(plan.placements()).extracting(Placement::child).doesNotHaveDuplicates();
		assertThat(new HashSet<>(plan.placements().stream().map(Placement::child).toList())).isEqualTo(before);
	}

	@Property(tries = 300)
	void whoStaysHasAClassOfTheNewYearNotBelowTheirOwnAndWhoLeavesHasNone(@ForAll("schools") YearEnd end) {
		YearPlan plan = YearPlan.of(end);
		Map<SchoolClassId, OldClass> classes = end.classes()
			.stream()
			.collect(Collectors.toMap(OldClass::id, (one) -> one));
		for (Placement placement : plan.placements()) {
			OldClass old = classes.get(placement.from());
			switch (placement.outcome()) {
				case PROMOTED -> {
					assertThat(plan.leads()).containsKey(placement.place());
					assertThat(old == null || placement.place().above(old.name())).isTrue();
				}
				case REPEATING -> {
					assertThat(plan.leads()).containsKey(placement.place());
					assertThat(placement.place().sameGrade(old.name())).isTrue();
				}
				case UNRESOLVED -> assertThat(placement.why()).isNotNull();
				default -> assertThat(placement.place()).isNull();
			}
		}
	}

	@Provide
	Arbitrary<YearEnd> schools() {
		return Arbitraries.longs().map((seed) -> school(new Random(seed)));
	}

	private static YearEnd school(Random random) {
		List<OldClass> classes = new ArrayList<>();
		for (Stage stage : Stage.values()) {
			for (int grade = stage.firstGrade(); grade <= stage.lastGrade(); grade++) {
				int many = random.nextInt(3);
				for (int number = 1; number <= many; number++) {
					ClassName name = new ClassName(stage, grade, String.valueOf(number));
					classes.add(new OldClass(SchoolClassId.next(), name, name.display(), null));
				}
			}
		}
		List<Stay> stays = new ArrayList<>();
		for (int i = 0; i < random.nextInt(80); i++) {
			stays.addAll(stays(classes, random));
		}
		List<Place> places = new ArrayList<>(List.of(Place.of(Stage.PRIMARY, 3, "9")));
		classes.forEach((one) -> places.add(new Place(one.name())));
		return new YearEnd(2026, FIRST, classes, stays, classDecisions(classes, random),
				childDecisions(stays, places, random));
	}

	private static List<Stay> stays(List<OldClass> classes, Random random) {
		ChildId child = new ChildId(SchoolClassId.next().value());
		boolean older = classes.isEmpty() || random.nextInt(12) == 0;
		OldClass of = older ? null : classes.get(random.nextInt(classes.size()));
		SchoolClassId id = older ? SchoolClassId.next() : of.id();
		int year = older ? 2025 : 2026;
		LocalDate from = FIRST.minusDays(random.nextInt(400) - 10);
		LocalDate to = (random.nextInt(10) == 0) ? FIRST.plusDays(20 + random.nextInt(60)) : null;
		List<Stay> stays = new ArrayList<>(List.of(new Stay(child, "甲", id, "班", year, new DateRange(from, to))));
		if (to != null && random.nextBoolean()) {
			stays.add(new Stay(child, "甲", id, "班", year, DateRange.since(to.plusDays(1))));
		}
		return stays;
	}

	private static Map<Subject, ClassDecision> classDecisions(List<OldClass> classes, Random random) {
		Map<Subject, ClassDecision> decisions = new HashMap<>();
		for (OldClass one : classes) {
			if (random.nextInt(4) == 0) {
				Way way = List.of(Way.values()).get(random.nextInt(3));
				ClassDecision decision = new ClassDecision(one.id(), random.nextBoolean(), way,
						String.valueOf(random.nextInt(4)), null);
				decisions.put(decision.subject(), decision);
			}
		}
		return decisions;
	}

	private static Map<ChildId, ChildDecision> childDecisions(List<Stay> stays, List<Place> places, Random random) {
		Map<ChildId, ChildDecision> decisions = new HashMap<>();
		for (Stay stay : stays) {
			if (random.nextInt(5) == 0) {
				ChildDecision.Kind kind = List.of(ChildDecision.Kind.values()).get(random.nextInt(5));
				Place place = (kind == ChildDecision.Kind.CLASS) ? places.get(random.nextInt(places.size())) : null;
				decisions.put(stay.child(), new ChildDecision(stay.child(), kind, place, "县二小"));
			}
		}
		return decisions;
	}

}
