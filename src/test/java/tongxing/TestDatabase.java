package tongxing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import tongxing.embedded.TestServer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A fresh, migrated database for tests, copied from a template in about a tenth of a
 * second. One server serves all tests of a JVM;
 * {@code -Dtongxing.test.database=testcontainers} takes a container instead of the
 * built-in server.
 *
 * @param url for both roles
 * @param server the server it lives on
 */
public record TestDatabase(String url, TestServer server) {

	static final String NO_ENGINE = "Testcontainers was asked for, and no Docker engine answers";

	/** 32 bytes under which the tests seal. */
	public static final String KEY = Base64.getEncoder()
		.encodeToString("only the tests seal with this ke".getBytes(StandardCharsets.US_ASCII));

	private static final AtomicInteger COUNT = new AtomicInteger();

	/** A new database with all tables and no rows. */
	public static TestDatabase fresh() {
		Assumptions.assumeTrue(available(), NO_ENGINE);
		try {
			TestServer server = Shared.SERVER;
			String name = "test_" + COUNT.incrementAndGet();
			server.createDatabase(name, Shared.TEMPLATE);
			return new TestDatabase(server.url(name), server);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static boolean available() {
		return !containers() || DockerClientFactory.instance().isDockerAvailable();
	}

	private static boolean containers() {
		return "testcontainers".equals(System.getProperty("tongxing.test.database"));
	}

	/** What an application needs to be told to use this database. */
	public Map<String, String> properties() {
		return Map.of("spring.datasource.url", this.url, "spring.datasource.username", TestServer.APPLICATION,
				"spring.datasource.password", this.server.applicationPassword(), "spring.flyway.user", TestServer.OWNER,
				"spring.flyway.password", this.server.ownerPassword(), "tongxing.key", KEY, "tongxing.jobs.folder",
				files("test-jobs").toString(), "tongxing.backups.folder", files("test-backups").toString());
	}

	/**
	 * A folder of this process: the build runs two side by side.
	 */
	public static Path files(String name) {
		return Path.of("target", name + "-" + System.getProperty("surefire.forkNumber", "1"));
	}

	/** Gives every Spring context of the tests a database of its own. */
	public static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of(fresh().properties())
				.and("spring.datasource.hikari.minimum-idle=0", "spring.datasource.hikari.maximum-pool-size=8")
				.applyTo(context);
		}

	}

	/** Started when first needed. */
	private static final class Shared {

		static final TestServer SERVER;

		static final String TEMPLATE;

		static {
			try {
				SERVER = containers() ? TestServer.container() : TestServer.embedded(Path.of("target", "test-data"));
				TEMPLATE = template(SERVER);
			}
			catch (SQLException | IOException ex) {
				throw new ExceptionInInitializerError(ex);
			}
		}

		/** The template of these very migrations; what earlier builds left is removed. */
		private static String template(TestServer server) throws SQLException, IOException {
			String name = "migrated_" + checksum();
			try (Connection connection = server.superuser(); Statement statement = connection.createStatement()) {
				List<String> found = new ArrayList<>();
				try (ResultSet rows = statement
					.executeQuery("select datname from pg_database where datname ~ '^(test|migrated)_'")) {
					while (rows.next()) {
						found.add(rows.getString(1));
					}
				}
				boolean ready = found.remove(name);
				for (String database : found) {
					statement.execute("drop database " + database + " with (force)");
				}
				if (!ready) {
					server.createDatabase("migrated_draft", "template1");
					migrate(server.url("migrated_draft"), server.ownerPassword());
					statement.execute("alter database migrated_draft rename to " + name);
				}
			}
			return name;
		}

		private static void migrate(String url, String password) {
			Flyway.configure()
				.dataSource(url, TestServer.OWNER, password)
				.placeholders(Map.of("appRole", TestServer.APPLICATION))
				.load()
				.migrate();
		}

		private static String checksum() throws IOException {
			CRC32 sum = new CRC32();
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:db/migration/*.sql")) {
				sum.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
				sum.update(file.getContentAsByteArray());
			}
			return Long.toHexString(sum.getValue());
		}

	}

}
