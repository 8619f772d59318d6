package tongxing.registry.roster;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tongxing.kernel.person.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

class RosterCellTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "2015.3.1|2015-03-01", "2015-03-01|2015-03-01", "2015/3/1|2015-03-01",
			"2015年3月1日|2015-03-01", "20150301|2015-03-01", "15.3.1|2015-03-01", "42064|2015-03-01",
			"2015年03月01日 |2015-03-01", "2015、3、1|2015-03-01", "2015. 3. 1|2015-03-01", "２０１５．３．１|2015-03-01",
			"2015年3月1号|2015-03-01", "二〇一五年三月一日|2015-03-01", "2015-03-01 00:00:00|2015-03-01", "150301|2015-03-01",
			"2015.3.1生|2015-03-01", "1-Mar-15|2015-03-01", "2015 3 1|2015-03-01", "25/03/2015|2015-03-25",
			"2015.0301|2015-03-01", "2015.13.1|", "2015.2.30|", "2015.03|", "2015年3月|", "201503|", "2015|", "8|", "8岁|",
			"8周岁|", "农历二月初三|", "2015年二月初三（阴历）|", "2015.3.1（农历）|", "不详|", "1950.3.1|", "2030.3.1|" })
	void birthDatesAreReadOnlyWhenTheyAreWhole(String typed, String expected) {
		RosterChild child = Sheets.child("姓名,出生日期,班级", "欧雪娟,\"" + typed + "\",三(1)班");
		assertThat(String.valueOf(child.birthDate())).isEqualTo((expected != null) ? expected : "null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2018.13.1", "2018.4", "农历三月初五", "8", "", "2018年4月" })
	void aDateThatIsNotWholeIsTakenFromTheResidentNumber(String typed) {
		Roster roster = Sheets.csv("姓名,出生年月,身份证号,班级", "欧雪娟," + typed + "," + Sheets.GIRL + ",三(1)班");
		assertThat(roster.children().get(0).birthDate()).hasToString("2018-04-20");
		assertThat(Sheets.issue(roster, 2, "birthDate")).isNotNull();
	}

	@Test
	void aWholeTypedDateWinsOverTheNumberAndIsReported() {
		Roster roster = Sheets.csv("姓名,出生年月,身份证号,班级,性别", "欧雪娟,2018.4.2," + Sheets.GIRL + ",三(1)班,男");
		assertThat(roster.children().get(0).birthDate()).hasToString("2018-04-02");
		assertThat(Sheets.issue(roster, 2, "birthDate").level()).isEqualTo(IssueLevel.WARNING);
		assertThat(Sheets.issue(roster, 2, "sex").level()).isEqualTo(IssueLevel.WARNING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "5.22632E+17", "529999201606244000", "52999920160624436", "43999920180420136×",
			"529999201806171371", "529999540315121", "52999919540315122X", "未上户", "无", "待办", "/", "-", "—", "同上",
			"43999920180420136*" })
	void numbersThatCannotBeUsedAreLeftOutAndReported(String typed) {
		Roster roster = Sheets.csv("姓名,身份证号,班级", "欧雪娟," + typed + ",三(1)班");
		assertThat(roster.children().get(0).residentId()).isNull();
		assertThat(Sheets.issue(roster, 2, "residentId")).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "43999920180420136x", "'43999920180420136X", "439999 20180420 136X", "４３９９９９２０１８０４２０１３６Ｘ",
			"\"=\"\"43999920180420136X\"\"\"", "\u200B43999920180420136X\u00A0", "43999920180420136Ｘ" })
	void numbersAreRepairedWhereNothingIsLost(String typed) {
		Roster roster = Sheets.csv("姓名,身份证号,班级", "欧雪娟," + typed + ",三(1)班");
		assertThat(roster.children().get(0).residentId().value()).isEqualTo(Sheets.GIRL);
		assertThat(Sheets.issue(roster, 2, "residentId").level()).isEqualTo(IssueLevel.FIXED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "三(1)班|3|1", "三（1）班|3|1", "三（１）班|3|1", "三①班|3|1", "三年级一班|3|1", "三年级1班|3|1", "三年级(一)班|3|1",
					"3.1班|3|1", "3.1|3|1", "3-1|3|1", "301|3|1", "0301|3|1", "31班|3|1", "31|3|1", "三1|3|1", "一1班|1|1",
					"3/1|3|1", "七(2)|7|2", "初一(2)|7|2", "初三（1）班|9|1", "八年级2班|8|2", "2023级1班|4|1", "三年级|3|null",
					"三|3|null", "大班|3|null", "大(2)班|3|2", "学前班|4|null", "托班|0|null", "小（1）班|1|1", "中一班|2|1", "3月1日|3|1",
					"1-Mar|3|1", "2026/3/1|3|1", "2026-03-01|3|1", "六 2 班|6|2", "三年级第一班|3|1", "小学三年级1班|3|1", "三年1班|3|1",
					"3(1)班|3|1", "三(10)班|3|10", "三㈠班|3|1", "五年級二班|5|2", "青溪小学三年级一班|3|1", "三班|null|3", "三年级(1)|3|1" })
	void classesAreReadInEverySpelling(String typed, String grade, String number) {
		RosterChild child = Sheets.child("姓名,出生日期,班级", "欧雪娟,2017.4.20,\"" + typed + "\"");
		assertThat(child.placement().grade() + "/" + child.placement().classNumber()).isEqualTo(grade + "/" + number);
	}

	@ParameterizedTest
	@CsvSource({ "2023.4.18, KINDERGARTEN, 1, 2", "2018.4.18, PRIMARY, 2," })
	void littleTwoIsDecidedByTheAge(String born, String stage, int grade, String number) {
		Roster roster = Sheets.csv("姓名,出生日期,班级", "欧雪娟," + born + ",小二班");
		Placement placement = roster.children().get(0).placement();
		assertThat(placement.stage()).hasToString(stage);
		assertThat(placement.grade()).isEqualTo(grade);
		assertThat(placement.classNumber()).isEqualTo(number);
		assertThat(Sheets.issue(roster, 2, "class").level()).isEqualTo(IssueLevel.WARNING);
	}

	@Test
	void gradeAndClassMayStandInTwoColumns() {
		RosterChild child = Sheets.child("姓名,年级,班级,监护人", "欧雪娟,三年级,2,欧珍");
		assertThat(child.placement().grade()).isEqualTo(3);
		assertThat(child.placement().classNumber()).isEqualTo("2");
	}

	@Test
	void aClassThatExcelTurnedIntoADateIsRestored() {
		byte[] xlsx = Sheets.xlsx((book) -> {
			Sheet sheet = book.createSheet("名单");
			Sheets.row(sheet, 1, "姓名", "班级", "监护人");
			Sheets.row(sheet, 2, "欧雪娟", 46082, "欧珍");
			CellStyle style = book.createCellStyle();
			style.setDataFormat(book.createDataFormat().getFormat("m\"月\"d\"日\""));
			sheet.getRow(1).getCell(1).setCellStyle(style);
		});
		Roster roster = Sheets.read(xlsx);
		assertThat(roster.children().get(0).placement().grade()).isEqualTo(3);
		assertThat(Sheets.issue(roster, 2, "class").level()).isEqualTo(IssueLevel.FIXED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "张 三|张三", "张　三|张三", "张三\u00A0|张三", "张\u200B三|张三", "张三（女）|张三", "张三(zhang san)|张三",
					"阿依古丽•买买提|阿依古丽·买买提", "阿依古丽.买买提|阿依古丽·买买提", "阿依古丽・买买提|阿依古丽·买买提", "張國強|張國強", "𠅤晓明|𠅤晓明", "★张三|张三",
					"张三zhangsan|张三" })
	void namesLoseOnlyWhatIsNotTheirs(String typed, String name) {
		assertThat(Sheets.child("姓名,性别,班级", typed + ",女,三(1)班").name()).isEqualTo(name);
	}

	@Test
	void earlierNamesGoToTheNotes() {
		RosterChild child = Sheets.child("姓名,班级,备注", "张三（曾用名李四）,三(1)班,低保");
		assertThat(child.notes()).isEqualTo("低保；曾用名：李四");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "13800000001/13900000002|13800000001 13900000002",
					"13800000001、0855-6234567|13800000001 0855-6234567",
					"13800000001 13900000002|13800000001 13900000002", "1380000000113900000002|13800000001 13900000002",
					"+86 138 0000 0001|13800000001", "0086-13800000001|13800000001", "138-0000-0001|13800000001",
					"13800000001（邻居）|13800000001", "电话：13800000001|13800000001",
					"13800000001；（0855）6234567|13800000001 0855-6234567", "无|", "停机|", "1380000|", "612345|",
					"138000000012|", "1.38E+10|", "换号未知|", "13800000001（停机）|13800000001", "8613800000001|13800000001" })
	void phonesAreReadOneByOne(String typed, String expected) {
		RosterChild child = Sheets.child("姓名,班级,监护人,电话", "欧雪娟,三(1)班,欧珍,\"" + typed + "\"");
		String read = String.join(" ", child.guardian().phones().stream().map(PhoneNumber::normalised).toList());
		assertThat(read).isEqualTo((expected != null) ? expected : "");
	}

	@Test
	void numbersMarkedAsTheParentsAreGivenToThem() {
		RosterChild child = Sheets.child("姓名,班级,父亲,母亲,监护人,联系电话", "欧雪娟,三(1)班,欧强,王芳,欧珍,父13800000001母13800000002");
		assertThat(child.father().phones()).hasToString("[138****0001]");
		assertThat(child.mother().phones()).hasToString("[138****0002]");
		assertThat(child.guardian().phones()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "双亲留守, BOTH_AWAY", "双留, BOTH_AWAY", "父母均外出, BOTH_AWAY", "完全留守, BOTH_AWAY", "父外出, FATHER_AWAY",
			"母亲外出务工, MOTHER_AWAY", "单亲留守, ONE_AWAY", "半留守, ONE_AWAY", "非留守, NOT", "否, NOT", "假性留守, NOT",
			"单亲家庭, UNKNOWN", "是, UNKNOWN", "√, UNKNOWN", "单亲留守（父）, FATHER_AWAY" })
	void typesAreReadInManyWords(String typed, LeftBehind expected) {
		assertThat(Sheets.child("姓名,班级,留守类型", "欧雪娟,三(1)班," + typed).leftBehind()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "单亲留守, 广东, 在家务农, FATHER_AWAY", "是, 广东, 浙江, BOTH_AWAY", "是, 在家, 浙江, MOTHER_AWAY",
			"单留, , 浙江, MOTHER_AWAY" })
	void typesAreMadePreciseByTheWorkPlaces(String typed, String father, String mother, LeftBehind expected) {
		String row = "欧雪娟,三(1)班," + typed + "," + ((father != null) ? father : "") + "," + mother;
		assertThat(Sheets.child("姓名,班级,是否留守儿童,父亲务工地点,母亲务工地点", row).leftBehind()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "父广东母浙江|广东|浙江|BOTH_AWAY", "父亲在广东，母亲在家务农|广东|null|FATHER_AWAY",
			"母：浙江；父：在家|null|浙江|MOTHER_AWAY", "父母均在广东打工|广东打工|广东打工|BOTH_AWAY" })
	void oneColumnMaySpeakOfBothParents(String typed, String father, String mother, LeftBehind expected) {
		RosterChild child = Sheets.child("姓名,班级,父亲,母亲,家长务工单位", "欧雪娟,三(1)班,欧强,王芳," + typed);
		assertThat(child.father().workPlace()).isEqualTo(father.equals("null") ? null : father);
		assertThat(child.mother().workPlace()).isEqualTo(mother.equals("null") ? null : mother);
		assertThat(child.leftBehind()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "已故, DECEASED", "服刑, IMPRISONED", "失联, LOST_CONTACT", "改嫁, REMARRIED", "在家务农, HOME", "外地, AWAY",
			"广东深圳龙岗区XX电子厂, AWAY", "国外, AWAY", "深圳（2月回）, AWAY" })
	void theWorkPlaceColumnAlsoSaysWhatBecameOfAParent(String typed, ParentStatus expected) {
		RosterChild child = Sheets.child("姓名,班级,父亲,父亲务工地点", "欧雪娟,三(1)班,欧强," + typed);
		assertThat(child.father().status()).isEqualTo(expected);
		assertThat(child.father().workPlace()).isEqualTo((expected == ParentStatus.AWAY) ? typed : null);
	}

	@ParameterizedTest
	@CsvSource({ "欧强, , 51", "父亲, , 51", "欧珍（爷爷）, , 61", "爷爷：欧珍, , 61", "欧珍, 孙女, 60", "王芳, 女儿, 52", "欧珍, 舅爺, 97",
			"欧珍, 爷爷奶奶, 60" })
	void guardiansAreToldFromParents(String name, String relation, String code) {
		RosterChild child = Sheets.child("姓名,班级,父亲姓名,母亲姓名,监护人,与学生关系",
				"欧雪娟,三(1)班,欧强,王芳," + name + "," + ((relation != null) ? relation : ""));
		assertThat(child.guardian().relation().code()).isEqualTo(code);
	}

	@Test
	void addressesFallBackOnlyWhereTheFormSaysSo() {
		assertThat(Sheets.child("姓名,班级,户籍所在地,现居住地", "欧雪娟,三(1)班,云岭县大村,同户籍").address()).isEqualTo("云岭县大村");
		assertThat(Sheets.child("姓名,班级,户籍所在地,现居住地,通信地址", "欧雪娟,三(1)班,云岭县大村,小村,邮局").address()).isEqualTo("小村");
	}

	@ParameterizedTest
	@CsvSource({ "是否寄宿, 是, true", "是否住校, ×, false", "走读/住校, 住校, true", "就读方式, 1, false", "就读方式, 2, true",
			"是否寄宿, 1, true", "寄宿, √, true", "是否走读, 是, false", "是否寄宿生, 2, false" })
	void boardingIsReadByWhatTheColumnAsks(String header, String typed, boolean expected) {
		assertThat(Sheets.child("姓名,班级," + header, "欧雪娟,三(1)班," + typed).boarding()).isEqualTo(expected);
	}

}
