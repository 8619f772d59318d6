package tongxing.archive.tables;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself.
 *
 * @param migration the newest migration of the database it was taken from
 * @param keyPrint by which the vault's key is known that its sealed columns need
 * @param key that key in an envelope, if a password was given
 * @param tables in the order in which they can be filled
 */
public record Manifest(int format, Instant made, String migration, String keyPrint, @Nullable KeyEnvelope key,
		List<Content> tables) {

	static final int FORMAT = 1;

	public static final String FILE = "manifest.json";

	/**
	 * A table in it.
	 *
	 * @param sha256 of its CSV
	 */
	public record Content(String table, List<String> columns, long rows, String sha256) {

		static Content of(Table table, Table.Rows rows) {
			return new Content(table.name(), table.columns(), rows.count(), rows.sha256());
		}

		public String file() {
			return fileOf(this.table);
		}

	}

	static String fileOf(String table) {
		return "tables/" + table + ".csv";
	}

	public long rows() {
		return this.tables.stream().mapToLong(Content::rows).sum();
	}

}
