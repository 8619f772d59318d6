package tongxing.operations;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import tongxing.TestClock;
import tongxing.kernel.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SetUpCodeTests {

	private final TestClock clock = new TestClock();

	private final SetUpCode code = new SetUpCode(this.clock);

	@Test
	void isReadHoweverItIsSpacedOrCased() {
		assertThat(this.code.is(" " + this.code.shown().toLowerCase(java.util.Locale.ROOT).replace("-", " ") + " "))
			.isTrue();
	}

	@Test
	void isNewAtEachStart() {
		assertThat(this.code.is(new SetUpCode(this.clock).shown())).isFalse();
	}

	@Test
	void isNotGuessed() {
		for (int i = 0; i < SetUpCode.A_MINUTE; i++) {
			assertThat(this.code.is("wrong")).isFalse();
		}
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.code.is(this.code.shown()));
		this.clock.set(LocalDate.of(2026, 11, 24));
		assertThat(this.code.is(this.code.shown())).isTrue();
	}

}
