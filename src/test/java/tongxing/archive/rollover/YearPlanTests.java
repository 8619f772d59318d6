package tongxing.archive.rollover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tongxing.archive.rollover.ClassDecision.Subject;
import tongxing.archive.rollover.ClassDecision.Way;
import tongxing.archive.rollover.Placement.Unclear;
import tongxing.archive.rollover.YearEnd.OldClass;
import tongxing.kernel.DateRange;
import tongxing.kernel.Stage;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.ClassName;
import tongxing.registry.passage.Passages.Stay;
import tongxing.staff.AccountId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a roll-over proposes and what becomes of a child that does not go as its class
 * goes.
 */
class YearPlanTests {

	private static final LocalDate FIRST = LocalDate.of(2027, 9, 1);

	private final List<OldClass> classes = new ArrayList<>();

	private final List<Stay> stays = new ArrayList<>();

	private final Map<Subject, ClassDecision> classDecisions = new HashMap<>();

	private final Map<ChildId, ChildDecision> childDecisions = new HashMap<>();

	@Test
	void aClassGoesOneGradeUpWithItsNumberAndItsTeacher() {
		OldClass third = schoolClass(Stage.PRIMARY, 3, "2");
		ChildId child = child(third);
		Placement placement = placement(child);
		assertThat(placement.outcome()).isEqualTo(Outcome.PROMOTED);
		assertThat(placement.place()).hasToString("PRIMARY-4-2");
		assertThat(plan().leads().get(placement.place())).contains(third.lead());
	}

	@Test
	void theLastGradeOfAStageGraduates() {
		ChildId sixth = child(schoolClass(Stage.PRIMARY, 6, "1"));
		ChildId ninth = child(schoolClass(Stage.JUNIOR, 9, "1"));
		assertThat(List.of(placement(sixth), placement(ninth))).extracting(Placement::outcome)
			.containsOnly(Outcome.GRADUATED);
	}

	@Test
	void aKindergartenWithoutAPreSchoolClassEndsWithTheBigClass() {
		ChildId big = child(schoolClass(Stage.KINDERGARTEN, 3, ""));
		assertThat(placement(big).outcome()).isEqualTo(Outcome.GRADUATED);
		schoolClass(Stage.KINDERGARTEN, 4, "");
		assertThat(placement(big).place()).hasToString("KINDERGARTEN-4-");
	}

	@Test
	void aSchoolOfNineGradesMaySendTheSixthToTheSeventh() {
		OldClass sixth = schoolClass(Stage.PRIMARY, 6, "1");
		ChildId child = child(sixth);
		decide(new ClassDecision(sixth.id(), false, Way.UP, "3", null));
		assertThat(placement(child).place()).hasToString("JUNIOR-7-3");
	}

	@Test
	void forTheFirstGradeAsManyClassesAreProposedAsThereWere() {
		schoolClass(Stage.PRIMARY, 1, "1");
		OldClass second = schoolClass(Stage.PRIMARY, 1, "2");
		assertThat(plan().leads().keySet()).extracting(Place::toString)
			.containsExactly("PRIMARY-1-1", "PRIMARY-1-2", "PRIMARY-2-1", "PRIMARY-2-2");
		decide(new ClassDecision(second.id(), true, Way.UNDECIDED, "2", null));
		assertThat(plan().leads().keySet()).extracting(Place::toString).doesNotContain("PRIMARY-1-2");
	}

	@Test
	void twoClassesMayBecomeOne() {
		OldClass one = schoolClass(Stage.PRIMARY, 3, "1");
		OldClass two = schoolClass(Stage.PRIMARY, 3, "2");
		child(one);
		ChildId child = child(two);
		decide(new ClassDecision(two.id(), false, Way.UP, "1", two.lead()));
		assertThat(placement(child).place()).hasToString("PRIMARY-4-1");
		assertThat(plan().leads().get(Place.of(Stage.PRIMARY, 4, "1"))).contains(one.lead());
	}

	@Test
	void whoRepeatsGoesIntoTheClassOfTheSameNumberOrTheFirstOfTheGrade() {
		schoolClass(Stage.PRIMARY, 2, "1");
		OldClass third = schoolClass(Stage.PRIMARY, 3, "1");
		OldClass other = schoolClass(Stage.PRIMARY, 3, "5");
		ChildId same = child(third);
		ChildId next = child(other);
		except(same, ChildDecision.Kind.REPEATING, null);
		except(next, ChildDecision.Kind.REPEATING, null);
		assertThat(List.of(placement(same), placement(next))).allSatisfy((placement) -> {
			assertThat(placement.outcome()).isEqualTo(Outcome.REPEATING);
			assertThat(placement.place()).hasToString("PRIMARY-3-1");
		});
	}

	@Test
	void whoRepeatsWithoutSuchAClassIsUnresolved() {
		ChildId child = child(schoolClass(Stage.PRIMARY, 3, "1"));
		schoolClass(Stage.PRIMARY, 1, "1");
		except(child, ChildDecision.Kind.REPEATING, null);
		assertThat(placement(child).why()).isEqualTo(Unclear.NO_CLASS);
	}

