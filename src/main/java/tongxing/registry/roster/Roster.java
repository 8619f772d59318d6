package tongxing.registry.roster;

import java.time.LocalDate;
import java.util.List;

/**
 * What a file holds: its sheets, its children, each once, and what to look at.
 *
 * @param asOf the day on which grades and ages count
 * @param rowsRead rows that describe a child, doubles counted twice
 */
public record Roster(LocalDate asOf, List<RosterSheet> sheets, int rowsRead, List<RosterChild> children,
		List<RosterIssue> issues) {

	public Roster {
		sheets = List.copyOf(sheets);
		children = List.copyOf(children);
		issues = List.copyOf(issues);
	}

}
