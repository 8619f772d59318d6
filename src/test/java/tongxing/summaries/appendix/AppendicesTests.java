package tongxing.summaries.appendix;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.TestClock;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.staff.AccountId;
import tongxing.staff.ActingAs;
import tongxing.staff.Language;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The workbook of the demo school says what the figures say, row by row, and nothing in
 * it can run.
 */
@DemoTest
@Transactional
class AppendicesTests {

	private static final TermId TERM = TermId.of("2026-1");

	@Autowired
	private Appendices appendices;

	@Autowired
	private Figures figures;

	@Autowired
	private Terms terms;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private JdbcClient database;

	@Test
	void rowsAreTheThingsThatFiguresCount() throws IOException {
		TermFigures all = this.figures.of(FigureScope.SCHOOL, TERM, TestClock.TODAY);
		byte[] book = write("1002", FigureScope.SCHOOL, Language.SIMPLIFIED, false);
		long done = rows(book, "家访").stream().filter((row) -> row.getCellText(5).equals("完成")).count();
		assertThat(done).isEqualTo(count(all.get("visit.personTimes")));
		assertThat(rows(book, "谈心")).hasSize(count(all.get("talk.personTimes")));
		assertThat(rows(book, "帮扶任务")).hasSize(count(all.get("duty.expected")) + count(all.get("duty.due")));
		List<Row> explained = rows(book, "数字和口径");
		assertThat(explained).hasSameSizeAs(all.all());
		assertThat(explained).allSatisfy((row) -> {
			assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
			assertThat(row.getCellText(4)).isNotBlank();
		});
	}

	@Test
	void theRosterHasRealDatesAndTextNumbers() throws IOException {
		List<Row> masked = rows(write("1002", FigureScope.SCHOOL, Language.SIMPLIFIED, false), "名册");
		List<Row> whole = rows(write("1002", FigureScope.SCHOOL, Language.SIMPLIFIED, true), "名册");
		assertThat(masked).allSatisfy((row) -> {
			assertThat(row.getCell(4).asDate().toLocalDate()).isBetween(LocalDate.of(2005, 1, 1), TestClock.TODAY);
			assertThat(row.getCell(5).getType()).isEqualTo(CellType.STRING);
			assertThat(row.getCellText(5)).doesNotMatch("\\d{17}[\\dX]");
		});
		assertThat(whole).anySatisfy((row) -> assertThat(row.getCellText(5)).matches("\\d{17}[\\dX]"));
		assertThat(count("APPENDIX_EXPORTED")).isOne();
		assertThat(count("APPENDIX_EXPORTED_WHOLE")).isOne();
	}

	@Test
	void whatLooksLikeAFormulaStaysAText() throws IOException {
		UUID child = this.database.sql("select child_id from enrolment where during @> date '2026-11-23' limit 1")
			.query(UUID.class)
			.single();
		for (String name : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "<&>\"𬀩")) {
			this.database.sql("update child set name = ? where id = ?").params(name, child).update();
			byte[] book = write("1002", FigureScope.SCHOOL, Language.SIMPLIFIED, false);
			try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book))) {
				assertThat(read.getSheet("名册")).extracting((row) -> row.getCell(1))
					.filteredOn((cell) -> cell.getStringCellValue().equals(name))
					.singleElement()
					.satisfies((cell) -> {
						assertThat(cell.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
						assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
					});
			}
		}
	}

	@Test
	void aTeachersWorkbookHasTheClassAlone() throws IOException {
		UUID schoolClass = this.database.sql("""
				select class_id from homeroom h join account a on a.id = h.account_id
				 where a.staff_number = '2001' and h.during @> date '2026-11-23'
				""").query(UUID.class).single();
		String name = this.database.sql("select display_name from school_class where id = ?")
			.param(schoolClass)
			.query(String.class)
			.single();
		List<Row> rows = rows(
				write("2001", new FigureScope(FigureScope.Kind.CLASS, schoolClass), Language.SIMPLIFIED, false), "名册");
		assertThat(rows).isNotEmpty()
			.filteredOn((row) -> !row.getCellText(1).startsWith("（"))
			.allSatisfy((row) -> assertThat(row.getCellText(2)).isEqualTo(name));
	}

	@Test
	void itSpeaksEnglishAndTraditionalAndLeavesNamesAlone() throws IOException {
		byte[] english = write("1002", FigureScope.SCHOOL, Language.ENGLISH, false);
		byte[] traditional = write("1002", FigureScope.SCHOOL, Language.TRADITIONAL, false);
		List<String> names = rows(english, "Roster").stream().map((row) -> row.getCellText(1)).toList();
		assertThat(rows(traditional, "名冊").stream().map((row) -> row.getCellText(1))).isEqualTo(names);
		assertThat(rows(english, "Figures and definitions"))
			.allSatisfy((row) -> assertThat(Stream.of(1, 3, 4).map(row::getCellText).reduce("", String::concat))
				.doesNotContainPattern("\\p{IsHan}"));
	}

	private byte[] write(String staffNumber, FigureScope scope, Language language, boolean whole) {
		AccountId account = new AccountId(this.database.sql("select id from account where staff_number = ?")
			.param(staffNumber)
			.query(UUID.class)
			.single());
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.actingAs.as(account, () -> this.appendices
			.write(new Appendices.Asked(scope, this.terms.get(TERM), TestClock.TODAY, language, whole), out));
		return out.toByteArray();
	}

	private static List<Row> rows(byte[] book, String sheet) throws IOException {
		try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book),
				new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
			return read.findSheet(sheet).orElseThrow().read().stream().skip(1).toList();
		}
	}

	private static int count(Figure figure) {
		return figure.items().size();
	}

	private long count(String action) {
		return this.database.sql("select count(*) from audit_entry where action = ?")
			.param(action)
			.query(Long.class)
			.single();
	}

}
