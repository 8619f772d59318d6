package tongxing.duties.clock;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.duties.Duty;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule.Scope;
import tongxing.duties.DutyRule.Trigger;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyStatus;
import tongxing.registry.CareLevel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the clock, one by one.
 */
class DutyClockTests {

	private static final DutyRule VISIT = Given.rule("HOME_VISIT", Kind.PER_PHASE, 1, "HOME_VISIT");

	private static final DutyRule TALK = Given.rule("TALK", Kind.PER_MONTH, 1, "TALK");

	private static final DutyRule CONTACT = Given.rule("PARENT_CONTACT", Kind.PER_TERM, 3, "FAMILY_CONTACT",
			"HOME_VISIT");

	private static String states(List<Duty> duties) {
		return duties.stream().map((duty) -> duty.part() + " " + duty.status()).collect(Collectors.joining(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-08-20 | START UPCOMING, MID UPCOMING, END UPCOMING
			2026-09-01 | START DUE, MID UPCOMING, END UPCOMING
			2026-09-28 | START DUE, MID UPCOMING, END UPCOMING
			2026-09-29 | START OVERDUE, MID UPCOMING, END UPCOMING
			2026-11-22 | START OVERDUE, MID DUE, END UPCOMING
			2027-02-10 | START OVERDUE, MID OVERDUE, END OVERDUE
			""")
	void aVisitIsOwedInEachPhaseAndOverdueOnTheDayAfterIt(String asOf, String expected) {
		assertThat(states(Given.child().duties(asOf, VISIT))).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-09-10            | 2027-01-20 | START MET, MID OVERDUE, END DUE
			2026-09-10 2026-09-11 | 2027-01-20 | START MET, MID OVERDUE, END DUE
			2026-10-10            | 2027-01-20 | START MET_LATE, MID OVERDUE, END DUE
			2026-11-01            | 2027-01-20 | START OVERDUE, MID MET, END DUE
			2026-11-01 2026-11-08 | 2027-01-20 | START MET_LATE, MID MET, END DUE
			2027-01-15 2027-02-01 | 2027-02-01 | START MET_LATE, MID OVERDUE, END MET
			""")
	void aVisitFillsTheWindowItLiesInElseTheOldestUnmetOneLate(String visits, String asOf, String expected) {
		assertThat(states(Given.child().did("HOME_VISIT", visits.split(" ")).duties(asOf, VISIT))).isEqualTo(expected);
	}

	@Test
	void aVisitAfterTheTermsLastDayOfAttributionChangesNothingInIt() {
		assertThat(states(Given.child().did("HOME_VISIT", "2027-03-02").duties("2027-03-05", VISIT)))
			.isEqualTo("START OVERDUE, MID OVERDUE, END OVERDUE");
	}

	@Test
	void anAttemptSatisfiesNothingAndIsTheReason() {
		Duty duty = Given.child().tried("HOME_VISIT", "2026-11-08").duties("2026-11-23", VISIT).get(1);
		assertThat(duty.status()).isEqualTo(DutyStatus.OVERDUE);
		assertThat(duty.satisfiedBy()).isEmpty();
		assertThat(duty.reason()).isEqualTo(Duty.Reason.of("duties.reason.visit.tried", Given.day("2026-11-08"), 1));
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-14,true", "2026-09-15,true", "2026-09-16,false" })
	void whoComesLaterThanTheMiddleOfAPhaseOwesNoVisitInIt(String entry, boolean owed) {
		List<Duty> duties = Given.child().here(entry, null).duties("2026-11-23", VISIT);
		assertThat(duties.stream().anyMatch((duty) -> duty.part().equals("START"))).isEqualTo(owed);
		if (owed) {
			assertThat(duties.get(0).window()).isEqualTo(Given.days(entry, "2026-09-28"));
		}
	}

	@Test
	void leavingEndsWhatIsOwedAndKeepsWhatWasOwedBefore() {
		Given child = Given.child().here("2024-09-01", "2026-11-10").did("TALK", "2026-09-20");
		assertThat(states(child.duties("2026-12-01", VISIT, TALK)))
			.isEqualTo("START OVERDUE, MID OVERDUE, 2026-09 MET, 2026-10 OVERDUE");
		assertThat(states(child.duties("2026-11-10", TALK))).as("on the last day the end is not known yet")
			.isEqualTo("2026-09 MET, 2026-10 OVERDUE, 2026-11 DUE, 2026-12 UPCOMING, 2027-01 UPCOMING");
	}

	@Test
	void aMonthWithFewTeachingDaysDoesNotCount() {
		DutyRule strict = new DutyRule(TALK.id(), "TALK", "", Kind.PER_MONTH, 1, null, null, null, 17, Scope.SCHOOL,
				null, false, TALK.effective(), null, TALK.satisfiers());
		assertThat(states(Given.child().duties("2026-08-31", strict)))
			.isEqualTo("2026-09 UPCOMING, 2026-11 UPCOMING, 2026-12 UPCOMING");
	}

	@Test
	void aMonthOfTheTermEndsWithItsTeaching() {
		Duty last = Given.child().duties("2027-01-21", TALK).get(4);
		assertThat(last.window()).isEqualTo(Given.days("2027-01-01", "2027-01-20"));
		assertThat(last.status()).isEqualTo(DutyStatus.OVERDUE);
	}

	@Test
	void thisMonthsReasonSaysWhenItWasLast() {
		Duty duty = Given.child().did("TALK", "2026-10-14").duties("2026-11-23", TALK).get(2);
		assertThat(duty.reason()).isEqualTo(Duty.Reason.of("duties.reason.talk.monthLast", Given.day("2026-10-14")));
	}

	@ParameterizedTest
	@CsvSource({ "2026-09-01,3", "2026-10-26,2", "2026-12-10,1", "2027-01-10,0" })
	void ofThreeContactsATermTheShareIsOwedThatTheChildIsThere(String entry, int needed) {
		List<Duty> duties = Given.child().here(entry, null).duties("2027-01-20", CONTACT);
		assertThat(duties.stream().mapToInt(Duty::needed).sum()).isEqualTo(needed);
	}

	@Test
	void oneRecordCountsForSeveralRules() {
		DutyRule guardian = Given.rule("GUARDIAN_CONTACT", Kind.PER_MONTH, 1, "FAMILY_CONTACT", "HOME_VISIT");
		List<Duty> duties = Given.child()
			.did("HOME_VISIT", "2026-09-12")
			.duties("2026-09-30", VISIT, guardian, CONTACT);
		assertThat(duties.stream().filter((duty) -> duty.satisfiedBy().size() == 1).map(Duty::rule))
			.containsExactly("HOME_VISIT", "GUARDIAN_CONTACT", "PARENT_CONTACT");
		assertThat(duties.get(duties.size() - 1).reason()).isEqualTo(Duty.Reason.of("duties.reason.some", 1, 2));
	}

	@Test
	void whatWasWrittenDownLaterWasNotKnown() {
		Given child = Given.child().wroteDownLater("TALK", "2026-09-20", "2026-10-05");
		assertThat(child.duties("2026-10-04", TALK).get(0).status()).isEqualTo(DutyStatus.OVERDUE);
		assertThat(child.duties("2026-10-05", TALK).get(0).status()).isEqualTo(DutyStatus.MET);
	}

	@Test
	void aWindowThatBeginsInAWaiversDaysIsWaivedUnlessItWasDoneAllTheSame() {
		Given child = Given.child().waived("TALK", "2026-09-01", "2026-11-01", "2026-09-05").did("TALK", "2026-10-10");
		assertThat(states(child.duties("2026-12-15", TALK)))
			.isEqualTo("2026-09 WAIVED, 2026-10 MET, 2026-11 WAIVED, 2026-12 DUE, 2027-01 UPCOMING");
		assertThat(child.duties("2026-09-04", TALK).get(0).status()).as("before it was waived")
			.isEqualTo(DutyStatus.DUE);
	}

	@Test
	void aWindowIsGovernedByTheRuleInForceOnItsLastDay() {
		DutyRule one = Given.with(TALK, Scope.SCHOOL, null, Given.days("2000-01-01", "2026-10-14"));
		DutyRule two = Given.with(Given.rule("TALK", Kind.PER_MONTH, 2, "TALK"), Scope.SCHOOL, null,
				Given.days("2026-10-15", null));
		assertThat(Given.child().duties("2026-10-14", one, two)).extracting(Duty::needed).containsOnly(1);
		assertThat(Given.child().duties("2026-12-01", one, two)).extracting(Duty::needed)
			.as("October is half the new rule's")
			.containsExactly(1, 1, 2, 2, 2);
	}

	@Test
	void aRuleSwitchedOffOwesNothingThatIsNotOverYet() {
		DutyRule off = Given.with(TALK, Scope.SCHOOL, null, Given.days("2000-01-01", "2026-10-14"));
		assertThat(states(Given.child().duties("2026-11-23", off))).isEqualTo("2026-09 OVERDUE");
	}

	@Test
	void aRuleForALevelIsOwedWhileTheChildIsAtThatLevelOrHigher() {
		DutyRule rule = Given.with(TALK, Scope.LEVEL, "HEIGHTENED", TALK.effective());
		Given child = Given.child().at(CareLevel.CASE_MANAGEMENT, "2026-10-10", "2026-11-30");
		assertThat(states(child.duties("2027-01-20", rule))).isEqualTo("2026-10 OVERDUE, 2026-11 OVERDUE");
	}

	@Test
	void aRuleForPairedChildrenOrForAClassIsOwedByThemOnly() {
		DutyRule paired = Given.with(TALK, Scope.PAIRED, null, TALK.effective());
		DutyRule mine = Given.with(TALK, Scope.CLASS, Given.CLASS.toString(), TALK.effective());
		DutyRule other = Given.with(TALK, Scope.CLASS, java.util.UUID.randomUUID().toString(), TALK.effective());
		assertThat(states(Given.child().paired("2026-12-01", null).duties("2026-12-31", paired)))
			.isEqualTo("2026-12 DUE, 2027-01 UPCOMING");
		assertThat(Given.child().duties("2026-12-31", mine)).hasSize(5);
		assertThat(Given.child().duties("2026-12-31", other)).isEmpty();
	}

	@Test
	void aCampaignOwesEachOfItsKindsOnceATerm() {
		DutyRule seven = Given.rule("SEVEN", Kind.CAMPAIGN, 1, "HOME_VISIT", "TALK", "TUTORING");
		assertThat(states(Given.child().did("TALK", "2026-09-20", "2026-09-21").duties("2026-12-01", seven)))
			.isEqualTo("HOME_VISIT DUE, TALK MET, TUTORING DUE");
	}

	@Test
	void anOnceRuleCountsItsDaysFromTheTrigger() {
		DutyRule plan = Given.once(Trigger.LEVEL_RAISED, 7, "PLAN");
		Given raised = Given.child().at(CareLevel.HEIGHTENED, "2026-10-10", null);
		assertThat(raised.duties("2026-10-09", plan)).isEmpty();
		assertThat(raised.duties("2026-10-12", plan).get(0).window()).isEqualTo(Given.days("2026-10-10", "2026-10-17"));
		assertThat(states(raised.did("PLAN", "2026-10-20").duties("2026-10-20", plan))).isEqualTo("1 MET_LATE");
		DutyRule agreement = Given.once(Trigger.TERM_START, 27, "AGREEMENT");
		assertThat(states(Given.child().duties("2026-09-28", agreement))).isEqualTo("1 DUE");
		DutyRule welcome = Given.once(Trigger.ENTRY, 10, "TALK");
		assertThat(states(Given.child().here("2026-10-10", null).duties("2026-10-25", welcome))).isEqualTo("1 OVERDUE");
	}

	@Test
	void aNeedAsksForAPlanAndAPlanForAReview() {
		DutyRule plan = Given.once(Trigger.PLAN_NEEDED, 7, "EDUCATION_PLAN");
		assertThat(Given.child().duties("2026-10-20", plan)).isEmpty();
		assertThat(states(Given.child().did("PLAN_NEED", "2026-10-10").duties("2026-10-12", plan))).isEqualTo("1 DUE");
		assertThat(states(Given.child().did("PLAN_NEED", "2026-10-10").duties("2026-10-20", plan)))
			.isEqualTo("1 OVERDUE");
		Given planned = Given.child().did("PLAN_NEED", "2026-10-10").did("EDUCATION_PLAN", "2026-10-15");
		assertThat(states(planned.duties("2026-10-20", plan))).isEqualTo("1 MET");
		DutyRule review = Given.once(Trigger.PLAN_MADE, 70, "PLAN_REVIEW");
		assertThat(planned.duties("2026-10-20", review).get(0).window())
			.isEqualTo(Given.days("2026-10-15", "2026-12-24"));
	}

	@Test
	void everyChildIsPairedAlways() {
		DutyRule paired = Given.once(Trigger.UNPAIRED, 7);
		assertThat(states(Given.child().paired("2025-09-01", null).duties("2026-09-01", paired))).isEqualTo("1 MET");
		assertThat(states(Given.child().duties("2026-09-01", paired))).isEqualTo("1 DUE");
		assertThat(states(Given.child().duties("2026-09-09", paired))).isEqualTo("1 OVERDUE");
		assertThat(states(Given.child().paired("2026-10-01", null).duties("2026-10-01", paired)))
			.isEqualTo("1 MET_LATE");
		Given gap = Given.child().paired("2025-09-01", "2026-10-31").paired("2026-11-05", null);
		assertThat(states(gap.duties("2026-10-31", paired))).isEqualTo("1 MET");
		assertThat(states(gap.duties("2026-11-02", paired))).isEqualTo("1 MET, 2 DUE");
		assertThat(states(gap.duties("2026-11-05", paired))).isEqualTo("1 MET, 2 MET");
	}

}
