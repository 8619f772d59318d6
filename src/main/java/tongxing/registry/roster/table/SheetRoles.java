package tongxing.registry.roster.table;

import java.util.List;

import tongxing.registry.roster.RosterSheet;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.sheet.GridRow;

/**
 * Says what a sheet is for, so that the clerk sees why nothing was read from it.
 */
final class SheetRoles {

	private SheetRoles() {
	}

	static RosterSheet.Role of(Grid grid, boolean table, boolean register, int children, int examples) {
		if (grid.isEmpty()) {
			return RosterSheet.Role.EMPTY;
		}
		if (table && children > 0) {
			return register ? RosterSheet.Role.NATIONAL_REGISTER : RosterSheet.Role.ROSTER;
		}
		if (children > 0) {
			return RosterSheet.Role.FORM;
		}
		if (table) {
			return (examples > 0) ? RosterSheet.Role.INSTRUCTIONS : RosterSheet.Role.EMPTY_TEMPLATE;
		}
		List<String> texts = grid.rows()
			.stream()
			.flatMap((row) -> row.cells().stream())
			.filter(Cell::isOwn)
			.map((cell) -> Words.fold(cell.trimmed()))
			.toList();
		boolean counts = texts.stream().anyMatch((text) -> text.endsWith("人数") || text.equals("合计"));
		if (counts) {
			return RosterSheet.Role.SUMMARY;
		}
		boolean list = grid.rows().stream().mapToLong(GridRow::filled).max().orElse(0) > 1
				&& texts.stream().allMatch((text) -> text.length() <= 20);
		return (list || grid.hidden()) ? RosterSheet.Role.LISTS : RosterSheet.Role.INSTRUCTIONS;
	}

}
