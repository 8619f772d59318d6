package tongxing.suggestions;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongxing.kernel.DateRange;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildFacts.LevelSpan;
import tongxing.registry.ChildFacts.ParentFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.status.LeftBehind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which facts speak for which care level.
 */
class LevelRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@ParameterizedTest
	@CsvSource({ "7, UNATTENDED_UNDER_8, GUARDIANSHIP_INTERVENTION", "12, ALONE_UNDER_16, GUARDIANSHIP_INTERVENTION" })
	void aloneTooYoungSpeaksForIntervention(int years, Reason.Code code, CareLevel level) {
		Suggestion found = LevelRules.of(child(years, "ALONE", null, "ALIVE"), calm(LeftBehind.Type.BOTH_AWAY), TODAY)
			.orElseThrow();
		assertThat(found.proposed()).isEqualTo(level);
		assertThat(found.reasons()).extracting(Reason::code).containsExactly(code);
		assertThat(found.raises()).isTrue();
	}

	@Test
	void eachFactIsNamedAndTheHighestLevelCounts() {
		Signals signals = new Signals(LeftBehind.Type.BOTH_AWAY, true, TODAY.minusDays(9), TODAY.minusDays(2));
		Suggestion found = LevelRules.of(child(9, "KIN", null, "ALIVE"), signals, TODAY).orElseThrow();
		assertThat(found.mark()).isEqualTo("HEIGHTENED:AWAY_WITHOUT_PHONE,CONCERN,NOT_MET");
		Suggestion gone = LevelRules.of(child(9, "KIN", null, "IMPRISONED"), signals, TODAY).orElseThrow();
		assertThat(gone.proposed()).isEqualTo(CareLevel.GUARDIANSHIP_INTERVENTION);
		assertThat(gone.reasons()).hasSize(4);
	}

	@Test
	void aLevelThatIsHighEnoughStays() {
		Signals signals = new Signals(LeftBehind.Type.BOTH_AWAY, true, null, null);
		assertThat(LevelRules.of(child(9, "KIN", level(CareLevel.HEIGHTENED, 200), "ALIVE"), signals, TODAY)).isEmpty();
	}

	@Test
	void aSettledLevelWithoutReasonsGoesOneDownButNotWhileAParentIsGone() {
		Signals home = calm(LeftBehind.Type.NOT);
		LevelSpan high = level(CareLevel.CASE_MANAGEMENT, 61);
		Suggestion found = LevelRules.of(child(9, "PARENT", high, "ALIVE"), home, TODAY).orElseThrow();
		assertThat(found.proposed()).isEqualTo(CareLevel.GUARDIANSHIP_INTERVENTION);
		assertThat(found.raises()).isFalse();
		assertThat(LevelRules.of(child(9, "PARENT", high, "MISSING"), home, TODAY)).isEmpty();
		assertThat(LevelRules.of(child(9, "PARENT", level(CareLevel.CASE_MANAGEMENT, 59), "ALIVE"), home, TODAY))
			.isEmpty();
	}

	@Test
	void nothingIsSuggestedForWhoLeft() {
		Signals signals = new Signals(LeftBehind.Type.BOTH_AWAY, true, TODAY, TODAY);
		assertThat(LevelRules.of(child(9, "ALONE", null, "ALIVE"), signals, TODAY.plusYears(2))).isEmpty();
	}

	private static Signals calm(LeftBehind.Type away) {
		return new Signals(away, false, null, null);
	}

	private static LevelSpan level(CareLevel level, int days) {
		return new LevelSpan(level, DateRange.since(TODAY.minusDays(days)));
	}

	private static ChildFacts child(int years, String care, @Nullable LevelSpan level, String father) {
		Stay stay = new Stay(SchoolClassId.next(), "三（2）班", "PRIMARY-3",
				new DateRange(TODAY.minusYears(1), TODAY.plusYears(1)), "REGISTERED", null);
		return new ChildFacts(ChildId.next(), HouseholdId.next(), "韦家乐", "wei jia le", null, TODAY.minusYears(years),
				null, List.of(stay), (level != null) ? List.of(level) : List.of(),
				List.of(new CareSpan(care, null, DateRange.since(TODAY.minusDays(30)))),
				List.of(new ParentFacts("FATHER", father, true, List.of())));
	}

}
