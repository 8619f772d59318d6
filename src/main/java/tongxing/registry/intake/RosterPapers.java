package tongxing.registry.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.RosterIssue;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.sheet.GridRow;
import tongxing.registry.roster.file.RosterFile;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The workbooks that go back to who brought a roster: the file with a last column that
 * says what was found in each row, and an empty template whose number columns are text.
 */
@Component
public class RosterPapers {

	private static final int TEMPLATE_ROWS = 200;

	private static final List<String> COLUMNS = List.of("name", "sex", "birthDate", "residentId", "studentNo",
			"ethnicity", "class", "address", "boarding", "father", "fatherPlace", "fatherSince", "fatherPhone",
			"mother", "motherPlace", "motherSince", "motherPhone", "guardian", "relation", "guardianPhone", "mentor",
			"notes");

	private final MessageSource messages;

	RosterPapers(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The file as it was brought, one last column added. Cells that a spreadsheet would
	 * run are text.
	 */
	public byte[] marked(byte[] content, IntakePlan plan, Locale locale) {
		Map<String, IntakePlan.Row> rows = new HashMap<>();
		plan.rows()
			.forEach((row) -> row.row()
				.sources()
				.forEach((source) -> rows.put(source.sheet() + "!" + source.row(), row)));
		return workbook((book) -> {
			for (Grid grid : new RosterFile().grids(content)) {
				write(grid, book.newWorksheet(sheetName(grid.name())), rows, locale);
			}
		});
	}

	/**
	 * An empty roster to fill in. Its headings are those the reader knows, in Chinese.
	 */
	public byte[] template() {
		return workbook((book) -> {
			Worksheet sheet = book.newWorksheet(text("intake.template.sheet", Locale.SIMPLIFIED_CHINESE));
			for (int column = 0; column < COLUMNS.size(); column++) {
				sheet.value(0, column, text("intake.template." + COLUMNS.get(column), Locale.SIMPLIFIED_CHINESE));
				sheet.style(0, column).bold().fillColor("E3EFE9").set();
				sheet.width(column, 14);
			}
			sheet.range(1, 0, TEMPLATE_ROWS, COLUMNS.size() - 1).style().format("@").set();
			sheet.freezePane(1, 1);
		});
	}

	private void write(Grid grid, Worksheet sheet, Map<String, IntakePlan.Row> rows, Locale locale) {
		int last = grid.rows().stream().mapToInt((row) -> row.cells().size()).max().orElse(0);
		for (GridRow row : grid.rows()) {
			int at = row.number() - 1;
			for (int column = 0; column < row.cells().size(); column++) {
				Cell cell = row.cells().get(column);
				if (cell.isOwn()) {
					sheet.value(at, column, harmless(cell.text()));
				}
			}
			IntakePlan.Row planned = rows.get(grid.name() + "!" + row.number());
			if (planned != null) {
				sheet.value(at, last, verdict(planned, row.number(), locale));
				sheet.style(at, last)
					.fillColor((planned.outcome() == Outcome.REJECTED) ? "FAE8E4" : "E3EFE9")
					.wrapText(true)
					.set();
			}
		}
		sheet.width(last, 60);
	}

	private String verdict(IntakePlan.Row planned, int row, Locale locale) {
		String outcome = text("intake.outcome." + planned.outcome(), locale);
		String reason = (planned.reason() != null) ? "：" + text(planned.reason(), locale) : "";
		String issues = planned.issues()
			.stream()
			.filter((issue) -> issue.row() == row)
			.map((issue) -> text(issue, locale))
			.collect(Collectors.joining("；"));
		return outcome + reason + (issues.isEmpty() ? "" : "\n" + issues);
	}

	public String text(RosterIssue issue, Locale locale) {
		return text(issue.code(), locale, issue.messageArguments());
	}

	private String text(String key, Locale locale, Object @Nullable ... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private static String harmless(String text) {
		return (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	private static String sheetName(String name) {
		String usable = name.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
		return usable.isEmpty() ? "1" : usable.substring(0, Math.min(31, usable.length()));
	}

	private static byte[] workbook(java.util.function.Consumer<Workbook> content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Tongxing", "1.0")) {
			content.accept(book);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
