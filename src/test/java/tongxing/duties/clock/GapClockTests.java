package tongxing.duties.clock;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.duties.Duty;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules that ask for at most so many days between two records, here 90 days between two
 * meetings with a parent.
 */
class GapClockTests {

	private static final DutyRule MET = Given.rule("PARENT_MET", Kind.MAX_GAP, 1, "PARENT_MET");

	private static String states(List<Duty> duties) {
		return duties.stream()
			.map((duty) -> duty.window().to() + " " + duty.status())
			.collect(Collectors.joining(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-11-15 | 2026-11-29 UPCOMING
			2026-11-16 | 2026-11-29 DUE
			2026-11-29 | 2026-11-29 DUE
			2026-11-30 | 2026-11-29 OVERDUE
			""")
	void withoutARecordTheClockBeginsWithTheTerm(String asOf, String expected) {
		assertThat(states(Given.child().duties(asOf, MET))).isEqualTo(expected);
	}

	@Test
	void aMeetingBeforeTheTermCounts() {
		Given child = Given.child().did("PARENT_MET", "2026-08-29");
		List<Duty> duties = child.duties("2026-11-23", MET);
		assertThat(states(duties)).isEqualTo("2026-11-27 DUE");
		assertThat(duties.get(0).reason())
			.isEqualTo(Duty.Reason.of("duties.reason.seen.gap", 86L, Given.day("2026-11-27"), 90));
	}

	@Test
	void aGapThatWasTooLongBeforeTheTermIsOverdueFromItsSecondDay() {
		Given child = Given.child().did("PARENT_MET", "2026-04-01");
		assertThat(states(child.duties("2026-09-02", MET))).isEqualTo("2026-09-01 OVERDUE");
	}

	@Test
	void theLatestMeetingWithinAWindowBeginsTheNext() {
		Given child = Given.child().did("PARENT_MET", "2026-09-05", "2026-09-12", "2026-10-03");
		assertThat(states(child.duties("2026-12-25", MET))).isEqualTo("2026-11-29 MET, 2027-01-01 DUE");
	}

	@Test
	void aMeetingAfterTheGapIsLateAndBeginsAnew() {
		Given child = Given.child().did("PARENT_MET", "2026-12-10");
		assertThat(states(child.duties("2026-12-11", MET))).isEqualTo("2026-11-29 MET_LATE");
	}

	@Test
	void whatFallsDueInTheNextTermBelongsToIt() {
		Given child = Given.child().did("PARENT_MET", "2026-10-03", "2026-12-20");
		assertThat(states(child.duties("2027-02-01", MET))).isEqualTo("2026-11-29 MET, 2027-01-01 MET");
	}

	@Test
	void whileAParentCaresForTheChildNothingIsOwed() {
		assertThat(Given.child().caredForBy("PARENT", "2020-01-01", null).duties("2026-12-20", MET)).isEmpty();
		Given left = Given.child().caredForBy("PARENT", "2020-01-01", "2026-09-15");
		assertThat(states(left.duties("2026-12-20", MET))).isEqualTo("2026-12-14 OVERDUE");
	}

	@Test
	void leavingEndsTheClock() {
		assertThat(Given.child().here("2024-09-01", "2026-11-10").duties("2026-12-20", MET)).isEmpty();
	}

	@Test
	void aWaivedGapIsNotBlamedAndTheClockRunsOn() {
		Given child = Given.child().waived("PARENT_MET", "2026-09-01", "2026-09-30", "2026-09-01");
		assertThat(states(child.duties("2026-12-20", MET))).isEqualTo("2026-11-29 WAIVED, 2027-02-27 UPCOMING");
		assertThat(states(child.duties("2027-02-28", MET))).isEqualTo("2026-11-29 WAIVED, 2027-02-27 OVERDUE");
	}

	@Test
	void anUnbrokenWeeklySeriesMissesNothing() {
		DutyRule weekly = new DutyRule(MET.id(), "WEEKLY", "", Kind.MAX_GAP, 1, 7, null, null, 0, DutyRule.Scope.SCHOOL,
				null, true, MET.effective(), null, List.of(new DutyRule.Satisfier("CHILD_PARENT_CALL", null)));
		Given child = Given.child();
		for (int i = 0; i < 8; i++) {
			child.did("CHILD_PARENT_CALL", Given.day("2026-09-06").plusDays(7L * i).toString());
		}
		List<Duty> duties = child.duties("2026-10-26", weekly);
		assertThat(duties).hasSize(9).allMatch(Duty::observed);
		assertThat(duties.subList(0, 8)).allMatch((duty) -> duty.status() == DutyStatus.MET);
	}

}
