package tongxing.archive.export;

import java.util.List;
import java.util.Locale;

/**
 * The sheet of a table that has none made by hand.
 *
 * @param comment what the database says of the table
 * @param columns quoted, those that readers may see
 * @param way SQL that gives the child and what the key refers to, by which it is about
 * the child
 * @param key the quoted column of the table
 */
record OtherSheet(String table, String comment, List<String> columns, String way, String key) implements Sheet {

	@Override
	public String sql() {
		return """
				select c.id, c.name, %s from %s t join (%s) as w (child, of) on w.of = t.%s join child c on c.id = w.child
				 where w.child = any (:ids) order by t::text collate "C"
				"""
			.formatted(String.join(", ", this.columns.stream().map((column) -> "t." + column).toList()), quoted(),
					this.way, this.key);
	}

	/** SQL for the tables whose keys refer to this one. */
	String onward() {
		return "select w.child, t.id from %s t join (%s) as w (child, of) on w.of = t.%s".formatted(quoted(), this.way,
				this.key);
	}

	@Override
	public String name() {
		return this.table;
	}

	@Override
	public boolean csvInWords() {
		return false;
	}

	@Override
	public String file() {
		return "csv/" + this.table.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".csv";
	}

	@Override
	public Title title() {
		return new Title("archive.table." + this.table, this.comment);
	}

	private String quoted() {
		return '"' + this.table.replace("\"", "\"\"") + '"';
	}

}
