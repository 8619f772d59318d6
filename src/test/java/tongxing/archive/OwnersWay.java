package tongxing.archive;

import java.util.Map;

import org.flywaydb.core.Flyway;

import tongxing.TestDatabase;
import tongxing.archive.tables.OwnerAccess;
import tongxing.embedded.TestServer;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Into a database of the tests, as its two roles.
 */
final class OwnersWay {

	private OwnersWay() {
	}

	static OwnerAccess into(TestDatabase database) {
		return new OwnerAccess(new Application(database), new Owner(database),
				Flyway.configure()
					.dataSource(database.url(), TestServer.OWNER, database.server().ownerPassword())
					.placeholders(Map.of("appRole", TestServer.APPLICATION))
					.load());
	}

	static DriverManagerDataSource application(TestDatabase database) {
		return new DriverManagerDataSource(database.url(), TestServer.APPLICATION,
				database.server().applicationPassword());
	}

	private record Application(TestDatabase database) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return TestServer.APPLICATION;
		}

		@Override
		public String getPassword() {
			return this.database.server().applicationPassword();
		}

		@Override
		public String getJdbcUrl() {
			return this.database.url();
		}

	}

	private record Owner(TestDatabase database) implements FlywayConnectionDetails {

		@Override
		public String getUsername() {
			return TestServer.OWNER;
		}

		@Override
		public String getPassword() {
			return this.database.server().ownerPassword();
		}

		@Override
		public String getJdbcUrl() {
			return this.database.url();
		}

	}

}
