package tongxing.archive.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.jobs.Progress;
import tongxing.kernel.RuleViolation;

/**
 * A database from which a school comes as it would from a file: the scratch one in which
 * an older backup was brought to the newest migration.
 */
final class DatabaseSource implements TableSource {

	private final Connection connection;

	private final Map<String, Table> tables;

	private final Manifest manifest;

	private DatabaseSource(Connection connection, Map<String, Table> tables, Manifest manifest) {
		this.connection = connection;
		this.tables = tables;
		this.manifest = manifest;
	}

	/**
	 * Reads the database once to say what is in it.
	 * @param connection in a transaction
	 * @param origin what the backup said of itself
	 */
	static DatabaseSource of(Connection connection, Manifest origin) throws SQLException, IOException {
		Tables.settle(connection);
		Manifest manifest = new Manifest(origin.format(), origin.made(), Snapshot.migration(connection),
				origin.keyPrint(), origin.key(),
				Snapshot.copy(connection, (name) -> OutputStream.nullOutputStream(), Progress.UNSEEN));
		return new DatabaseSource(connection,
				Tables.of(connection).stream().collect(Collectors.toMap(Table::name, Function.identity())), manifest);
	}

	@Override
	public Manifest manifest() {
		return this.manifest;
	}

	@Override
	public InputStream content(Manifest.Content table) throws IOException {
		try {
			return Objects.requireNonNull(this.tables.get(table.table())).open(this.connection);
		}
		catch (SQLException ex) {
			throw new IOException("The scratch database could not be read", ex);
		}
	}

	@Override
	public byte[] key(@Nullable String password) {
		throw new RuleViolation("archive.restore.otherKey");
	}

	@Override
	public void close() {
		// the connection is closed by who opened it
	}

}
