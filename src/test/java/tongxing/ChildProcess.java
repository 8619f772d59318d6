package tongxing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A second JVM with the classes of the tests, so that something can be killed.
 */
public final class ChildProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader lines;

	private final List<String> seen = new ArrayList<>();

	private ChildProcess(Process process) {
		this.process = process;
		this.lines = process.inputReader(StandardCharsets.UTF_8);
	}

	/** A JVM that suits a short life, and its output to be read here. */
	public static ChildProcess run(Class<?> main, String... arguments) throws IOException {
		return new ChildProcess(
				java(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), main, arguments).start());
	}

	/** A JVM with the classes of the tests, not started yet. */
	public static ProcessBuilder java(List<String> options, Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.add("-Dfile.encoding=UTF-8");
		command.add(main.getName());
		command.addAll(Arrays.asList(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment()
			.put("CLASSPATH", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
		return builder;
	}

	/** The next line of output, or null when it has ended. */
	public @Nullable String line() throws IOException {
		String line = this.lines.readLine();
		if (line != null) {
			this.seen.add(line);
		}
		return line;
	}

	/** Reads on until a line starts so; that line without its start. */
	public String await(String start) throws IOException {
		for (String line = line(); line != null; line = line()) {
			if (line.startsWith(start)) {
				return line.substring(start.length());
			}
		}
		throw new AssertionError("No line with " + start + " but:\n" + String.join("\n", this.seen));
	}

	/** Everything printed until the end. */
	public List<String> rest() {
		this.lines.lines().forEach(this.seen::add);
		return this.seen;
	}

	/** As {@code kill -9} does. What was printed before can still be read. */
	public void kill() {
		this.process.toHandle().destroyForcibly();
	}

	public int exitCode() throws InterruptedException {
		if (!this.process.waitFor(2, TimeUnit.MINUTES)) {
			throw new AssertionError("Does not end");
		}
		return this.process.exitValue();
	}

	public long pid() {
		return this.process.pid();
	}

	@Override
	public void close() {
		kill();
		this.process.onExit().join();
	}

}
