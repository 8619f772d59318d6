package tongxing.registry.census.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tongxing.registry.Ratings;
import tongxing.registry.census.FrozenChild;
import tongxing.registry.census.web.ResultPage.View;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * The result of a census as a workbook: what is counted, the children on whom the rules
 * disagree, and every child. No cell can be taken for a formula.
 */
@Component
class ResultWorkbook {

	private static final List<String> RULES = List.of("census.rule.STATE_COUNCIL_2016", "census.rule.STUDENT_REGISTER",
			"census.rule.LOCAL");

	private final Words words;

	ResultWorkbook(Words words) {
		this.words = words;
	}

	void write(View view, OutputStream out) throws IOException {
		try (Workbook book = new Workbook(out, "Tongxing", "1.0")) {
			counts(book.newWorksheet(this.words.say("census.sheet.counts")), view);
			disputes(book.newWorksheet(this.words.say("census.sheet.disputes")), view);
			children(book.newWorksheet(this.words.say("census.sheet.children")), view);
		}
	}

	private void counts(Worksheet sheet, View view) throws IOException {
		int row = 0;
		for (ResultPage.Counted line : view.balance()) {
			text(sheet, row, 0, line.label());
			sheet.value(row, 1, line.cells().get(0).now());
			row++;
		}
		row++;
		for (int i = 0; i < RULES.size(); i++) {
			text(sheet, row, i + 1, this.words.say(RULES.get(i)));
		}
		sheet.range(row, 0, row, RULES.size()).style().bold().set();
		for (ResultPage.Counted line : view.types()) {
			row++;
			text(sheet, row, 0, line.label());
			for (int i = 0; i < line.cells().size(); i++) {
				sheet.value(row, i + 1, line.cells().get(i).now());
			}
		}
		sheet.width(0, 24);
		sheet.finish();
	}

	private void disputes(Worksheet sheet, View view) throws IOException {
		heads(sheet, "census.column.name", "census.column.class", RULES.get(0), RULES.get(1), RULES.get(2));
		int row = 1;
		for (ResultPage.Dispute child : view.disputes()) {
			text(sheet, row, 0, child.name());
			text(sheet, row, 1, child.className());
			for (int i = 0; i < child.said().size(); i++) {
				text(sheet, row, i + 2, child.said().get(i));
			}
			row++;
		}
		sheet.finish();
	}

	private void children(Worksheet sheet, View view) throws IOException {
		heads(sheet, "census.column.name", "census.column.class", "census.column.sex", "census.column.age",
				"census.column.presence", RULES.get(0), RULES.get(1), RULES.get(2), "census.column.carer",
				"census.column.level", "census.column.answer", "census.dimension.STUDY", "census.dimension.LIFE",
				"census.dimension.MIND", "census.dimension.SAFETY", "census.dimension.HEALTH");
		int row = 1;
		for (FrozenChild child : view.result().children()) {
			text(sheet, row, 0, child.name());
			text(sheet, row, 1, child.className());
			text(sheet, row, 2, this.words.of("registry.sex.", child.sex()));
			text(sheet, row, 3, Objects.toString(child.age(), ""));
			text(sheet, row, 4, this.words.say("census.presence." + child.presence()));
			for (int i = 0; i < RULES.size(); i++) {
				text(sheet, row, 5 + i, this.words.say("registry.away.type." + child.type(i)));
			}
			text(sheet, row, 8, carer(child.carer()));
			text(sheet, row, 9, this.words.say("shell.level." + child.level()));
			text(sheet, row, 10, this.words.say("census.answer." + answer(child)));
			int column = 11;
			for (Ratings.Dimension dimension : Ratings.Dimension.values()) {
				@Nullable Integer rating = child.ratings().of(dimension);
				if (rating != null) {
					sheet.value(row, column, rating);
				}
				column++;
			}
			row++;
		}
		sheet.freezePane(1, 1);
		sheet.finish();
	}

	private static String answer(FrozenChild child) {
		return (child.answer() != null) ? child.answer().name() : "NONE";
	}

	private String carer(String kind) {
		return this.words.say(kind.equals("NONE") ? "census.noCarer" : "registry.relation." + kind);
	}

	private void heads(Worksheet sheet, String... keys) {
		for (int i = 0; i < keys.length; i++) {
			text(sheet, 0, i, this.words.say(keys[i]));
		}
		sheet.range(0, 0, 0, keys.length - 1).style().bold().set();
	}

	/** A text that no spreadsheet takes for a formula. */
	private static void text(Worksheet sheet, int row, int column, String text) {
		boolean risky = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
		sheet.value(row, column, risky ? "'" + text : text);
	}

}
