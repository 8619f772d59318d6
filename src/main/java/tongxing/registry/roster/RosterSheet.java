package tongxing.registry.roster;

import java.util.List;

/**
 * A sheet of the file and what was found on it.
 *
 * @param headerRows the row numbers of its first header
 */
public record RosterSheet(String name, boolean hidden, SheetRole role, int childRows, List<Integer> headerRows) {

	public RosterSheet {
		headerRows = List.copyOf(headerRows);
	}

}
