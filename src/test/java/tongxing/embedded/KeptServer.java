package tongxing.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

import org.assertj.core.api.Assertions;

/**
 * Looks into a data folder from outside the application, for tests that kill it.
 */
public final class KeptServer implements AutoCloseable {

	private final EmbeddedServer server;

	private KeptServer(EmbeddedServer server) {
		this.server = server;
	}

	public static KeptServer start(Path folder) {
		return new KeptServer(EmbeddedServer.start(EmbeddedServer.Options.of(folder)));
	}

	/** Kills the database server of the folder, as a power cut would. */
	public static void kill(Path folder) {
		ProcessHandle process = mark(folder).process().orElseThrow();
		Assertions.assertThat(ServerMark.isServer(process)).isTrue();
		process.destroyForcibly();
	}

	/** Ends a server that a failed test left behind. */
	public static void stopLeftover(Path folder) {
		mark(folder).process().filter(ServerMark::isServer).ifPresent((left) -> start(folder).close());
	}

	public Set<String> strings(String sql) throws SQLException {
		Set<String> found = new HashSet<>();
		try (Connection connection = this.server.connect(EmbeddedServer.DATABASE,
				this.server.credentials().application());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				found.add(rows.getString(1));
			}
		}
		return found;
	}

	@Override
	public void close() {
		this.server.stop();
	}

	private static ServerMark mark(Path folder) {
		return new ServerMark(folder.resolve("database").resolve("postmaster.pid"));
	}

}
