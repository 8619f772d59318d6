package tongxing.registry.roster;

import java.time.LocalDate;

import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RosterRowTests {

	private static final String HEADER = "序号,姓名,性别,出生日期,身份证号,班级,监护人,关系,联系电话,备注";

	private static final String ROW = "1,欧雪娟,女,2018.4.20,,三(1)班,欧珍,爷爷,13800000003,";

	@ParameterizedTest
	@ValueSource(strings = { "合计,12人,,,", ",小计,6人,,", "总计：12人,,,,", "单位负责人（签名）：,,,填表人：王秀兰,", "填表说明：1.留守类型必填,,,",
			"制表：王秀兰,,审核：李建国,,", "注：已故人员填“—”。,,,", "2026年9月10日,,,", "校长签字：,,,,", "共12人,,,,", "备注：以上属实,,,", ",,,,",
			"说明:此表一式两份,,,", "第1页 共2页,,,", "填报日期：2026年9月,,,", "例,张三,男,2015-01-01,", ",xx,男,,", ",×××,,,", ",___,,,",
			",某某,男,,", ",（本班无留守儿童）,,,", "1,,,,", "2,,,,三(1)班" })
	void rowsThatDescribeNobodyAreNoChildren(String row) {
		assertThat(Sheets.csv(HEADER, ROW, row).children()).hasSize(1);
	}

	@Test
	void sectionRowsGiveTheClassAndRepeatedHeadersAreSkipped() {
		Roster roster = Sheets.csv("序号,姓名,性别,监护人", "一、三年级一班（共2人）,,,", "1,欧雪娟,女,欧珍", "序号,姓名,性别,监护人", "2,张欣,男,张建", ",,,",
				"班级：四（2）班,班主任：王秀兰,,", "1,石海,男,石强", "【学前班】,,,", "1,龙永,男,龙福", "七年级,,,", "1,吴思,女,吴强");
		assertThat(roster.children())
			.extracting((child) -> child.placement().grade() + "/" + child.placement().classNumber())
			.containsExactly("3/1", "3/1", "4/2", "4/null", "7/null");
	}

	@Test
	void mergedFamilyCellsHoldForBrothersAndSisters() {
		byte[] xls = Sheets.xls((book) -> {
			Sheet sheet = book.createSheet("名单");
			Sheets.row(sheet, 1, "班级", "姓名", "性别", "监护人", "电话", "结对教师");
			Sheets.row(sheet, 2, "三(1)班", "欧雪娟", "女", "欧珍", "13800000003", "王秀兰");
			Sheets.row(sheet, 3, "一(1)班", "欧雪明", "男", null, null, null);
			Sheets.row(sheet, 4, "一(1)班", "张欣", "男", "张建", "13800000004", null);
			Sheets.merge(sheet, "D2:D3", "E2:E3", "F2:F4");
		});
		Roster roster = Sheets.read(xls);
		assertThat(roster.children().get(1).guardian()).isEqualTo(roster.children().get(0).guardian());
		assertThat(roster.children().get(2).mentor()).isEqualTo("王秀兰");
		assertThat(Sheets.issue(roster, 3, "guardian").level()).isEqualTo(IssueLevel.FIXED);
	}

	@Test
	void aSecondRowOfTheSameChildIsNotAnotherChild() {
		byte[] xlsx = Sheets.xlsx((book) -> {
			Sheet sheet = book.createSheet("名单");
			Sheets.row(sheet, 1, "姓名", "班级", "家长", "电话");
			Sheets.row(sheet, 2, "欧雪娟", "三(1)班", "欧强", "13800000001");
			Sheets.row(sheet, 3, null, null, "王芳", "13800000002");
			Sheets.merge(sheet, "A2:A3", "B2:B3");
		});
		assertThat(Sheets.read(xlsx).children()).hasSize(1);
	}

	@Test
	void hiddenRowsAreReadAndReported() {
		byte[] xlsx = Sheets.xlsx((book) -> {
			Sheet sheet = book.createSheet("名单");
			Sheets.row(sheet, 1, "姓名", "班级", "监护人");
			Sheets.row(sheet, 2, "欧雪娟", "三(1)班", "欧强");
			sheet.getRow(1).setZeroHeight(true);
		});
		assertThat(Sheets.issue(Sheets.read(xlsx), 2, "row").code()).endsWith("row.hidden");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2,张欣,女,,2018.4.20,43999920180420136X,三(1)班,欧珍,爷爷,13800000003",
			"2,张欣,女,2018.4.20,43999920180420136X,,三(1)班,欧珍,爷爷,13800000003" })
	void cellsOneColumnTooFarRightArePutBack(String row) {
		Roster roster = Sheets.csv(HEADER, ROW, row);
		RosterChild child = roster.children().get(1);
		assertThat(child.placement().grade()).isEqualTo(3);
		assertThat(child.residentId()).isNotNull();
		assertThat(child.guardian().name()).isEqualTo("欧珍");
		assertThat(Sheets.issue(roster, 3, "row").level()).isEqualTo(IssueLevel.FIXED);
	}

	@Test
	void aClassWrittenOnceHoldsForTheRowsBelow() {
		Roster roster = Sheets.csv("班级,姓名,性别,监护人", "三(1)班,欧雪娟,女,欧珍", ",张欣,男,张建", ",石海,男,石强", "三(2)班,龙永,男,龙福");
		assertThat(roster.children()).extracting((child) -> child.placement().classNumber())
			.containsExactly("1", "1", "1", "2");
		assertThat(Sheets.issue(roster, 3, "class").level()).isEqualTo(IssueLevel.FIXED);
	}

	@Test
	void dittoTakesTheValueOfTheRowAbove() {
		Roster roster = Sheets.csv(HEADER, ROW, "2,欧雪明,男,2019.5.1,无,一(1)班,同上,〃,同上,");
		assertThat(roster.children().get(1).guardian()).isEqualTo(roster.children().get(0).guardian());
	}

	@Test
	void theSameChildOnTwoSheetsIsOneAndNamesakesAreTwo() {
		byte[] xlsx = Sheets.xlsx((book) -> {
			Sheet one = book.createSheet("二年级1班");
			Sheets.row(one, 1, "姓名", "身份证号", "监护人", "备注");
			Sheets.row(one, 2, "陈涵娟", Sheets.GIRL, "陈思", "");
			Sheets.row(one, 3, "杨思雨", Sheets.BOY, "杨花", "");
			Sheet two = book.createSheet("二年级2班");
			Sheets.row(two, 1, "姓名", "身份证号", "监护人", "备注");
			Sheets.row(two, 2, "陈涵娟", Sheets.GIRL, "陈思", "9月由1班调入");
			Sheets.row(two, 3, "杨思雨", "", "杨小", "");
		});
		Roster roster = Sheets.read(xlsx);
		assertThat(roster.rowsRead()).isEqualTo(4);
		assertThat(roster.children()).hasSize(3);
		assertThat(roster.children().get(0).placement().classNumber()).isEqualTo("2");
		assertThat(roster.children().get(0).sources()).hasSize(2);
		assertThat(Sheets.issue(roster, 3, "name").code()).endsWith("namesake");
	}

	@Test
	void aNumberOfAnotherChildIsNotTakenTwice() {
		Roster roster = Sheets.csv(HEADER, "1,欧雪娟,女,2018.4.20," + Sheets.GIRL + ",三(1)班,欧珍,爷爷,13800000003,",
				"2,张欣,男,2018.5.1," + Sheets.GIRL + ",三(1)班,张建,爷爷,13800000004,");
		assertThat(roster.children()).hasSize(2);
		assertThat(roster.children().get(1).residentId()).isNull();
		assertThat(Sheets.issue(roster, 3, "residentId").level()).isEqualTo(IssueLevel.ERROR);
	}

	@Test
	void aChildWithoutANameIsAnErrorNotALoss() {
		Roster roster = Sheets.csv(HEADER, ROW, "2,,男,2018.6.17," + Sheets.BOY + ",三(1)班,张建,爷爷,13800000004,");
		assertThat(roster.rowsRead()).isEqualTo(2);
		assertThat(Sheets.issue(roster, 3, "name").level()).isEqualTo(IssueLevel.ERROR);
	}

	@Test
	void formulasShowTheirValueAndErrorsAreReported() {
		byte[] xlsx = Sheets.xlsx((book) -> {
			Sheet sheet = book.createSheet("名单");
			Sheets.row(sheet, 1, "序号", "姓名", "班级", "监护人", "备注");
			Sheets.row(sheet, 2, 1, null, "三(1)班", "欧珍", null);
			sheet.getRow(1).createCell(1).setCellFormula("\"欧\"&\"雪娟\"");
			sheet.getRow(1).createCell(4).setCellFormula("1/0");
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
		});
		Roster roster = Sheets.read(xlsx);
		assertThat(roster.children().get(0).name()).isEqualTo("欧雪娟");
		assertThat(roster.children().get(0).notes()).isNull();
		assertThat(Sheets.issue(roster, 2, "notes").level()).isEqualTo(IssueLevel.WARNING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "@SUM(1)", "+1+1", "-cmd|x" })
	void textThatLooksLikeAFormulaIsKeptAndReported(String note) {
		Roster roster = Sheets.csv(HEADER, ROW + note);
		assertThat(roster.children().get(0).notes()).isEqualTo(note);
		assertThat(Sheets.issue(roster, 2, "notes").code()).endsWith("formulaLike");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026.9转入", "休学", "已转出至贵阳", "随父母外出", "9月未报到" })
	void notesThatSpeakOfAChangeAreReported(String note) {
		Roster roster = Sheets.csv(HEADER, ROW + note);
		assertThat(Sheets.issue(roster, 2, "notes").level()).isEqualTo(IssueLevel.WARNING);
	}

	@ParameterizedTest
	@CsvSource({ "2024.3.5, 2024-03-05", "2024年3月, 2024-03-01", "二〇二四年初, 2024-01-01", "2023年, 2023-01-01",
			"2025.2至今, 2025-02-01", "3年, 2023-09-15", "两年多, 2024-09-15", "一年半, 2025-03-15", "半年, 2026-03-15",
			"外出8个月, 2026-01-15", "2026年12月," })
	void sinceWhenAParentIsAwayIsReadAsItIsTyped(String typed, LocalDate since) {
		RosterChild child = Sheets.child("姓名,班级,父亲姓名,父亲务工地点,父亲外出时间", "欧雪娟,三(1)班,欧明,广东," + typed);
		assertThat(child.father().awaySince()).isEqualTo(since);
	}

	@ParameterizedTest
	@ValueSource(strings = { "正月初八", "年底", "23年", "2026年12月" })
	void aDayOfLeavingThatIsNoneIsReported(String typed) {
		Roster roster = Sheets.csv("姓名,班级,父亲姓名,父亲务工地点,父亲外出时间", "欧雪娟,三(1)班,欧明,广东," + typed);
		assertThat(roster.children().get(0).father().awaySince()).isNull();
		assertThat(Sheets.issue(roster, 2, "father.awaySince").level()).isEqualTo(IssueLevel.WARNING);
	}

	@Test
	void oneColumnSaysSinceWhenBothParentsAreAway() {
		RosterChild child = Sheets.child("姓名,班级,留守类型,父母外出时间", "欧雪娟,三(1)班,双亲留守,2024.3.5");
		assertThat(child.father().awaySince()).isEqualTo("2024-03-05").isEqualTo(child.mother().awaySince());
		RosterChild one = Sheets.child("姓名,班级,父亲,母亲,父亲去向,母亲去向,父母外出时间", "欧雪娟,三(1)班,欧明,潘花,广东,在家,2024.3.5");
		assertThat(one.father().awaySince()).isEqualTo("2024-03-05");
		assertThat(one.mother().awaySince()).isNull();
	}

}
