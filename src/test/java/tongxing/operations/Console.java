package tongxing.operations;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import tongxing.TestClock;
import tongxing.TestDatabase;
import tongxing.TongxingApplication;

import org.springframework.context.annotation.Import;

/**
 * The command line over a database of the tests, on the day of {@link TestClock}.
 */
final class Console {

	private final Map<String, String> settings;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	Console(TestDatabase database) {
		this.settings = database.properties();
	}

	/** Runs a command and returns its exit code. */
	int run(String... args) {
		this.out.reset();
		this.err.reset();
		Map<String, String> before = new HashMap<>();
		this.settings.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
		try {
			return new CommandLine(OnTheDay.class).run(args, stream(this.out), stream(this.err)).orElseThrow();
		}
		finally {
			before.forEach((name, value) -> {
				if (value != null) {
					System.setProperty(name, value);
				}
				else {
					System.clearProperty(name);
				}
			});
		}
	}

	String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	String err() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

	/**
	 * The application with the clock of the tests; no bean of itself, or each application
	 * started with the classes of the tests would find it and have that clock.
	 */
	@Import({ TongxingApplication.class, TestClock.Configuration.class })
	static class OnTheDay {

	}

}
