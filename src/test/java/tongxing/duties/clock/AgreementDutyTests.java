package tongxing.duties.clock;

import java.util.List;

import org.junit.jupiter.api.Test;
import tongxing.duties.Duty;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyFacts.SignedAgreement;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyRule.Trigger;
import tongxing.duties.DutyStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The safety agreement signed by all, once, by the fourth week of teaching [S-4].
 */
class AgreementDutyTests {

	private static final DutyRule RULE = Given.once(Trigger.YEAR_START, 27, DutyRule.AGREEMENT);

	@Test
	void isDueUntilTheFourthWeekIsOver() {
		assertThat(duty("2026-09-28", null, null).status()).isEqualTo(DutyStatus.DUE);
		assertThat(duty("2026-09-29", null, null).status()).isEqualTo(DutyStatus.OVERDUE);
	}

	@Test
	void isMetOnTheDayOfTheLastSignature() {
		Duty duty = duty("2026-10-20", "2026-09-20", "2026-09-20");
		assertThat(duty.status()).isEqualTo(DutyStatus.MET);
		assertThat(duty.reason().key()).isEqualTo("duties.reason.signed");
		assertThat(duty("2026-10-20", "2026-10-05", "2026-10-05").status()).isEqualTo(DutyStatus.MET_LATE);
	}

	@Test
	void isNotMetByWhatWasWrittenDownLater() {
		assertThat(duty("2026-09-22", "2026-09-20", "2026-09-25").status()).isEqualTo(DutyStatus.DUE);
	}

	private static Duty duty(String asOf, String signedOn, String recordedOn) {
		DutyFacts facts = Given.child().facts();
		List<SignedAgreement> signed = (signedOn != null) ? List
			.of(new SignedAgreement(facts.children().get(0).id(), 2026, Given.day(signedOn), Given.day(recordedOn)))
				: List.of();
		DutyFacts all = new DutyFacts(facts.children(), facts.records(), facts.pairings(), facts.waivers(), signed);
		return DutyClock.duties(List.of(RULE), Given.TERM, all, Given.day(asOf)).get(0);
	}

}
