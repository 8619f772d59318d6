package tongxing.program.web.money;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tongxing.program.ledger.FundEntry;
import tongxing.staff.words.Words;

/**
 * The ledger as a workbook: real days and numbers, and no text that can be taken for a
 * formula.
 */
final class FundWorkbook {

	private static final List<String> COLUMNS = List.of("on", "what", "in", "out", "balance", "counterpart", "note",
			"entered", "confirmed", "state");

	private final Words words;

	FundWorkbook(Words words) {
		this.words = words;
	}

	void write(List<FundEntry> entries, OutputStream out) throws IOException {
		try (Workbook book = new Workbook(out, "Tongxing", "1.0")) {
			Worksheet sheet = book.newWorksheet(this.words.say("program.fund"));
			for (int column = 0; column < COLUMNS.size(); column++) {
				sheet.value(0, column, this.words.say("program.fund.column." + COLUMNS.get(column)));
			}
			sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
			sheet.freezePane(0, 1);
			int line = 1;
			for (FundEntry entry : entries) {
				write(sheet, line, entry);
				line++;
			}
			sheet.finish();
		}
	}

	private void write(Worksheet sheet, int line, FundEntry entry) {
		sheet.value(line, 0, entry.on());
		sheet.style(line, 0).format("yyyy-mm-dd").set();
		sheet.value(line, 1, this.words.say(entry.label()));
		money(sheet, line, entry.in() ? 2 : 3, entry.amount());
		money(sheet, line, 4, entry.balance());
		sheet.value(line, 5, harmless(entry.counterpart()));
		sheet.value(line, 6, harmless(entry.note()));
		sheet.value(line, 7, harmless(entry.enteredByName()));
		sheet.value(line, 8, harmless(entry.confirmedBy()));
		sheet.value(line, 9, this.words.say("program.fund.state." + entry.state()));
	}

	private static void money(Worksheet sheet, int line, int column, BigDecimal amount) {
		sheet.value(line, column, amount);
		sheet.style(line, column).format("#,##0.00").set();
	}

	private static String harmless(@Nullable String text) {
		String plain = Objects.toString(text, "");
		boolean risky = !plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0;
		return risky ? "'" + plain : plain;
	}

}
