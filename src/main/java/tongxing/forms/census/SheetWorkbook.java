package tongxing.forms.census;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tongxing.kernel.Letterhead;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * The table of a census as a workbook: the table on one sheet of A4 across, and the
 * equations with the children behind those that fail.
 */
@Component
public class SheetWorkbook {

	private static final int HEAD = 2;

	private final SheetHeads heads;

	private final Letterhead letterhead;

	private final Words words;

	SheetWorkbook(SheetHeads heads, Letterhead letterhead, Words words) {
		this.heads = heads;
		this.letterhead = letterhead;
		this.words = words;
	}

	public void write(CensusSheet sheet, OutputStream out) throws IOException {
		try (Workbook book = new Workbook(out, "Tongxing", "1.0")) {
			table(book.newWorksheet(this.words.say("forms.sheet.tab.table")), sheet);
			checks(book.newWorksheet(this.words.say("forms.sheet.tab.checks")), sheet);
		}
	}

	private void table(Worksheet page, CensusSheet sheet) throws IOException {
		page.pageOrientation("landscape");
		page.fitToWidth((short) 1);
		page.value(0, 0, this.words.say("forms.sheet.title"));
		page.range(0, 0, 0, Columns.ALL).merge();
		page.range(0, 0, 0, Columns.ALL).style().bold().fontSize(16).horizontalAlignment("center").set();
		page.value(1, 0, this.words.say("forms.sheet.unit", this.letterhead.school()) + "　　　　"
				+ this.words.say("forms.sheet.asOf", this.words.full(sheet.census().day())));
		int column = 1;
		for (SheetHeads.Group group : this.heads.groups()) {
			page.value(HEAD, column, group.label());
			if (group.span() > 1) {
				page.range(HEAD, column, HEAD, column + group.span() - 1).merge();
			}
			column += group.span();
		}
		List<String> columns = this.heads.columns();
		for (int i = 0; i < Columns.ALL; i++) {
			page.value(HEAD + 1, i + 1, columns.get(i));
			page.value(HEAD + 2, i + 1, i + 1);
			page.width(i + 1, 4.6);
		}
		page.width(0, 14);
		lines(page, sheet);
		page.freezePane(1, HEAD + 3);
		page.finish();
	}

	private void lines(Worksheet page, CensusSheet sheet) {
		int row = HEAD + 3;
		for (CensusSheet.Line line : sheet.lines()) {
			page.value(row, 0, this.heads.name(sheet, line));
			for (int i = 0; i < Columns.ALL; i++) {
				page.value(row, i + 1, line.counts().get(i));
			}
			row++;
		}
		page.range(HEAD, 0, row - 1, Columns.ALL).style().borderStyle("thin").horizontalAlignment("center").set();
		page.range(HEAD, 0, HEAD + 1, Columns.ALL)
			.style()
			.borderStyle("thin")
			.horizontalAlignment("center")
			.verticalAlignment("center")
			.wrapText(true)
			.set();
		page.range(row - 1, 0, row - 1, Columns.ALL)
			.style()
			.borderStyle("thin")
			.horizontalAlignment("center")
			.bold()
			.set();
		page.value(row + 1, 0, this.words.say("forms.sheet.signers"));
		page.value(row + 2, 0, this.words.say("forms.sheet.note"));
	}

	private void checks(Worksheet page, CensusSheet sheet) throws IOException {
		int row = 0;
		for (CensusSheet.Check check : sheet.checks()) {
			page.value(row, 0, check.equation().text());
			page.value(row, 1, check.left());
			page.value(row, 2, check.right());
			page.value(row, 3, this.words.say(check.holds() ? "forms.sheet.holds" : "forms.sheet.fails"));
			row++;
			for (CensusSheet.Behind child : check.behind()) {
				page.value(row, 4, child.className());
				page.value(row, 5, child.name());
				row++;
			}
		}
		page.width(0, 40);
		page.width(4, 12);
		page.finish();
	}

}
