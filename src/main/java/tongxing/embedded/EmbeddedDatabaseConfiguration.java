package tongxing.embedded;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Starts the built-in server and tells pool and migrations how to reach it. The pool
 * depends on the details and these on the server, so the server is stopped last.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoExternalDatabase.class)
class EmbeddedDatabaseConfiguration {

	@Bean(destroyMethod = "stop")
	EmbeddedServer embeddedServer(@Value("${tongxing.data-dir}") Path folder,
			@Value("${tongxing.database-port}") int port) {
		return EmbeddedServer.start(new EmbeddedServer.Options(folder, port, null, Map.of(), true));
	}

	@Bean
	JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
		return new PoolConnection(server, server.credentials().application());
	}

	@Bean
	FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
		return new MigrationConnection(server, server.credentials().owner());
	}

	/**
	 * How a role reaches the server. Pool and migrations must not take each other's, so
	 * that each has a type of its own.
	 */
	static class Connection {

		private final EmbeddedServer server;

		private final Login login;

		Connection(EmbeddedServer server, Login login) {
			this.server = server;
			this.login = login;
		}

		public String getUsername() {
			return this.login.role();
		}

		public String getPassword() {
			return this.login.password();
		}

		public String getJdbcUrl() {
			return this.server.url();
		}

	}

	/**
	 * The pool's: as the role that may not change tables.
	 */
	static final class PoolConnection extends Connection implements JdbcConnectionDetails {

		PoolConnection(EmbeddedServer server, Login login) {
			super(server, login);
		}

	}

	/**
	 * The migrations': as the owner.
	 */
	static final class MigrationConnection extends Connection implements FlywayConnectionDetails {

		MigrationConnection(EmbeddedServer server, Login login) {
			super(server, login);
		}

	}

}
