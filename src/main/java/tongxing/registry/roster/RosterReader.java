package tongxing.registry.roster;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tongxing.registry.roster.file.Legibility;
import tongxing.registry.roster.file.RosterFile;
import tongxing.registry.roster.header.HeaderFinder;
import tongxing.registry.roster.sheet.Grid;
import tongxing.registry.roster.table.Doubles;
import tongxing.registry.roster.table.SheetReader;

/**
 * Reads a roster file of any usual kind: workbooks old and new, text in any Chinese
 * encoding, web pages saved as workbooks. Nothing is stored; what a person must look at
 * comes back as issues.
 */
public class RosterReader {

	private final HeaderFinder finder = new HeaderFinder();

	/**
	 * Reads a file.
	 * @param fileName its name, which may say the class
	 * @param asOf the day on which grades and ages count
	 * @throws RosterRefused when nothing can be imported from it, and why
	 */
	public Roster read(byte[] content, String fileName, LocalDate asOf) {
		List<Grid> grids = new RosterFile().grids(content);
		List<RosterSheet> sheets = new ArrayList<>();
		List<RosterChild> rows = new ArrayList<>();
		List<RosterIssue> issues = new ArrayList<>();
		for (Grid grid : grids) {
			SheetReader sheet = new SheetReader(grid, fileName, asOf, this.finder);
			sheets.add(sheet.read());
			rows.addAll(sheet.children());
			issues.addAll(sheet.issues());
		}
		refuseUnreadable(grids, sheets, rows);
		List<RosterChild> children = new Doubles(issues).merge(rows);
		return new Roster(asOf, sheets, rows.size(), children, sorted(issues, sheets));
	}

	/** Reads a file from a stream, which is not closed. */
	public Roster read(InputStream content, String fileName, LocalDate asOf) throws IOException {
		return read(content.readAllBytes(), fileName, asOf);
	}

	private static void refuseUnreadable(List<Grid> grids, List<RosterSheet> sheets, List<RosterChild> rows) {
		long damaged = rows.stream()
			.filter((row) -> row.name() != null && Legibility.isMojibakeName(row.name()))
			.count();
		boolean mojibake = rows.isEmpty() && grids.stream().anyMatch((grid) -> Legibility.isMojibake(grid.text()));
		if (mojibake || (damaged > 2 && damaged * 2 > rows.size())) {
			throw new RosterRefused("encoding");
		}
		if (!rows.isEmpty()) {
			return;
		}
		if (grids.stream().allMatch(Grid::isEmpty)) {
			throw new RosterRefused("empty");
		}
		boolean header = sheets.stream().anyMatch((sheet) -> !sheet.headerRows().isEmpty());
		throw new RosterRefused(header ? "noChildren" : "noHeader");
	}

	private static List<RosterIssue> sorted(List<RosterIssue> issues, List<RosterSheet> sheets) {
		Map<String, Integer> order = new HashMap<>();
		sheets.forEach((sheet) -> order.putIfAbsent(sheet.name(), order.size()));
		return issues.stream()
			.sorted(Comparator.comparing((RosterIssue issue) -> order.getOrDefault(issue.sheet(), 0))
				.thenComparing(RosterIssue::row))
			.toList();
	}

}
