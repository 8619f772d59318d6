package tongxing.registry.roster;

import java.util.List;

import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tongxing.kernel.person.Kinship;
import tongxing.kernel.person.PhoneNumber;
import tongxing.kernel.person.Sex;

import static org.assertj.core.api.Assertions.assertThat;

class RosterHeaderTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "姓　名|性 别|身份证件号★（必填）", "学生姓名*|男/女|公民身份证号码：", "留守儿童姓名|性別|居民身份证号码（18位）", "1.孩子姓名|2.性别|3.证件号码" })
	void headerWordsAreRecognisedThroughSpacesMarksAndRemarks(String name, String sex, String id) {
		RosterChild child = Sheets.child(name + "," + sex + "," + id + ",班级", "欧雪娟,女," + Sheets.GIRL + ",三(1)班");
		assertThat(child.name()).isEqualTo("欧雪娟");
		assertThat(child.sex()).isEqualTo(Sex.FEMALE);
		assertThat(child.residentId()).isNotNull();
	}

	@Test
	void titleAndSecondLineAreNotTheHeader() {
		Roster roster = Sheets.csv("××小学2026年秋季儿童花名册,,,", "填报单位（盖章）： 填报日期：2026年9月,,,", "", "姓名,性别,班级,监护人",
				"欧雪娟,女,三(1)班,欧珍");
		assertThat(roster.children()).hasSize(1);
		assertThat(roster.children().get(0).firstSource().row()).isEqualTo(5);
		assertThat(roster.sheets().get(0).headerRows()).containsExactly(4);
	}

	@Test
	void repeatedLabelsBelongToThePersonBeforeThem() {
		RosterChild child = Sheets.child("姓名,班级,父亲,联系电话,务工地点,母亲,联系电话,务工地点,监护人,关系,联系电话",
				"欧雪娟,三(1)班,欧强,13800000001,广东,王芳,13800000002,在家务农,欧珍,爷爷,13800000003");
		assertThat(child.father().phones()).containsExactly(new PhoneNumber("13800000001"));
		assertThat(child.mother().phones()).containsExactly(new PhoneNumber("13800000002"));
		assertThat(child.mother().status()).isEqualTo(ParentStatus.HOME);
		assertThat(child.guardian().phones()).containsExactly(new PhoneNumber("13800000003"));
		assertThat(child.leftBehind()).isEqualTo(LeftBehind.FATHER_AWAY);
	}

	@Test
	void groupsWithoutMergedCellsReachToTheNextGroup() {
		RosterChild child = sub(
				Sheets.csv("序号,姓名,性别,班级,父亲情况,,,母亲情况,,,监护人情况,,,备注", ",,,,姓名,务工地点,电话,姓名,务工地点,电话,姓名,称谓,电话,",
						"1,欧雪娟,女,三(1)班,欧强,广东,13800000001,王芳,浙江,13800000002,欧珍,奶奶,13800000003,低保"));
		assertThat(child.father().workPlace()).isEqualTo("广东");
		assertThat(child.mother().name()).isEqualTo("王芳");
		assertThat(child.guardian().name()).isEqualTo("欧珍");
		assertThat(child.notes()).isEqualTo("低保");
	}

	@Test
	void threeLevelsOfMergedLabelsAreReadFromTopToBottom() {
		byte[] xlsx = Sheets.xlsx((book) -> {
			Sheet sheet = book.createSheet("花名册");
			Sheets.row(sheet, 1, "某某小学花名册");
			Sheets.row(sheet, 2, "学生情况", null, null, null, "家庭情况", null, null, null, "备注");
			Sheets.row(sheet, 3, "姓名", "性别", null, "班级", "父亲", null, "监护人");
			Sheets.row(sheet, 4, null, "男", "女", null, "姓名", "电话", "姓名", "电话");
			Sheets.row(sheet, 5, "欧雪娟", null, "√", "三(1)班", "欧强", "13800000001", "欧珍", 13800000003L, "好");
			Sheets.merge(sheet, "A1:I1", "A2:D2", "E2:H2", "I2:I4", "A3:A4", "B3:C3", "D3:D4", "E3:F3", "G3:H3");
		});
		Roster roster = Sheets.read(xlsx);
		RosterChild child = sub(roster);
		assertThat(roster.sheets().get(0).headerRows()).containsExactly(2, 3, 4);
		assertThat(child.sex()).isEqualTo(Sex.FEMALE);
		assertThat(child.father().name()).isEqualTo("欧强");
		assertThat(child.guardian().phones()).containsExactly(new PhoneNumber("13800000003"));
		assertThat(child.notes()).isEqualTo("好");
	}

	@Test
	void labelsMayNameThePersonInBracketsOrBelow() {
		RosterChild child = Sheets.child("姓名,班级,联系电话（父亲）,联系电话(母亲),监护人姓名", "欧雪娟,三(1)班,13800000001,13800000002,欧珍");
		assertThat(child.father().phones()).hasSize(1);
		assertThat(child.mother().phones()).hasSize(1);
		RosterChild below = sub(Sheets.csv("姓名,班级,联系电话,,监护人", ",,父亲,母亲,", "欧雪娟,三(1)班,13800000001,13800000002,欧珍"));
		assertThat(below.mother().phones()).containsExactly(new PhoneNumber("13800000002"));
	}

	@Test
	void ticksUnderTypesAndPartsOfDatesAreJoined() {
		RosterChild child = sub(Sheets.csv("姓名,出生日期,,,留守类型,,,班级", ",年,月,日,双亲,父外出,母外出,", "欧雪娟,2018,4,20,,√,,三(1)班"));
		assertThat(child.birthDate()).hasToString("2018-04-20");
		assertThat(child.leftBehind()).isEqualTo(LeftBehind.FATHER_AWAY);
	}

	@Test
	void twoThingsInOneCellAreToldApart() {
		RosterChild child = Sheets.child("姓名,班级,父亲姓名及电话,监护人姓名及关系,监护人电话,结对教师及电话",
				"欧雪娟,三(1)班,欧强13800000001,欧珍（奶奶）,13800000003,王秀兰 13800000009");
		assertThat(child.father().name()).isEqualTo("欧强");
		assertThat(child.father().phones()).containsExactly(new PhoneNumber("13800000001"));
		assertThat(child.guardian().relation()).isEqualTo(Kinship.PATERNAL_GRANDMOTHER);
		assertThat(child.mentor()).isEqualTo("王秀兰");
	}

	@Test
	void aColumnAboutBothParentsMayHoldTheTypeOrThePlaces() {
		assertThat(Sheets.child("姓名,班级,外出务工情况", "欧雪娟,三(1)班,父亲一方外出").leftBehind()).isEqualTo(LeftBehind.FATHER_AWAY);
		RosterChild child = Sheets.child("姓名,班级,父母外出情况", "欧雪娟,三(1)班,父广东母在家");
		assertThat(child.leftBehind()).isEqualTo(LeftBehind.FATHER_AWAY);
		assertThat(child.father().workPlace()).isEqualTo("广东");
	}

	@Test
	void theMorePreciseOfTwoTypeColumnsCounts() {
		assertThat(Sheets.child("姓名,班级,是否留守,留守类别", "欧雪娟,三(1)班,是,双亲留守").leftBehind()).isEqualTo(LeftBehind.BOTH_AWAY);
		assertThat(Sheets.child("姓名,班级,是否留守,留守类别", "欧雪娟,三(1)班,否,").leftBehind()).isEqualTo(LeftBehind.NOT);
	}

	@Test
	void theEntrustedCarerLooksAfterTheChild() {
		RosterChild child = Sheets.child("姓名,班级,监护人,监护人电话,委托监护人,与儿童关系,委托监护人电话",
				"欧雪娟,三(1)班,欧强,13800000001,欧珍,外婆,13800000003");
		assertThat(child.guardian().name()).isEqualTo("欧珍");
		assertThat(child.guardian().phones()).containsExactly(new PhoneNumber("13800000003"));
	}

	@Test
	void twoTablesOnOneSheetHaveTheirOwnColumns() {
		Roster roster = Sheets.csv("三年级一班,,,", "姓名,性别,监护人,电话", "欧雪娟,女,欧珍,13800000003", ",,,", "三年级二班,,,",
				"序号,学生姓名,手机号,监护人,性别", "1,张欣,13800000004,张建,男");
		assertThat(roster.children()).extracting((child) -> child.placement().classNumber()).containsExactly("1", "2");
		assertThat(roster.children().get(1).guardian().name()).isEqualTo("张建");
		assertThat(roster.children().get(1).guardian().phones()).hasSize(1);
	}

	@Test
	void listsOfTeachersAndCountsHoldNoChildren() {
		byte[] xlsx = Sheets.xlsx((book) -> {
			Sheet teachers = book.createSheet("教师");
			Sheets.row(teachers, 1, "序号", "姓名", "性别", "职务", "身份证号", "联系电话");
			Sheets.row(teachers, 2, 1, "王秀兰", "女", "班主任", "", "13800000009");
			Sheet counts = book.createSheet("汇总");
			Sheets.row(counts, 1, "班级", "人数");
			Sheets.row(counts, 2, "一年级", 5);
			Sheet pupils = book.createSheet("二（3）班");
			Sheets.row(pupils, 1, "姓名", "性别", "监护人");
			Sheets.row(pupils, 2, "欧雪娟", "女", "欧珍");
			book.createSheet("Sheet4");
		});
		Roster roster = Sheets.read(xlsx);
		assertThat(sub(roster).placement().grade()).isEqualTo(2);
		assertThat(sub(roster).placement().classNumber()).isEqualTo("3");
		assertThat(roster.sheets()).extracting(RosterSheet::role)
			.containsExactly(RosterSheet.Role.LISTS, RosterSheet.Role.SUMMARY, RosterSheet.Role.ROSTER,
					RosterSheet.Role.EMPTY);
	}

	@Test
	void formsForOneChildAreReadByTheirLabels() {
		byte[] xls = Sheets.xls((book) -> {
			Sheet sheet = book.createSheet("登记表");
			Sheets.row(sheet, 1, "儿童基本情况登记表");
			Sheets.row(sheet, 2, "姓名", "欧雪娟", "性别", "女", "出生日期", "2018.4.20");
			Sheets.row(sheet, 3, "班级", "三（1）班", "身份证号", Sheets.GIRL, "民族", "苗");
			Sheets.row(sheet, 4, "父亲", "姓名", "欧强", "务工地点", "广东", null);
			Sheets.row(sheet, 5, "监护人", "姓名", "欧珍", "关系", "奶奶", null);
		});
		Roster roster = Sheets.read(xls);
		RosterChild child = sub(roster);
		assertThat(roster.sheets().get(0).role()).isEqualTo(RosterSheet.Role.FORM);
		assertThat(child.birthDate()).hasToString("2018-04-20");
		assertThat(child.father().name()).isEqualTo("欧强");
		assertThat(child.guardian().name()).isEqualTo("欧珍");
	}

	private static RosterChild sub(Roster roster) {
		List<RosterChild> children = roster.children();
		assertThat(children).hasSize(1);
		return children.get(0);
	}

}
