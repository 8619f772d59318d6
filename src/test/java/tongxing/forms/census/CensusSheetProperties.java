package tongxing.forms.census;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import tongxing.calendar.TermId;
import tongxing.forms.census.CensusSheet.Behind;
import tongxing.forms.census.CensusSheet.By;
import tongxing.forms.census.CensusSheet.Check;
import tongxing.forms.census.CensusSheet.Line;
import tongxing.registry.Ratings;
import tongxing.registry.census.Census;
import tongxing.registry.census.CensusAnswer;
import tongxing.registry.census.CensusResult;
import tongxing.registry.census.FrozenChild;
import tongxing.registry.census.FrozenChild.Presence;
import tongxing.registry.census.FrozenChild.Sheet;
import tongxing.registry.status.LeftBehind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of a census: its totals equal its sub-totals, its ten equations hold where
 * all is entered, and one that fails names exactly the children who are behind it.
 */
class CensusSheetProperties {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 15);

	private static final List<String> GRADES = List.of("KINDERGARTEN-3", "PRIMARY-1", "PRIMARY-6", "JUNIOR-7");

	@Property(tries = 150)
	void totalsEqualSubTotalsAndFailingEquationsNameTheirChildren(@ForAll("schools") List<FrozenChild> children) {
		CensusSheet byClass = sheet(children, null, By.CLASS);
		CensusSheet byGrade = sheet(children, null, By.GRADE);
		List<Integer> total = byClass.total().counts();
		assertThat(total.get(0)).isEqualTo((int) children.stream().filter(Columns::counts).count());
		assertThat(sums(byClass)).isEqualTo(total).isEqualTo(sums(byGrade));
		assertThat(sheet(children, null, By.SCHOOL).lines()).containsExactly(byClass.total());
		for (Check check : byClass.checks()) {
			assertThat(check.left() - check.right()).as(check.equation().text()).isEqualTo(check.behind().size());
		}
		assertThat(behind(byClass)).isEqualTo(children.stream()
			.filter(Columns::counts)
			.filter((child) -> !complete(child))
			.map(FrozenChild::child)
			.collect(Collectors.toSet()));
	}

	@Example
	void everyEquationOfTheAnnexFailsForItsOwnGap() {
		FrozenChild whole = child("齐全", "MALE", 9, "PRIMARY-3", true, "PATERNAL_GRANDPARENT", "GOOD");
		assertThat(sheet(List.of(whole), null, By.CLASS).holds()).isTrue();
		assertFails(List.of("5 = 6 + 7"), child("不知男女", null, 9, "PRIMARY-3", true, "KIN", "GOOD"), whole);
		assertFails(List.of("1 = 2 + 5 + 8"), child("不知生日", "MALE", null, "PRIMARY-3", true, "KIN", "GOOD"), whole);
		assertFails(List.of("1 = 21 + 22 + 23 + 24 + 25", "13 + 14 = 24 + 25"),
				child("不知住校", "MALE", 9, "PRIMARY-3", null, "KIN", "GOOD"), whole);
		assertFails(List.of("1 = 26 + 27 + 28 + 29"), child("没人知道谁管", "MALE", 9, "PRIMARY-3", true, "NONE", "FAIR"),
				whole);
		assertFails(List.of("1 = 26 + 27 + 28 + 29"),
				child("父母都外出却由父母照护", "MALE", 9, "PRIMARY-3", true, "PARENT", "FAIR"), whole);
		assertFails(List.of("1 = 30 + 31 + 32"), child("没有评估", "MALE", 9, "PRIMARY-3", true, "KIN", null), whole);
	}

	@Example
	void aWrongTableIsFoundOut() {
		FrozenChild child = child("重复", "FEMALE", 14, "JUNIOR-8", false, "ENTRUSTED", "FAIR");
		FrozenChild other = child("齐全", "MALE", 9, "PRIMARY-3", true, "ALONE", null);
		Equation girlsAndBoys = Equation.ALL.get(8);
		Check wrong = CensusSheet.check(girlsAndBoys, List.of(child, other), (one) -> {
			var columns = Columns.of(one);
			columns.set(9, one.equals(child));
			return columns;
		});
		assertThat(wrong.holds()).isFalse();
		assertThat(wrong.equation().text()).isEqualTo("8 = 9 + 10");
		assertThat(wrong.left()).isEqualTo(1);
		assertThat(wrong.right()).isEqualTo(2);
		assertThat(wrong.behind()).extracting(Behind::name).containsExactly("重复");
	}

	@Example
	void openingAndMovementsGiveTheClosing() {
		FrozenChild stays = child("留下", "MALE", 9, "PRIMARY-3", true, "KIN", "GOOD");
		FrozenChild leaves = child("转走", "MALE", 9, "PRIMARY-3", true, "KIN", "GOOD");
		FrozenChild comes = moved(child("转来", "MALE", 9, "PRIMARY-3", true, "KIN", "GOOD"), Presence.CAME);
		CensusResult before = result(List.of(stays, leaves));
		CensusSheet now = sheet(List.of(stays, moved(leaves, Presence.LEFT), comes), before, By.CLASS);
		assertThat(now.movement().holds()).isTrue();
		assertThat(now.movement().opening()).isEqualTo(2);
		assertThat(now.movement().closing()).isEqualTo(2);
		assertThat(now.movement().counted().in()).extracting(Behind::name).containsExactly("转来");
		assertThat(now.movement().counted().out()).extracting(Behind::name).containsExactly("转走");
		assertThat(now.movement().counted().holds()).isTrue();
		CensusSheet wrong = sheet(List.of(stays, moved(leaves, Presence.CAME)), before, By.CLASS);
		assertThat(wrong.movement().holds()).isFalse();
		assertThat(wrong.movement().strays()).extracting(Behind::name).containsExactly("转走");
	}

	private static void assertFails(List<String> equations, FrozenChild child, FrozenChild whole) {
		List<Check> failing = sheet(List.of(child, whole), null, By.CLASS).checks()
			.stream()
			.filter((check) -> !check.holds())
			.toList();
		assertThat(failing).extracting((check) -> check.equation().text()).containsExactlyElementsOf(equations);
		assertThat(failing)
			.allSatisfy((check) -> assertThat(check.behind()).extracting(Behind::name).containsExactly(child.name()));
	}

	/**
	 * Whether all that the table counts is known of a child, and does not contradict
	 * itself.
	 */
	private static boolean complete(FrozenChild child) {
		boolean kindergarten = child.sheet().grade().startsWith("KINDERGARTEN");
		boolean cared = !List.of("NONE", "UNKNOWN").contains(child.carer())
				&& !("PARENT".equals(child.carer()) && child.type(0) == LeftBehind.Type.BOTH_AWAY);
		boolean judged = child.sheet().careGrade() != null || "ALONE".equals(child.carer())
				|| ("PARENT".equals(child.carer()) && child.type(0).oneAway());
		return child.age() != null && child.sex() != null && (kindergarten || child.sheet().boards() != null) && cared
				&& judged;
	}

	private static List<Integer> sums(CensusSheet sheet) {
		List<Line> parts = sheet.lines().subList(0, sheet.lines().size() - 1);
		return IntStream.range(0, Columns.ALL)
			.mapToObj((column) -> parts.stream().mapToInt((line) -> line.counts().get(column)).sum())
			.toList();
	}

	private static Set<UUID> behind(CensusSheet sheet) {
		return sheet.checks()
			.stream()
			.flatMap((check) -> check.behind().stream())
			.map(Behind::id)
			.collect(Collectors.toSet());
	}

	@Provide
	Arbitrary<List<FrozenChild>> schools() {
		Arbitrary<String> sexes = Arbitraries.of("MALE", "FEMALE").injectNull(0.05);
		Arbitrary<Integer> ages = Arbitraries.integers().between(3, 15).injectNull(0.05);
		Arbitrary<LeftBehind.Type> types = Arbitraries.of(LeftBehind.Type.values());
		Arbitrary<String> carers = Arbitraries.of("PARENT", "PATERNAL_GRANDPARENT", "MATERNAL_GRANDPARENT", "KIN",
				"ENTRUSTED", "ALONE", "UNKNOWN", "NONE");
		Arbitrary<Sheet> sheets = Combinators
			.combine(Arbitraries.of(GRADES), Arbitraries.of(true, false).injectNull(0.05),
					Arbitraries.of("GOOD", "FAIR", "POOR").injectNull(0.1))
			.as(Sheet::new);
		return Combinators.combine(sexes, ages, types, carers, sheets, Arbitraries.of(Presence.values()))
			.as((sex, age, type, carer, sheet, presence) -> new FrozenChild(UUID.randomUUID(), "某某", presence, null,
					sheet.grade() + "班", sex, age, statuses(type), carer, "UNIVERSAL", CensusAnswer.UNCHANGED,
					Ratings.NONE, sheet))
			.list()
			.ofMaxSize(60);
	}

	private static FrozenChild child(String name, @Nullable String sex, @Nullable Integer age, String grade,
			@Nullable Boolean boards, String carer, @Nullable String careGrade) {
		return new FrozenChild(UUID.randomUUID(), name, Presence.STAYED, null, grade, sex, age,
				statuses(LeftBehind.Type.BOTH_AWAY), carer, "UNIVERSAL", CensusAnswer.UNCHANGED, Ratings.NONE,
				new Sheet(grade, boards, careGrade));
	}

	private static FrozenChild moved(FrozenChild child, Presence presence) {
		return new FrozenChild(child.child(), child.name(), presence, null, child.className(), child.sex(), child.age(),
				child.statuses(), child.carer(), child.level(), child.answer(), child.ratings(), child.sheet());
	}

	private static List<LeftBehind> statuses(LeftBehind.Type type) {
		List<LeftBehind> statuses = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			statuses.add(new LeftBehind(type, "registry.away.both"));
		}
		return statuses;
	}

	private static CensusSheet sheet(List<FrozenChild> children, @Nullable CensusResult before, By by) {
		return CensusSheet.of(result(children), before, by);
	}

	private static CensusResult result(List<FrozenChild> children) {
		return new CensusResult(new Census(UUID.randomUUID(), TermId.of("2026-1"), DAY, DAY, null, null), children,
				false, true);
	}

}
