package tongxing.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running built-in PostgreSQL server on a kept data folder.
 */
final class EmbeddedServer {

	/** Name of the database of the school. */
	static final String DATABASE = "tongxing";

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedServer.class);

	private final DataFolder data;

	private final Cluster cluster;

	private final Credentials credentials;

	private final int port;

	private EmbeddedServer(DataFolder data, Cluster cluster, Credentials credentials, int port) {
		this.data = data;
		this.cluster = cluster;
		this.credentials = credentials;
		this.port = port;
	}

	/**
	 * Locks the folder, makes the database when there is none, stops a server that a
	 * killed Tongxing left behind, starts and checks the server.
	 * @throws EmbeddedDatabaseException with advice when any of this is not possible
	 */
	static EmbeddedServer start(Options options) {
		DataFolder data = DataFolder.lock(options.data());
		try {
			return start(data, options);
		}
		catch (RuntimeException ex) {
			data.release();
			throw ex;
		}
		catch (IOException | SQLException ex) {
			data.release();
			throw new EmbeddedDatabaseException(
					"The built-in database in %s cannot be started: %s".formatted(data.root(), ex),
					"Look into the newest file in %s.".formatted(data.logs()), ex);
		}
	}

	private static EmbeddedServer start(DataFolder data, Options options) throws IOException, SQLException {
		long began = System.nanoTime();
		Credentials credentials = Credentials.of(data);
		Path programs = (options.binaries() != null) ? options.binaries() : data.root().resolve("server");
		Binaries binaries = Binaries.unpack(DataFolder.createPrivate(programs));
		Cluster cluster = new Cluster(data.cluster(), new Programs(binaries, data.logs().resolve("start.log")));
		cluster.createUnlessThere(credentials.superuser());
		cluster.stopLeftover();
		int port = (options.port() != 0) ? options.port() : free(credentials.port());
		new ServerSettings(port, data.logs(), options.settings()).write(data.cluster());
		cluster.start(data.logs());
		EmbeddedServer server = new EmbeddedServer(data, cluster, credentials.withPort(port), port);
		try {
			server.prepare(options);
		}
		catch (RuntimeException | SQLException | IOException ex) {
			cluster.stop();
			throw ex;
		}
		logger.info("The built-in database in {} is ready on port {} after {} ms", data.root(), port,
				(System.nanoTime() - began) / 1_000_000);
		return server;
	}

	String url() {
		return url(DATABASE);
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(this.port, database);
	}

	Credentials credentials() {
		return this.credentials;
	}

	Connection connect(String database, Login login) throws SQLException {
		return DriverManager.getConnection(url(database), login.role(), login.password());
	}

	/**
	 * Stops the server in an orderly way and frees the folder. Asked after the pool is
	 * closed.
	 */
	void stop() {
		try {
			this.cluster.stop();
		}
		finally {
			this.data.release();
		}
	}

	private void prepare(Options options) throws SQLException, IOException {
		try (Connection connection = connect("postgres", this.credentials.superuser())) {
			Roles.prepare(connection, this.credentials);
		}
		if (options.durable()) {
			try (Connection connection = connect(DATABASE, this.credentials.application())) {
				ServerSettings.requireDurable(connection);
			}
		}
		this.credentials.write(this.data.credentials());
	}

	/** The port used last when nobody else has taken it since, else any free one. */
	private static int free(int last) throws IOException {
		InetAddress here = InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
		for (int wish : new int[] { last, 0 }) {
			try (ServerSocket socket = new ServerSocket()) {
				socket.bind(new InetSocketAddress(here, wish));
				return socket.getLocalPort();
			}
			catch (IOException ex) {
				logger.debug("Port {} is taken", wish);
			}
		}
		throw new IOException("no free port");
	}

	/**
	 * What a start may choose.
	 *
	 * @param data the folder that keeps everything
	 * @param port a fixed port, or 0 for any
	 * @param binaries folder for the unpacked programs, null for one inside the data
	 * folder
	 * @param settings server settings that differ from ours
	 * @param durable whether to refuse a server that could lose data; only tests do
	 * without
	 */
	record Options(Path data, int port, @Nullable Path binaries, Map<String, String> settings, boolean durable) {

		static Options of(Path data) {
			return new Options(data, 0, null, Map.of(), true);
		}

	}

}
