package tongxing.pairing.handover;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.PairingId;
import tongxing.staff.AccountId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.ThrowableAssert.ThrowingCallable;

class HandOverTests {

	@Test
	void onlyTheSuccessorAcknowledgesAHandOverAndOnlyOnce() {
		AccountId successor = AccountId.next();
		HandOver note = new HandOver(PairingId.next(),
				new HandOverNote(" 爱画画 ", " ", null, HandOverNote.Readers.SUMMARY), AccountId.next(), Instant.EPOCH);
		assertThat(note.note()).isEqualTo(new HandOverNote("爱画画", null, null, HandOverNote.Readers.SUMMARY));
		refused("pairing.refused.notTheSuccessor", () -> note.acknowledge(AccountId.next(), successor, Instant.EPOCH));
		note.acknowledge(successor, successor, Instant.EPOCH);
		refused("pairing.refused.acknowledgedAlready", () -> note.acknowledge(successor, successor, Instant.EPOCH));
	}

	private static void refused(String code, ThrowingCallable action) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(action)
			.extracting(RuleViolation::code)
			.isEqualTo(code);
	}

}
