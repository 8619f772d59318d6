package tongxing.summaries.version;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;
import tongxing.staff.Language;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What may be done with a version, when, and by whom.
 */
class StepTests {

	private static final StaffMember PRINCIPAL = member(Role.PRINCIPAL);

	private static final StaffMember TEACHER = member(Role.TEACHER);

	@ParameterizedTest
	@CsvSource({ "'', DRAFT", "SUBMIT, SUBMITTED", "SUBMIT COMMENT, SUBMITTED", "SUBMIT GIVE_BACK, RETURNED",
			"SUBMIT APPROVE, APPROVED", "SUBMIT APPROVE LOCK, LOCKED", "SUBMIT APPROVE LOCK REOPEN, LOCKED",
			"COMMENT, DRAFT" })
	void theStageFollowsFromTheSteps(String steps, Stage stage) {
		List<Step> taken = steps.isEmpty() ? List.of() : List.of(steps.split(" ")).stream().map(Step::valueOf).toList();
		assertThat(Stage.after(taken)).isEqualTo(stage);
	}

	@ParameterizedTest
	@CsvSource({ "SUBMIT, DRAFT", "GIVE_BACK, SUBMITTED", "APPROVE, SUBMITTED", "LOCK, APPROVED", "REOPEN, LOCKED" })
	void aStepIsTakenFromItsStageAndNoOther(Step step, Stage from) {
		for (Stage stage : Stage.values()) {
			if (stage == from) {
				assertThatNoException().isThrownBy(() -> step.require(stage, true, PRINCIPAL, "因为"));
			}
			else {
				assertThatExceptionOfType(RuleViolation.class)
					.isThrownBy(() -> step.require(stage, true, PRINCIPAL, "因为"))
					.withMessage("versions.refused." + step);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "GIVE_BACK", "APPROVE", "LOCK", "REOPEN" })
	void whatThePrincipalDecidesDoesNotExistForATeacher(Step step) {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> step.require(Stage.SUBMITTED, true, TEACHER, "因为"));
		assertThat(Stage.values()).noneMatch((stage) -> step.isOpen(stage, true, TEACHER));
	}

	@ParameterizedTest
	@CsvSource({ "GIVE_BACK, SUBMITTED", "REOPEN, LOCKED", "COMMENT, DRAFT" })
	void whoReturnsReopensOrCommentsSaysWhy(Step step, Stage from) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> step.require(from, true, PRINCIPAL, " "))
			.withMessage("versions.refused.silent");
	}

	@Test
	void onlyTheLatestVersionGoesOnButAllMayBeCommentedOn() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> Step.SUBMIT.require(Stage.DRAFT, false, TEACHER, ""))
			.withMessage("versions.refused.notLatest");
		assertThatNoException().isThrownBy(() -> Step.COMMENT.require(Stage.RETURNED, false, TEACHER, "看过"));
	}

	private static StaffMember member(Role role) {
		return new StaffMember(new AccountId(new UUID(1, 1)), "1", "某人", Set.of(role), Language.SIMPLIFIED, false);
	}

}
