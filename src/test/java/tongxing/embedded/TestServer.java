package tongxing.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL server that the tests of one build share: the built-in one, fast rather
 * than durable, or a container.
 */
public record TestServer(String address, String superuserPassword, String ownerPassword, String applicationPassword) {

	public static final String OWNER = "tongxing_owner";

	public static final String APPLICATION = "tongxing";

	private static final String SUPERUSER = "postgres";

	private static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off",
			"full_page_writes", "off", "max_connections", "200", "autovacuum", "off", "max_wal_size", "2GB");

	/**
	 * Starts the built-in server below the folder, on the first place no other build
	 * uses.
	 */
	public static TestServer embedded(Path folder) {
		EmbeddedServer server = startFirstFree(folder);
		Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "test-database-stop"));
		Credentials credentials = server.credentials();
		return new TestServer(server.url(""), credentials.superuser().password(), credentials.owner().password(),
				credentials.application().password());
	}

	/** Starts a PostgreSQL container; the engine stops it after the build. */
	@SuppressWarnings("resource")
	public static TestServer container() throws SQLException {
		PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse("postgres:18"))
			.withUsername(SUPERUSER)
			.withPassword(SUPERUSER)
			.withDatabaseName(SUPERUSER);
		container.start();
		String address = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432));
		TestServer server = new TestServer(address, SUPERUSER, OWNER, APPLICATION);
		try (Connection connection = server.superuser()) {
			Roles.prepare(connection, server.credentials());
		}
		return server;
	}

	public String url(String database) {
		return this.address + database;
	}

	public Connection superuser() throws SQLException {
		return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, this.superuserPassword);
	}

	public void createDatabase(String name, String template) throws SQLException {
		try (Connection connection = superuser()) {
			Roles.createDatabase(connection, name, template, credentials());
		}
	}

	private Credentials credentials() {
		return new Credentials(new Login(SUPERUSER, this.superuserPassword), new Login(OWNER, this.ownerPassword),
				new Login(APPLICATION, this.applicationPassword), 0);
	}

	private static EmbeddedServer startFirstFree(Path folder) {
		for (int place = 1;; place++) {
			Path data = folder.resolve("server-" + place);
			try {
				return EmbeddedServer
					.start(new EmbeddedServer.Options(data, 0, folder.resolve("binaries"), FAST, false));
			}
			catch (EmbeddedDatabaseException ex) {
				if (place == 9 || !ex.problem().contains("in use by another")) {
					throw ex;
				}
			}
		}
	}

}
