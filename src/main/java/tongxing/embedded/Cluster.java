package tongxing.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The files of the database server and the process that serves them.
 */
final class Cluster {

	private static final Logger logger = LoggerFactory.getLogger(Cluster.class);

	private static final String VERSION = "18";

	private static final int ATTEMPTS = 4;

	/** ICU where the platform lets us, always UTF-8; the first that works is taken. */
	private static final List<List<String>> LOCALES = List.of(
			List.of("--locale-provider=icu", "--icu-locale=zh", "--locale=C.UTF-8"),
			List.of("--locale-provider=icu", "--icu-locale=zh", "--locale=en_US.UTF-8"),
			List.of("--locale-provider=icu", "--icu-locale=zh", "--locale=C"),
			List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"), List.of("--locale=C"));

	private final Path folder;

	private final ServerMark mark;

	private final Programs programs;

	Cluster(Path folder, Programs programs) {
		this.folder = folder;
		this.mark = new ServerMark(folder.resolve("postmaster.pid"));
		this.programs = programs;
	}

	/**
	 * Makes an empty database cluster. An interrupted attempt leaves nothing that counts:
	 * the folder gets its name only when it is complete.
	 */
	void createUnlessThere(Login superuser) throws IOException {
		if (Files.exists(this.folder)) {
			requireVersion();
			return;
		}
		Path draft = this.folder.resolveSibling("database.new");
		Path password = this.folder.resolveSibling("password.tmp");
		DataFolder.writePrivate(password, superuser.password() + "\n");
		try {
			initialize(draft, superuser, password);
		}
		finally {
			Files.delete(password);
		}
		ServerSettings.include(draft);
		Files.move(draft, this.folder, StandardCopyOption.ATOMIC_MOVE);
	}

	/**
	 * Stops the server of a Tongxing that was killed. Data stays whole: the server is
	 * asked to stop, never killed.
	 */
	void stopLeftover() throws IOException {
		Optional<ProcessHandle> leftover = this.mark.process();
		if (leftover.isEmpty()) {
			return;
		}
		long process = leftover.get().pid();
		if (ServerMark.isServer(leftover.get())) {
			logger.info("Stopping the database server that an earlier Tongxing left behind (process {})", process);
			stop();
		}
		else {
			logger.info("Process {} is no database server; the mark of an earlier one named it", process);
			this.mark.disown();
		}
	}

	/**
	 * Starts the server and waits until it answers. After a killed server, its children
	 * may hold the folder for a moment longer; hence several attempts.
	 */
	void start(Path logs) throws IOException {
		List<String> arguments = List.of("start", "--wait", "--timeout=120", "--silent", "--log",
				logs.resolve("server.log").toString(), "--pgdata", this.folder.toString());
		for (int attempt = 1; !this.programs.run("pg_ctl", arguments); attempt++) {
			if (attempt == ATTEMPTS) {
				throw new EmbeddedDatabaseException(
						"The database server in %s does not start: %s".formatted(this.folder, this.programs.printed()),
						"The reason is in the newest files in %s.".formatted(logs));
			}
			pause();
		}
	}

	/** Ends sessions, writes everything to disk and ends the server (SIGINT to it). */
	void stop() {
		boolean stopped = this.programs.run("pg_ctl", List.of("stop", "--wait", "--timeout=120", "--silent",
				"--mode=fast", "--pgdata", this.folder.toString()));
		if (!stopped && this.mark.process().filter(ServerMark::isServer).isPresent()) {
			throw new EmbeddedDatabaseException(
					"The database server in %s does not stop: %s".formatted(this.folder, this.programs.printed()),
					"Wait a minute and try again. Do not kill it.");
		}
	}

	private void initialize(Path draft, Login superuser, Path password) throws IOException {
		for (List<String> locale : LOCALES) {
			FileSystemUtils.deleteRecursively(draft);
			List<String> arguments = Stream
				.concat(Stream.of("--pgdata=" + draft, "--username=" + superuser.role(), "--pwfile=" + password,
						"--encoding=UTF8", "--auth=scram-sha-256"), locale.stream())
				.toList();
			if (this.programs.run("initdb", arguments)) {
				return;
			}
			logger.debug("initdb with {} failed: {}", locale, this.programs.printed());
		}
		throw new EmbeddedDatabaseException(
				"The database cannot be created in %s: %s".formatted(this.folder.getParent(), this.programs.printed()),
				"Make room there, or choose another folder with --tongxing.data-dir=FOLDER.");
	}

	private static void pause() throws IOException {
		try {
			Thread.sleep(1000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("interrupted while starting the database server");
		}
	}

	private void requireVersion() throws IOException {
		String version = Files.readString(this.folder.resolve("PG_VERSION")).strip();
		if (!version.equals(VERSION)) {
			throw new EmbeddedDatabaseException(
					"The database in %s was made by PostgreSQL %s; this Tongxing has %s".formatted(this.folder, version,
							VERSION),
					"Make a backup with the Tongxing that made it, and restore it into a new data folder with this one.");
		}
	}

}
