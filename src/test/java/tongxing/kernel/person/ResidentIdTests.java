package tongxing.kernel.person;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResidentIdTests {

	@ParameterizedTest
	@ValueSource(strings = { "43999920180420136X", "43999920180420136x", " 439999 20180420 136X ",
			"'43999920180420136X", "４３９９９９２０１８０４２０１３６Ｘ", "=\"43999920180420136X\"" })
	void isReadAsPeopleTypeIt(String typed) {
		assertThat(ResidentId.parse(typed)).hasValue(new ResidentId("43999920180420136X"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "529999201805240992", "5.22632E+17", "52999920180524099", "529999201813010006",
			"999999201808115081", "43999920180420136×", "43999920180420136*", "无", "" })
	void isRefusedWhenAnythingIsWrong(String typed) {
		assertThat(ResidentId.parse(typed)).isEmpty();
	}

	@Test
	void tellsBirthDateAndSex() {
		ResidentId girl = new ResidentId("43999920180420136X");
		assertThat(girl.birthDate()).isEqualTo(LocalDate.of(2018, 4, 20));
		assertThat(girl.sex()).isEqualTo(Sex.FEMALE);
		assertThat(new ResidentId("529999201806171370").sex()).isEqualTo(Sex.MALE);
	}

	@Test
	void isShownMasked() {
		assertThat(new ResidentId("43999920180420136X")).hasToString("439999********136X");
	}

	@Test
	void oldNumbersAreGivenACenturyAndACheck() {
		assertThat(ResidentId.ofFifteenDigits("529999540315121").map(ResidentId::value))
			.hasValueSatisfying((value) -> assertThat(value).startsWith("52999919540315121"));
	}

	@Test
	void cannotBeMadeFromAWrongNumber() {
		assertThatThrownBy(() -> new ResidentId("529999201805240992")).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void studentNumbersKeepTheResidentNumberMasked() {
		StudentNumber number = StudentNumber.parse("g43999920180420136x").orElseThrow();
		assertThat(number.residentId()).hasValue(new ResidentId("43999920180420136X"));
		assertThat(number).hasToString("G439999********136X");
		assertThat(number.isTemporary()).isFalse();
		assertThat(StudentNumber.parse("L52999920150301001X").orElseThrow().isTemporary()).isTrue();
		assertThat(StudentNumber.parse("01001")).isEmpty();
	}

}
