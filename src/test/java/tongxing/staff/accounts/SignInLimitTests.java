package tongxing.staff.accounts;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import tongxing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

class SignInLimitTests {

	private final TestClock clock = new TestClock();

	private final SignInLimit limit = new SignInLimit(this.clock);

	@Test
	void sixTriesAMinute() {
		for (int i = 0; i < 6; i++) {
			assertThat(this.limit.allows("1001")).isTrue();
		}
		assertThat(this.limit.allows("1001")).isFalse();
		assertThat(this.limit.allows("1002")).isTrue();
	}

	@Test
	void twentyTriesAnHour() {
		for (int i = 0; i < 20; i++) {
			assertThat(this.limit.allows("1001")).isTrue();
			later(Duration.ofSeconds(61));
		}
		assertThat(this.limit.allows("1001")).isFalse();
		later(Duration.ofMinutes(60));
		assertThat(this.limit.allows("1001")).isTrue();
	}

	@Test
	void caseAndSpacesMakeNoOtherAccount() {
		for (int i = 0; i < 6; i++) {
			this.limit.allows("T1001");
		}
		assertThat(this.limit.allows(" t1001 ")).isFalse();
	}

	@Test
	void aSuccessForgivesTheTriesBefore() {
		for (int i = 0; i < 5; i++) {
			this.limit.allows("1001");
		}
		this.limit.succeeded("1001");
		for (int i = 0; i < 6; i++) {
			assertThat(this.limit.allows("1001")).isTrue();
		}
	}

	private void later(Duration time) {
		this.clock.set(this.clock.instant().plus(time));
	}

}