	@Test
	void anotherClassPromotesWhenHigherRepeatsWhenLevelAndIsNothingWhenLower() {
		OldClass first = schoolClass(Stage.PRIMARY, 1, "1");
		OldClass second = schoolClass(Stage.PRIMARY, 2, "1");
		ChildId child = child(second);
		child(first);
		except(child, ChildDecision.Kind.CLASS, Place.of(Stage.PRIMARY, 3, "1"));
		assertThat(placement(child).outcome()).isEqualTo(Outcome.PROMOTED);
		except(child, ChildDecision.Kind.CLASS, Place.of(Stage.PRIMARY, 2, "1"));
		assertThat(placement(child).outcome()).isEqualTo(Outcome.REPEATING);
		except(child, ChildDecision.Kind.CLASS, Place.of(Stage.PRIMARY, 1, "1"));
		assertThat(placement(child).why()).isEqualTo(Unclear.NO_CLASS);
	}

	@Test
	void whatNobodyCanDecideStaysUnresolved() {
		OldClass third = schoolClass(Stage.PRIMARY, 3, "1");
		ChildId leaving = stay(third, new DateRange(FIRST.minusYears(1), FIRST.plusDays(30)));
		ChildId late = stay(third, DateRange.since(FIRST));
		ChildId older = new ChildId(SchoolClassId.next().value());
		this.stays.add(new Stay(older, "甲", SchoolClassId.next(), "二（1）班", 2025, DateRange.since(FIRST.minusYears(2))));
		assertThat(placement(leaving).why()).isEqualTo(Unclear.MOVES_ALREADY);
		assertThat(placement(late).why()).isEqualTo(Unclear.CAME_LATER);
		assertThat(placement(older).why()).isEqualTo(Unclear.OLDER_CLASS);
		decide(new ClassDecision(third.id(), false, Way.UNDECIDED, "1", null));
		assertThat(placement(child(third)).why()).isEqualTo(Unclear.CLASS_UNDECIDED);
	}

	@Test
	void whoIsStillInAnOlderClassMayBeDecidedAlone() {
		schoolClass(Stage.PRIMARY, 3, "1");
		ChildId older = new ChildId(SchoolClassId.next().value());
		this.stays.add(new Stay(older, "甲", SchoolClassId.next(), "二（1）班", 2025, DateRange.since(FIRST.minusYears(2))));
		except(older, ChildDecision.Kind.CLASS, Place.of(Stage.PRIMARY, 4, "1"));
		assertThat(placement(older).outcome()).isEqualTo(Outcome.PROMOTED);
		except(older, ChildDecision.Kind.TRANSFERRED, null);
		assertThat(placement(older).outcome()).isEqualTo(Outcome.TRANSFERRED);
	}

	@Test
	void aChildWithSeveralStaysCountsOnce() {
		OldClass third = schoolClass(Stage.PRIMARY, 3, "1");
		ChildId child = stay(third, new DateRange(FIRST.minusYears(1), FIRST.plusDays(3)));
		this.stays.add(new Stay(child, "甲", third.id(), third.displayName(), 2026, DateRange.since(FIRST.plusDays(4))));
		assertThat(plan().tally().before()).isEqualTo(1);
		assertThat(plan().tally().addsUp()).isTrue();
	}

	@Test
	void aHugeSchoolIsPlannedAtOnce() {
		OldClass third = schoolClass(Stage.PRIMARY, 3, "1");
		IntStream.range(0, 3000).forEach((i) -> child(third));
		assertThat(plan().tally().of(Outcome.PROMOTED)).isEqualTo(3000);
	}

	private OldClass schoolClass(Stage stage, int grade, String number) {
		ClassName name = new ClassName(stage, grade, number);
		OldClass made = new OldClass(SchoolClassId.next(), name, name.display(), AccountId.next());
		this.classes.add(made);
		return made;
	}

	private ChildId child(OldClass of) {
		return stay(of, DateRange.since(FIRST.minusYears(1)));
	}

	private ChildId stay(OldClass of, DateRange during) {
		ChildId child = new ChildId(SchoolClassId.next().value());
		this.stays.add(new Stay(child, "甲", of.id(), of.displayName(), 2026, during));
		return child;
	}

	private void decide(ClassDecision decision) {
		this.classDecisions.put(decision.subject(), decision);
	}

	private void except(ChildId child, ChildDecision.Kind kind, Place place) {
		this.childDecisions.put(child, new ChildDecision(child, kind, place, null));
	}

	private YearPlan plan() {
		return YearPlan
			.of(new YearEnd(2026, FIRST, this.classes, this.stays, this.classDecisions, this.childDecisions));
	}

	private Placement placement(ChildId child) {
		return plan().placements().stream().filter((one) -> one.child().equals(child)).findFirst().orElseThrow();
	}

}
