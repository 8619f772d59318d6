package tongxing.suggestions;

import java.util.List;

import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.kernel.RuleViolation;
import tongxing.registry.Rolls;
import tongxing.staff.AccountId;
import tongxing.staff.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Suggestions are answered with a reason, and both answers are kept.
 */
@DemoTest
@Transactional
class SuggestionsTests {

	@Autowired
	private Suggestions suggestions;

	@Autowired
	private Rolls rolls;

	@Autowired
	private ApplicationContext context;

	@Test
	void acceptingSetsTheLevelWithTheFactsAsReason() {
		Suggestion open = this.suggestions.ofSchool().get(0);
		this.suggestions.accept(open.child(), open.mark(), "未满16周岁，独自生活。", null, lead());
		assertThat(this.rolls.facts(List.of(open.child())).get(0).levelOn(TestClock.TODAY)).isEqualTo(open.proposed());
		assertThat(this.suggestions.of(open.child()).filter((one) -> one.mark().equals(open.mark()))).isEmpty();
		assertThat(this.suggestions.answers(open.child(), 5)).singleElement()
			.satisfies((answer) -> assertThat(answer.accepted()).isTrue());
	}

	@Test
	void dismissingNeedsAReasonAndIsNotAskedAgain() {
		Suggestion open = this.suggestions.ofSchool().get(0);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.suggestions.dismiss(open.child(), open.mark(), " ", lead()))
			.withMessageContaining("suggestions.needsReason");
		this.suggestions.dismiss(open.child(), open.mark(), "姑姑每天过来，下周登记", lead());
		assertThat(this.suggestions.of(open.child())).isEmpty();
		assertThat(this.suggestions.answers(open.child(), 5)).singleElement()
			.satisfies((answer) -> assertThat(answer.note()).isEqualTo("姑姑每天过来，下周登记"));
	}

	@Test
	void whatIsNoLongerSuggestedCannotBeAccepted() {
		Suggestion open = this.suggestions.ofSchool().get(0);
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.suggestions.accept(open.child(), "UNIVERSAL:CONCERN", "", null, lead()))
			.withMessageContaining("suggestions.gone");
	}

	private AccountId lead() {
		return SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD).id();
	}

}
