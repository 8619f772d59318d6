package tongxing.kernel.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How names are read and found.
 */
class NameReadingTests {

	@ParameterizedTest
	@CsvSource({ "王小明, wangxiaoming, wxm", "单小芳, shanxiaofang danxiaofang, sxf dxf", "欧阳思远, ouyangsiyuan, oysy",
			"解放, xiefang jiefang, xf jf", "翟天, zhaitian, zt", "张 三, zhangsan, zs", "Tom Li, tomli, tl" })
	void readsNamesAsPeopleDo(String name, String pinyin, String initials) {
		NameReading reading = NameReading.of(name);
		assertThat(reading.pinyin()).isEqualTo(pinyin);
		assertThat(reading.initials()).isEqualTo(initials);
	}

	@ParameterizedTest
	@CsvSource({ "覃雨桐, qinyutong", "覃雨桐, tanyutong", "吕布, lvbu", "吕布, lubu" })
	void knowsBothReadingsOfASurname(String name, String typed) {
		assertThat(NameReading.of(name).pinyin().split(" ")).contains(typed);
	}

	@ParameterizedTest
	@CsvSource({ "張國強, 张国强", "阿依古丽·买买提, 阿依古丽买买提", "阿依古丽•买买提, 阿依古丽买买提", "王 小明, 王小明", "ＡＢ, ab" })
	void foldsWhatIsWrittenDifferently(String written, String folded) {
		assertThat(NameReading.fold(written)).isEqualTo(folded);
	}

	@Test
	void takesAPersonsCorrection() {
		NameReading corrected = NameReading.of("单小芳").corrected("Dān Xiǎo fāng");
		assertThat(corrected.pinyin()).isEqualTo("danxiaofang");
		assertThat(corrected.initials()).isEqualTo("dxf");
		assertThat(corrected.folded()).isEqualTo("单小芳");
	}

	@Test
	void keepsTheReadingWhenTheCorrectionIsEmpty() {
		assertThat(NameReading.of("王小明").corrected(" ").pinyin()).isEqualTo("wangxiaoming");
	}

}
