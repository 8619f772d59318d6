package tongxing.kernel.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.kernel.Stage;

import static org.assertj.core.api.Assertions.assertThat;

class KinshipTests {

	@ParameterizedTest
	@CsvSource({ "爷爷, 61", "祖父, 61", "奶 奶, 62", "外公, 63", "姥爷, 63", "姥姥, 64", "大伯, 81", "幺爸, 83", "舅妈, 86", "姨娘, 88",
			"姑妈, 90", "哥哥, 71", "祖孙, 60", "祖孙关系, 60", "爷爷奶奶, 60", "孙子, 60", "外孙女, 60", "邻居, 99", "老师, 99", "舅爺, 97",
			"父子, 51", "61, 61", "母女, 52", "奶奶（已故）, " })
	void wordsAreReadFromEitherEnd(String typed, String code) {
		assertThat(Kinship.parse(typed).map(Kinship::code).orElse(null)).isEqualTo(code);
	}

	@Test
	void invertedWordsAreKnownAsSuch() {
		assertThat(Kinship.isInverted("孙女")).isTrue();
		assertThat(Kinship.isInverted("奶奶")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "汉, HAN", "汉族, HAN", "06, MIAO", "6, MIAO", "毛难族, MAONAN", "僳僳族, LISU", "维吾尔, UYGHUR", "其他, OTHER" })
	void ethnicGroupsAreReadByCodeNameAndAlias(String typed, EthnicGroup expected) {
		assertThat(EthnicGroup.parse(typed)).hasValue(expected);
	}

	@Test
	void gradesBelongToStages() {
		assertThat(Stage.KINDERGARTEN.has(0)).isTrue();
		assertThat(Stage.PRIMARY.has(7)).isFalse();
		assertThat(Stage.JUNIOR.has(7)).isTrue();
	}

}
