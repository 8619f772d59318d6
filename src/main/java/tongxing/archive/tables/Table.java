package tongxing.archive.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * A table whose rows travel as CSV, streamed by the server's own COPY. The rows are
 * written in the order of their key, whatever the server's collation, so that equal
 * tables give equal bytes.
 *
 * @param columns quoted names of the columns, without computed ones
 * @param order what the rows are ordered by
 */
public record Table(String name, List<String> columns, List<String> order) {

	/**
	 * Writes all rows, and says what was written.
	 */
	public Rows copyTo(Connection connection, OutputStream out) throws SQLException, IOException {
		DigestOutputStream counted = new DigestOutputStream(out, Sha256.fresh());
		long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copying(), counted);
		return new Rows(rows, HexFormat.of().formatHex(counted.getMessageDigest().digest()));
	}

	/**
	 * Adds rows that were written by {@link #copyTo}, of the same columns.
	 */
	public void copyFrom(Connection connection, InputStream in) throws SQLException, IOException {
		connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("copy %s (%s) from stdin with (format csv, header match, encoding 'UTF8')".formatted(quoted(),
					String.join(", ", this.columns)), in);
	}

	/** The same bytes that {@link #copyTo} writes, to be read. */
	InputStream open(Connection connection) throws SQLException {
		return new PGCopyInputStream(connection.unwrap(PGConnection.class), copying());
	}

	private String copying() {
		return "copy (select %s from %s as t order by %s) to stdout with (format csv, header, encoding 'UTF8')"
			.formatted(String.join(", ", this.columns), quoted(), String.join(", ", this.order));
	}

	/** What it hashes to, without writing it anywhere. */
	public Rows read(Connection connection) throws SQLException, IOException {
		return copyTo(connection, OutputStream.nullOutputStream());
	}

	String quoted() {
		return '"' + this.name.replace("\"", "\"\"") + '"';
	}

	/**
	 * How many rows there were, and the SHA-256 of their bytes.
	 */
	public record Rows(long count, String sha256) {

	}

}
