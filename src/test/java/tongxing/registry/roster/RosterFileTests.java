package tongxing.registry.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RosterFileTests {

	private static final String[] LINES = { "姓名,性别,班级,监护人,联系电话", "欧雪娟,女,三(1)班,欧珍,13800001234",
			"张欣,男,三(2)班,张建,13800005678" };

	private static final String[] TABBED = Arrays.stream(LINES)
		.map((line) -> line.replace(',', '\t'))
		.toArray(String[]::new);

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16", "Big5" })
	void textIsReadInAnyUsualEncoding(String charset) {
		String[] lines = charset.equals("Big5")
				? new String[] { "姓名,性別,班級,監護人,聯絡電話", "歐雪娟,女,三(1)班,歐珍,13800001234", "張欣,男,三(2)班,張建,13800005678" }
				: LINES;
		assertTwoChildren(Sheets.read(Sheets.text(Charset.forName(charset), lines)));
	}

	@Test
	void textWithAByteOrderMarkIsRead() {
		byte[] plain = Sheets.text(StandardCharsets.UTF_16LE, TABBED);
		byte[] marked = new byte[plain.length + 2];
		marked[0] = (byte) 0xFF;
		marked[1] = (byte) 0xFE;
		System.arraycopy(plain, 0, marked, 2, plain.length);
		assertTwoChildren(Sheets.read(marked));
		assertTwoChildren(Sheets.csv("\uFEFF" + LINES[0], LINES[1], LINES[2]));
	}

	@ParameterizedTest
	@ValueSource(chars = { '\t', ';', '|' })
	void otherSeparatorsAreFound(char separator) {
		assertTwoChildren(
				Sheets.csv(Arrays.stream(LINES).map((line) -> line.replace(',', separator)).toArray(String[]::new)));
	}

	@Test
	void aQuoteThatIsNeverClosedDoesNotSwallowTheFile() {
		Roster roster = Sheets.csv(LINES[0] + ",备注", LINES[1] + ",\"未完", LINES[2] + ",");
		assertThat(roster.children()).extracting(RosterChild::name).contains("欧雪娟");
	}

	@Test
	void emptyFormattedRowsCostNothing() {
		byte[] xlsx = Sheets.xls((book) -> {
			Sheet sheet = book.createSheet("名单");
			Sheets.row(sheet, 1, "姓名", "性别", "班级", "监护人");
			Sheets.row(sheet, 2, "欧雪娟", "女", "三(1)班", "欧珍");
			CellStyle style = book.createCellStyle();
			for (int i = 2; i < 20_000; i++) {
				Row row = sheet.createRow(i);
				for (int c = 0; c < 4; c++) {
					row.createCell(c).setCellStyle(style);
				}
			}
		});
		assertThat(Sheets.read(xlsx).children()).hasSize(1);
	}

	@Test
	void xmlSpreadsheetsOfOldSystemsAreRead() {
		String xml = """
				<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
				<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
				<Worksheet ss:Name="名单"><Table>
				<Row><Cell ss:MergeAcross="3"><Data ss:Type="String">学生名单</Data></Cell></Row>
				<Row ss:Index="3"><Cell><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">性别</Data></Cell>
				<Cell><Data ss:Type="String">出生日期</Data></Cell><Cell><Data ss:Type="String">监护人</Data></Cell></Row>
				<Row><Cell><Data ss:Type="String">欧雪娟</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2018-04-20T00:00:00.000</Data></Cell></Row>
				</Table></Worksheet></Workbook>
				""";
		RosterChild child = Sheets.read(xml.getBytes(StandardCharsets.UTF_8)).children().get(0);
		assertThat(child.firstSource()).isEqualTo(new Source("名单", 4));
		assertThat(child.birthDate()).hasToString("2018-04-20");
	}

	@ParameterizedTest
	@CsvSource({ "'', empty", "'   ', empty", "%PDF-1.7 x, pdf", "{\\rtf1 x, word", "GIF89a.., picture",
			"Rar!...., archive", "MIME-Version: 1.0, webArchive", "'姓名,性别,班级,监护人', noChildren",
			"'本周菜单,周一,周二', noHeader", "'<html><body><p>没有表格</p></body></html>', empty" })
	void filesThatHoldNoRosterAreRefusedWithTheirReason(String content, String reason) {
		assertRefused(content.getBytes(StandardCharsets.UTF_8), reason);
	}

	@Test
	void mojibakeIsRefusedHoweverItCameAbout() {
		Charset gbk = Charset.forName("GBK");
		String text = String.join("\n", LINES);
		byte[] utf8AsGbk = new String(text.getBytes(StandardCharsets.UTF_8), gbk).getBytes(StandardCharsets.UTF_8);
		byte[] gbkAsLatin = new String(text.getBytes(gbk), StandardCharsets.ISO_8859_1)
			.getBytes(StandardCharsets.UTF_8);
		byte[] questionMarks = text.getBytes(StandardCharsets.ISO_8859_1);
		byte[] replaced = new String(text.getBytes(gbk), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
		for (byte[] damaged : new byte[][] { utf8AsGbk, gbkAsLatin, questionMarks, replaced }) {
			assertRefused(damaged, "encoding");
		}
		byte[] inWorkbook = Sheets.xlsx((book) -> {
			Sheet sheet = book.createSheet("Sheet1");
			Sheets.row(sheet, 1, "濮撳悕", "鎬у埆", "鑱旂郴鐢佃瘽");
			Sheets.row(sheet, 2, "缃楃劧", "鐢�", "13800002205");
		});
		assertRefused(inWorkbook, "encoding");
	}

	@Test
	void damagedFilesAreRefused() {
		byte[] xlsx = Sheets.xlsx((book) -> Sheets.row(book.createSheet(), 1, "姓名"));
		assertRefused(Arrays.copyOf(xlsx, xlsx.length / 2), "damaged");
		byte[] xls = Sheets.xls((book) -> Sheets.row(book.createSheet(), 1, "姓名"));
		assertRefused(Arrays.copyOf(xls, 700), "damaged");
	}

	@Test
	void oldWorkbooksWithAPasswordAreRefused() {
		byte[] xls = Sheets.xls((book) -> {
			Biff8EncryptionKey.setCurrentUserPassword("123456");
			Sheets.row(book.createSheet("名单"), 1, "姓名", "性别");
		});
		Biff8EncryptionKey.setCurrentUserPassword(null);
		assertRefused(xls, "password");
	}

	@ParameterizedTest
	@CsvSource({ "word/document.xml, word", "content.xml, otherSpreadsheet", "xl/workbook.bin, otherSpreadsheet",
			"名单.xlsx, archive" })
	void otherZippedFilesAreRefused(String entry, String reason) throws IOException {
		assertRefused(zip(entry, 10), reason);
	}

	@Test
	void archiveBombsAreRefusedBeforeTheyAreUnpacked() throws IOException {
		assertRefused(zip("xl/workbook.xml", 120 << 20), "bomb");
	}

	private static byte[] zip(String entry, int size) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(entry));
			byte[] block = new byte[1 << 20];
			for (int left = size; left > 0; left -= block.length) {
				zip.write(block, 0, Math.min(left, block.length));
			}
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

	private static void assertTwoChildren(Roster roster) {
		assertThat(roster.children()).hasSize(2);
		assertThat(roster.children().get(1).placement().classNumber()).isEqualTo("2");
		assertThat(roster.children().get(0).guardian().phones()).hasToString("[138****1234]");
	}

	private static void assertRefused(byte[] content, String reason) {
		assertThatThrownBy(() -> Sheets.read(content)).isInstanceOf(RosterRefused.class)
			.hasMessage("roster.refused." + reason);
	}

}
