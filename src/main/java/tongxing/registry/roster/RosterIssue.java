package tongxing.registry.roster;

import java.util.List;

/**
 * Something a person should know about a cell or a row.
 *
 * @param row the row number the program shows; 0 speaks of the whole sheet
 * @param field the path of the field ({@code father.phones}), or {@code row}
 * @param code the key of the message that explains it
 * @param arguments what the message names, after before and after
 * @param before the cell as typed
 * @param after the value taken, or nothing
 */
public record RosterIssue(String sheet, int row, String field, IssueLevel level, String code, List<Object> arguments,
		String before, String after) {

	public RosterIssue {
		arguments = List.copyOf(arguments);
	}

	/** The arguments for the message: before, after, and what else it names. */
	public Object[] messageArguments() {
		Object[] all = new Object[this.arguments.size() + 2];
		all[0] = this.before;
		all[1] = this.after;
		for (int i = 0; i < this.arguments.size(); i++) {
			all[i + 2] = this.arguments.get(i);
		}
		return all;
	}

}
