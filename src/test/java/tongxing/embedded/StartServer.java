package tongxing.embedded;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;

/**
 * Starts the server in a JVM of its own, writes one row and waits to be killed.
 */
final class StartServer {

	private StartServer() {
	}

	public static void main(String[] arguments) throws Exception {
		PrintStream out = System.out;
		try {
			EmbeddedServer server = EmbeddedServer
				.start(new EmbeddedServer.Options(Path.of(arguments[0]), 0, Path.of(arguments[1]), Map.of(), true));
			try (Connection connection = server.connect(EmbeddedServer.DATABASE, server.credentials().owner());
					Statement statement = connection.createStatement()) {
				statement.execute("create table if not exists note (text text)");
				statement.execute("insert into note values ('童行')");
			}
			out.println("READY " + server.url());
			Thread.sleep(60_000);
		}
		catch (EmbeddedDatabaseException ex) {
			out.println("REFUSED " + ex.problem());
		}
	}

}
