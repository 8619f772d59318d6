package tongxing.care.aside;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tongxing.care.aside.Aside.Plan;
import tongxing.care.aside.Aside.State;
import tongxing.care.aside.PlanStates.Made;
import tongxing.care.aside.PlanStates.Review;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How far a plan is, from what was decided and reviewed.
 */
class PlanStatesTests {

	private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 10);

	@Test
	void aPlanIsReviewedOnItsDayAndThenEachHalfTerm() {
		Made plan = plan("CARE_PLAN", SEPTEMBER, "APPROVED", SEPTEMBER.plusDays(40));
		assertThat(PlanStates.of(List.of(plan), List.of())).singleElement().satisfies((one) -> {
			assertThat(one.state()).isEqualTo(State.APPROVED);
			assertThat(one.reviewDue()).isEqualTo(SEPTEMBER.plusDays(40));
			assertThat(one.overdue(SEPTEMBER.plusDays(40))).isFalse();
			assertThat(one.overdue(SEPTEMBER.plusDays(41))).isTrue();
		});
		Review other = new Review(SEPTEMBER.plusDays(20), "EDUCATION_PLAN", true);
		Review looked = new Review(SEPTEMBER.plusDays(30), "CARE_PLAN", false);
		assertThat(PlanStates.of(List.of(plan), List.of(other, looked))).extracting(Plan::reviewDue)
			.containsExactly(SEPTEMBER.plusDays(100));
	}

	@Test
	void anEndOrANewPlanEndsIt() {
		Made first = plan("CARE_PLAN", SEPTEMBER, "APPROVED", null);
		Review end = new Review(SEPTEMBER.plusDays(60), "CARE_PLAN", true);
		assertThat(PlanStates.of(List.of(first), List.of(end))).extracting(Plan::state).containsExactly(State.ENDED);
		Made second = plan("CARE_PLAN", SEPTEMBER.plusDays(70), null, null);
		assertThat(PlanStates.of(List.of(first, second), List.of())).extracting(Plan::state)
			.containsExactly(State.WAITING, State.ENDED);
		Made returned = plan("EDUCATION_PLAN", SEPTEMBER, "RETURNED", null);
		assertThat(PlanStates.of(List.of(returned), List.of(end))).extracting(Plan::state)
			.containsExactly(State.RETURNED);
	}

	private static Made plan(String kind, LocalDate on, @Nullable String decision, @Nullable LocalDate review) {
		return new Made(UUID.randomUUID(), kind, on, decision, review);
	}

}
