package tongxing.running;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import tongxing.ChildProcess;
import tongxing.TongxingApplication;

/**
 * The real application in a process of its own, with the memory a small school's machine
 * gives it.
 */
public final class RunningApplication implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(2);

	private final Process process;

	private final URI home;

	private final Path log;

	private RunningApplication(Process process, URI home, Path log) {
		this.process = process;
		this.home = home;
		this.log = log;
	}

	/**
	 * Fills an empty data folder with a demo school.
	 */
	public static void fill(Path dataFolder, int children, int years, int seed)
			throws IOException, InterruptedException {
		Path log = Path.of("target", "running-demo.log");
		Process demo = ChildProcess
			.java(List.of("-Dtongxing.data-dir=" + dataFolder), TongxingApplication.class, "demo", "--children",
					"" + children, "--years", "" + years, "--seed", "" + seed)
			.redirectOutput(log.toFile())
			.start();
		if (demo.waitFor() != 0) {
			throw new IllegalStateException("The demo school could not be made:\n" + Files.readString(log));
		}
	}

	/**
	 * Starts on a port that is free and waits until it answers.
	 * @param options of its JVM
	 */
	public static RunningApplication start(Path dataFolder, List<String> options, String... arguments)
			throws IOException, InterruptedException {
		return startAt(freePort(), dataFolder, options, arguments);
	}

	/**
	 * Starts on a given port and waits until it answers.
	 */
	public static RunningApplication startAt(int port, Path dataFolder, List<String> options, String... arguments)
			throws IOException, InterruptedException {
		List<String> given = new ArrayList<>(List.of("--server.port=" + port, "--tongxing.data-dir=" + dataFolder));
		given.addAll(Arrays.asList(arguments));
		Path log = Path.of("target", "running-" + port + ".log");
		Process process = ChildProcess.java(options, TongxingApplication.class, given.toArray(String[]::new))
			.redirectOutput(log.toFile())
			.start();
		RunningApplication application = new RunningApplication(process, URI.create("http://localhost:" + port), log);
		application.awaitAnswer();
		return application;
	}

	/**
	 * A port nobody listens on.
	 */
	public static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	/**
	 * The address of its pages, without a slash at the end.
	 */
	public URI home() {
		return this.home;
	}

	public ProcessHandle process() {
		return this.process.toHandle();
	}

	/**
	 * Everything it printed since this start.
	 */
	public String log() throws IOException {
		return Files.readString(this.log);
	}

	/** As {@code kill -9} does; waits until the process is gone. */
	public void kill() {
		this.process.toHandle().destroyForcibly();
		this.process.onExit().join();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

	private void awaitAnswer() throws IOException, InterruptedException {
		Instant deadline = Instant.now().plus(LONGEST_START);
		HttpClient client = HttpClient.newHttpClient();
		HttpRequest request = HttpRequest.newBuilder(this.home.resolve("/sign-in")).build();
		while (this.process.isAlive() && Instant.now().isBefore(deadline)) {
			try {
				client.send(request, BodyHandlers.discarding());
				return;
			}
			catch (IOException stillStarting) {
				Thread.sleep(100);
			}
		}
		kill();
		throw new IllegalStateException("The application does not answer:\n" + log());
	}

}
