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
		Login login = server.credentials().application();
		return new JdbcConnectionDetails() {

			@Override
			public String getUsername() {
				return login.role();
			}

			@Override
			public String getPassword() {
				return login.password();
			}

			@Override
			public String getJdbcUrl() {
				return server.url();
			}

		};
	}

	@Bean
	FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
		Login login = server.credentials().owner();
		return new FlywayConnectionDetails() {

			@Override
			public String getUsername() {
				return login.role();
			}

			@Override
			public String getPassword() {
				return login.password();
			}

			@Override
			public String getJdbcUrl() {
				return server.url();
			}

		};
	}

}
