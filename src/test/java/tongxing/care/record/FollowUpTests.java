package tongxing.care.record;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import tongxing.care.CareRecordId;
import tongxing.care.RecordCare.How;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FollowUpTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private final AccountId teacher = AccountId.next();

	private final FollowUp followUp = new FollowUp(CareRecordId.next(), ChildId.next(), " 问台灯的事 ", this.teacher,
			TODAY.plusDays(7), TODAY);

	@Test
	void isOpenUntilItIsClosed() {
		assertThat(this.followUp.isOpen()).isTrue();
		this.followUp.close(How.DONE, null, null, this.teacher, TODAY);
		assertThat(this.followUp.isOpen()).isFalse();
	}

	@Test
	void isClosedOnlyOnce() {
		this.followUp.close(How.DONE, null, null, this.teacher, TODAY);
		refuses("care.followUp.closedAlready", How.DONE, null);
	}

	@Test
	void cannotBeGivenUpWithoutAReason() {
		refuses("care.followUp.needsNote", How.NOT_POSSIBLE, "  ");
		this.followUp.close(How.NOT_POSSIBLE, "已搬走", null, this.teacher, TODAY);
		assertThat(this.followUp.isOpen()).isFalse();
	}

	@Test
	void whatGoesOnIsNotClosed() {
		refuses("care.followUp.goesOn", How.CONTINUE, null);
	}

	private void refuses(String code, How how, String note) {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.followUp.close(how, note, null, this.teacher, TODAY))
			.extracting(RuleViolation::code)
			.isEqualTo(code);
	}

}
