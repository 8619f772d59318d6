package tongxing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the built-in server is set up: for a small machine, reachable from this machine
 * only, and so that nothing acknowledged is lost.
 */
final class ServerSettings {

	private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

	private static final String FILE = "tongxing.conf";

	private final Map<String, String> values = new LinkedHashMap<>();

	ServerSettings(int port, Path logs, Map<String, String> overrides) {
		this.values.put("listen_addresses", "127.0.0.1");
		this.values.put("port", Integer.toString(port));
		this.values.put("unix_socket_directories", "");
		DURABLE.forEach((name) -> this.values.put(name, "on"));
		memory();
		logging(logs);
		this.values.put("timezone", "Asia/Shanghai");
		this.values.put("datestyle", "ISO, YMD");
		this.values.put("idle_in_transaction_session_timeout", "10min");
		this.values.putAll(overrides);
	}

	/** Lets the server read {@code tongxing.conf} after its own file. Asked once. */
	static void include(Path cluster) throws IOException {
		Path own = cluster.resolve("postgresql.conf");
		Files.writeString(own, Files.readString(own) + "\ninclude '" + FILE + "'\n");
	}

	void write(Path cluster) throws IOException {
		StringBuilder text = new StringBuilder("# Written anew by Tongxing at every start.\n");
		this.values
			.forEach((name, value) -> text.append(name).append(" = '").append(value.replace("'", "''")).append("'\n"));
		DataFolder.writePrivate(cluster.resolve(FILE), text.toString());
	}

	/**
	 * Refuses a server that could lose acknowledged data, whoever switched that on.
	 */
	static void requireDurable(Connection connection) throws SQLException {
		List<String> off = new ArrayList<>();
		try (Statement statement = connection.createStatement()) {
			for (String name : DURABLE) {
				try (ResultSet row = statement.executeQuery("show " + name)) {
					if (row.next() && !"on".equals(row.getString(1))) {
						off.add(name + "=" + row.getString(1));
					}
				}
			}
		}
		if (!off.isEmpty()) {
			throw new EmbeddedDatabaseException(
					"The built-in database would lose data in a power cut: " + String.join(", ", off),
					"Remove that setting from postgresql.conf, postgresql.auto.conf or the database role in the data "
							+ "folder, then start again.");
		}
	}

	private void memory() {
		this.values.put("max_connections", "40");
		this.values.put("shared_buffers", "128MB");
		this.values.put("effective_cache_size", "512MB");
		this.values.put("work_mem", "8MB");
		this.values.put("maintenance_work_mem", "64MB");
		this.values.put("max_wal_size", "512MB");
		this.values.put("wal_level", "minimal");
		this.values.put("max_wal_senders", "0");
		this.values.put("max_parallel_workers_per_gather", "0");
		this.values.put("io_method", "sync");
		this.values.put("random_page_cost", "1.1");
		this.values.put("jit", "off");
	}

	/** A week of log files; statements and row values stay out of them. */
	private void logging(Path logs) {
		this.values.put("logging_collector", "on");
		this.values.put("log_directory", logs.toString());
		this.values.put("log_filename", "database-%a.log");
		this.values.put("log_file_mode", "0600");
		this.values.put("log_rotation_age", "1d");
		this.values.put("log_truncate_on_rotation", "on");
		this.values.put("log_timezone", "Asia/Shanghai");
		this.values.put("log_error_verbosity", "terse");
		this.values.put("log_min_error_statement", "panic");
		this.values.put("log_checkpoints", "off");
		this.values.put("lc_messages", "C");
	}

}
