package tongxing.staff.accounts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongxing.kernel.RuleViolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordsTests {

	private static final Passwords PASSWORDS = new Passwords();

	@ParameterizedTest
	@CsvSource({ "short1, staff.password.short", "123456789, staff.password.short", "1234567890, staff.password.common",
			"woaini1314520, staff.password.common", "aaaabbbbcccc, staff.password.common",
			"abcdefghijkl, staff.password.common", "Password123, staff.password.common",
			"t10012026!, staff.password.number" })
	void whatIsEasilyGuessedIsRefused(String password, String refusal) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> PASSWORDS.accept(password, "t1001"))
			.matches((violation) -> violation.code().equals(refusal), refusal);
	}

	@Test
	void bytesCountNotCharacters() {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> PASSWORDS.accept("山路弯弯走到家".repeat(4), "t1001"))
			.matches((violation) -> violation.code().equals("staff.password.long"));
		String longest = "走路去家访看见星星和萤火虫在田里".repeat(1) + "abcdefgh";
		assertThat(PASSWORDS.matches(longest, PASSWORDS.accept(longest, "t1001"))).isTrue();
	}

	@Test
	void aMadePasswordIsAcceptedAndDiffersEachTime() {
		String made = PASSWORDS.make();
		assertThat(made).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}").isNotEqualTo(PASSWORDS.make());
		assertThat(PASSWORDS.matches(made, PASSWORDS.accept(made, "t1001"))).isTrue();
	}

	@Test
	void anEndlessPasswordIsSimplyWrong() {
		assertThat(PASSWORDS.matches("x".repeat(100_000), PASSWORDS.accept("walks-together", "t1001"))).isFalse();
	}

}
