package tongxing.registry.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes roster files for tests, as schools would, and reads them.
 */
final class Sheets {

	static final LocalDate AS_OF = LocalDate.of(2026, 9, 15);

	/** A girl born 2018-04-20, a boy born 2018-06-17. */
	static final String GIRL = "43999920180420136X";

	static final String BOY = "529999201806171370";

	private static final RosterReader READER = new RosterReader();

	private Sheets() {
	}

	static Roster read(byte[] content) {
		return READER.read(content, "roster", AS_OF);
	}

	static Roster csv(String... lines) {
		return read(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	static byte[] text(Charset charset, String... lines) {
		return String.join("\r\n", lines).getBytes(charset);
	}

	/** The only child of a table of one row. */
	static RosterChild child(String header, String row) {
		Roster roster = csv(header, row);
		if (roster.children().size() != 1) {
			throw new AssertionError("children " + roster.children());
		}
		return roster.children().get(0);
	}

	static RosterIssue issue(Roster roster, int row, String field) {
		return roster.issues()
			.stream()
			.filter((issue) -> issue.row() == row && issue.field().equals(field))
			.findFirst()
			.orElseThrow(
					() -> new AssertionError("no issue in row " + row + " about " + field + ": " + roster.issues()));
	}

	static byte[] xlsx(Consumer<Workbook> content) {
		return written(new XSSFWorkbook(), content);
	}

	static byte[] xls(Consumer<Workbook> content) {
		return written(new HSSFWorkbook(), content);
	}

	/** Writes a line; what is no text or number stays empty. */
	static void row(Sheet sheet, int number, Object... values) {
		Row row = sheet.createRow(number - 1);
		for (int i = 0; i < values.length; i++) {
			Cell cell = row.createCell(i);
			if (values[i] instanceof Number value) {
				cell.setCellValue(value.doubleValue());
			}
			else if (values[i] instanceof String value) {
				cell.setCellValue(value);
			}
		}
	}

	static void merge(Sheet sheet, String... ranges) {
		List.of(ranges).forEach((range) -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
	}

	static Map<String, Object> report(Roster roster) {
		return new RosterReport(RosterIssue::code).of(roster);
	}

	private static byte[] written(Workbook workbook, Consumer<Workbook> content) {
		try (workbook; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			content.accept(workbook);
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
