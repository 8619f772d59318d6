package tongxing.registry.roster;

import java.util.List;

/**
 * A sheet of the file and what was found on it.
 *
 * @param headerRows the row numbers of its first header
 */
public record RosterSheet(String name, boolean hidden, Role role, int childRows, List<Integer> headerRows) {

	/**
	 * What a sheet of a roster file is for.
	 */
	public enum Role {

		ROSTER, NATIONAL_REGISTER, FORM, INSTRUCTIONS, SUMMARY, LISTS, EMPTY, EMPTY_TEMPLATE

	}

	public RosterSheet {
		headerRows = List.copyOf(headerRows);
	}

}
