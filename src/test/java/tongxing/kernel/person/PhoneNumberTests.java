package tongxing.kernel.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneNumberTests {

	@ParameterizedTest
	@CsvSource({ "13800001234, 13800001234", "138 0000 1234, 13800001234", "138-0000-1234, 13800001234",
			"+86 138 0000 1234, 13800001234", "0086-13800001234, 13800001234", "86 13800001234, 13800001234",
			"１３８００００１２３４, 13800001234", "0855-1234567, 0855-1234567", "（0855）6234567, 0855-6234567",
			"08556234567, 0855-6234567", "010—62345678, 010-62345678", "02162345678, 021-62345678",
			"855-6234567, 0855-6234567", "+86-855-6234567, 0855-6234567", "+60123456789, +60123456789",
			"0855-6234567-801, 0855-6234567" })
	void isReadAsPeopleTypeIt(String typed, String expected) {
		assertThat(PhoneNumber.parse(typed).map(PhoneNumber::normalised)).hasValue(expected);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "1380000", "1380000123", "138000012345", "612345", "无", "停机", "", "1.38E+10", "12800001234" })
	void isRefusedWhenItCannotBeDialled(String typed) {
		assertThat(PhoneNumber.parse(typed)).isEmpty();
	}

	@Test
	void isShownMasked() {
		assertThat(PhoneNumber.parse("13800001234").orElseThrow()).hasToString("138****1234");
		assertThat(PhoneNumber.parse("0855-6234567").orElseThrow()).hasToString("0855-****4567");
	}

}
