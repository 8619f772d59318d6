package tongxing.staff.editing;

import java.util.UUID;

/**
 * What an editor saw when the form was opened: a row in some version.
 *
 * @param table its name, which has columns <code>id</code> and <code>version</code>
 */
public record Seen(String table, UUID id, int version) {

	public Seen {
		if (!table.matches("[a-z_]+")) {
			throw new IllegalArgumentException("Not a table");
		}
	}

	/**
	 * The same row as another page showed it.
	 */
	public Seen in(int otherVersion) {
		return new Seen(this.table, this.id, otherVersion);
	}

}
