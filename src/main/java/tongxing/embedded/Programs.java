package tongxing.embedded;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl}. PostgreSQL refuses to run as root, so root runs
 * them in a user namespace of their own.
 */
final class Programs {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final Binaries binaries;

	private final Path output;

	private final List<String> prefix;

	/**
	 * @param output file that receives what the programs print
	 */
	Programs(Binaries binaries, Path output) {
		this.binaries = binaries;
		this.output = output;
		this.prefix = root() ? List.of("unshare", "-U") : List.of();
		if (root() && execute(List.of("unshare", "-U", "true")) != 0) {
			throw new EmbeddedDatabaseException(
					"The built-in database does not run as root, and this machine does not allow a user namespace "
							+ "(unshare -U)",
					"Start Tongxing as an ordinary user, or run a PostgreSQL 18 server of your own and set "
							+ "spring.datasource.url.");
		}
	}

	/** Whether the program ended well; what it printed is in {@link #printed()}. */
	boolean run(String program, List<String> arguments) {
		List<String> command = new ArrayList<>(this.prefix);
		command.add(this.binaries.program(program));
		command.addAll(arguments);
		return execute(command) == 0;
	}

	String printed() {
		try {
			return Files.readString(this.output, Charset.defaultCharset()).strip();
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private int execute(List<String> command) {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectInput(ProcessBuilder.Redirect.PIPE)
			.redirectOutput(this.output.toFile());
		builder.environment().keySet().removeIf((name) -> name.startsWith("PG"));
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				process.destroy();
				throw new InterruptedIOException("no end after " + PATIENCE.toSeconds() + " s");
			}
			return process.exitValue();
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseException("A program of the built-in database does not run here: " + ex,
					"The built-in database needs Linux with glibc (not Alpine) or Windows, and a data folder whose "
							+ "programs may be executed. Elsewhere set spring.datasource.url.",
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for " + command.get(0), ex);
		}
	}

	private static boolean root() {
		try {
			return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
		}
		catch (IOException | UnsupportedOperationException | IllegalArgumentException ex) {
			return "root".equals(System.getProperty("user.name"));
		}
	}

}
