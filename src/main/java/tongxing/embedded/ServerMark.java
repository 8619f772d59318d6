package tongxing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The file {@code postmaster.pid}, by which a server says that it serves a folder.
 *
 * @param file which need not exist
 */
record ServerMark(Path file) {

	/** Larger than any process number, so that no process has it. */
	private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

	/**
	 * The process the mark names, if it lives. It may have nothing to do with a database.
	 */
	Optional<ProcessHandle> process() {
		try {
			return Files.readAllLines(this.file)
				.stream()
				.findFirst()
				.map(String::strip)
				.map(Long::valueOf)
				.flatMap(ProcessHandle::of)
				.filter(ProcessHandle::isAlive);
		}
		catch (IOException | NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/** Whether that process is a server at work; in doubt it is. */
	static boolean isServer(ProcessHandle process) {
		return !isZombie(process) && process.info()
			.command()
			.map(Path::of)
			.map(Path::getFileName)
			.map((name) -> name.toString().startsWith("postgres"))
			.orElse(true);
	}

	/**
	 * Takes the process number out of the mark, so that a server starts although another
	 * process has that number now. The rest stays: by it the server finds sessions of its
	 * killed predecessor that are still ending.
	 */
	void disown() throws IOException {
		List<String> lines = Files.readAllLines(this.file);
		DataFolder.writePrivate(this.file,
				String.join("\n", Stream.concat(Stream.of(NOBODY), lines.stream().skip(1)).toList()) + "\n");
	}

	/** Ended, but not yet taken notice of by its parent: some containers never do. */
	private static boolean isZombie(ProcessHandle process) {
		try {
			return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")).contains("State:\tZ");
		}
		catch (IOException ex) {
			return false;
		}
	}

}
