package tongxing.registry.search.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Words;
import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildListColumn;
import tongxing.registry.search.ChildFinder;
import tongxing.staff.AccountId;

import org.springframework.stereotype.Component;

/**
 * The list of children as a workbook, written while it is read. Numbers are masked, every
 * cell is text, and none can be taken for a formula.
 */
@Component
class ChildWorkbook {

	private static final int BATCH = 500;

	private static final List<String> HEADS = List.of("registry.child.name", "registry.list.class",
			"registry.child.sex", "registry.child.birthDate", "registry.child.residentId", "registry.list.carer",
			"registry.list.away", "registry.list.level", "registry.child.boarding", "registry.child.village");

	private final ChildFinder finder;

	private final ChildLists lists;

	private final Words words;

	ChildWorkbook(ChildFinder finder, ChildLists lists, Words words) {
		this.finder = finder;
		this.lists = lists;
		this.words = words;
	}

	void write(ListRequest request, AccountId me, LocalDate today, OutputStream out) throws IOException {
		try (Workbook book = new Workbook(out, "Tongxing", "1.0")) {
			Worksheet sheet = book.newWorksheet(this.words.say("registry.children.title"));
			Sheet written = new Sheet(sheet, today);
			this.finder.export(this.lists.query(request, me, today), me, today, written::add);
			written.flush();
			sheet.finish();
		}
	}

	/**
	 * A text that no spreadsheet takes for a formula.
	 */
	static String harmless(String text) {
		boolean risky = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
		return risky ? "'" + text : text;
	}

	/**
	 * Rows are gathered in batches, so that other modules fill their columns for many at
	 * once.
	 */
	private final class Sheet {

		private final Worksheet sheet;

		private final LocalDate today;

		private final List<ChildFinder.Row> waiting = new ArrayList<>(BATCH);

		private int next;

		Sheet(Worksheet sheet, LocalDate today) {
			this.sheet = sheet;
			this.today = today;
		}

		void add(ChildFinder.Row row) {
			this.waiting.add(row);
			if (this.waiting.size() == BATCH) {
				flush();
			}
		}

		void flush() {
			List<ChildId> ids = this.waiting.stream().map(ChildFinder.Row::id).toList();
			List<ChildListColumn> columns = ChildWorkbook.this.lists.columns(ids, this.today);
			if (this.next == 0) {
				heads(columns);
			}
			List<Map<ChildId, Object>> cells = columns.stream().map((column) -> column.cells(ids, this.today)).toList();
			for (ChildFinder.Row row : this.waiting) {
				int column = own(row);
				for (int i = 0; i < columns.size(); i++) {
					Object cell = cells.get(i).get(row.id());
					text(column + i, (cell != null) ? columns.get(i).text(cell) : null);
				}
				this.next++;
			}
			this.waiting.clear();
		}

		private void heads(List<ChildListColumn> columns) {
			int column = 0;
			for (String head : HEADS) {
				text(column++, ChildWorkbook.this.words.say(head));
			}
			for (ChildListColumn added : columns) {
				text(column++, ChildWorkbook.this.words.say(added.label()));
			}
			this.sheet.range(0, 0, 0, column - 1).style().bold().set();
			this.sheet.freezePane(1, 1);
			this.next = 1;
		}

		private int own(ChildFinder.Row row) {
			Words say = ChildWorkbook.this.words;
			int column = 0;
			text(column++, row.name());
			text(column++, row.className());
			text(column++, (row.sex() != null) ? say.say("registry.sex." + row.sex()) : null);
			text(column++, Objects.toString(row.birthDate(), null));
			text(column++, row.residentId());
			text(column++, ChildWorkbook.this.lists.carer(row));
			text(column++, say.say("registry.away.type." + row.away()));
			text(column++, say.say("shell.level." + row.level()));
			text(column++,
					(row.boarding() != null) ? say.say("registry.boarding." + (row.boarding() ? "yes" : "no")) : null);
			text(column++, row.village());
			return column;
		}

		private void text(int column, @Nullable String text) {
			if (text != null) {
				this.sheet.value(this.next, column, harmless(text));
			}
		}

	}

}
