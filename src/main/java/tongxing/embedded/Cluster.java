package tongxing.embedded;

import java.io.IOException;
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

	/** ICU where the platform lets us, always UTF-8; the first that works is taken. */
	private static final List<List<String>> LOCALES = List.of(
			List.of("--locale-provider=icu", "--icu-locale=zh", "--locale=C.UTF-8"),
			List.of("--locale-provider=icu", "--icu-locale=zh", "--locale=en_US.UTF-8"),
			List.of("--locale-provider=icu", "--icu-locale=zh", "--locale=C"),
			List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"), List.of("--locale=C"));

	private final Path folder;

	private final Programs programs;

	Cluster(Path folder, Programs programs) {
		this.folder = folder;
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
		Optional<ProcessHandle> leftover = process();
		if (leftover.isEmpty()) {
			return;
		}
		if (isServer(leftover.get())) {
			logger.info("Stopping the database server that an earlier Tongxing left behind (process {})",
					leftover.get().pid());
			stop();
		}
		else {
			logger.info("Process {} is not our database server; removing its old mark", leftover.get().pid());
			Files.delete(mark());
		}
	}

	void start(Path logs) {
		boolean started = this.programs.run("pg_ctl", List.of("start", "--wait", "--timeout=120", "--silent", "--log",
				logs.resolve("server.log").toString(), "--pgdata", this.folder.toString()));
		if (!started) {
			throw new EmbeddedDatabaseException(
					"The database server in %s does not start: %s".formatted(this.folder, this.programs.printed()),
					"The reason is in the newest files in %s.".formatted(logs));
		}
	}

	/** Ends sessions, writes everything to disk and ends the server (SIGINT to it). */
	void stop() {
		boolean stopped = this.programs.run("pg_ctl", List.of("stop", "--wait", "--timeout=120", "--silent",
				"--mode=fast", "--pgdata", this.folder.toString()));
		if (!stopped && process().isPresent()) {
			throw new EmbeddedDatabaseException(
					"The database server in %s does not stop: %s".formatted(this.folder, this.programs.printed()),
					"Wait a minute and try again. Do not kill it.");
		}
	}

	/** The living process that the server's mark in the folder names. */
	Optional<ProcessHandle> process() {
		try (Stream<String> lines = Files.lines(mark())) {
			return lines.findFirst()
				.map(String::strip)
				.map(Long::valueOf)
				.flatMap(ProcessHandle::of)
				.filter(ProcessHandle::isAlive);
		}
		catch (IOException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private Path mark() {
		return this.folder.resolve("postmaster.pid");
	}

	private boolean isServer(ProcessHandle process) {
		ProcessHandle.Info info = process.info();
		return info.commandLine().or(info::command).map((line) -> line.contains("postgres")).orElse(true);
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
