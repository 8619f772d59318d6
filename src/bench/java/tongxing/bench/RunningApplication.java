package tongxing.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import tongxing.TongxingApplication;

/**
 * The real application in a process of its own, with the memory a small school's machine
 * gives it.
 */
final class RunningApplication implements AutoCloseable {

	private final Process process;

	private final int port;

	private final ProcessCpu cpu;

	private RunningApplication(Process process, int port, Path dataFolder) {
		this.process = process;
		this.port = port;
		this.cpu = new ProcessCpu(process.toHandle(), dataFolder);
	}

	/**
	 * Fills an empty data folder with a demo school and returns what the command printed.
	 */
	static void fill(Path dataFolder, int children, int years, int seed) throws IOException, InterruptedException {
		Process demo = java(List.of("-Dtongxing.data-dir=" + dataFolder), "demo", "--children", "" + children, "--years",
				"" + years, "--seed", "" + seed)
			.start();
		if (demo.waitFor() != 0) {
			throw new IllegalStateException("The demo school could not be made");
		}
	}

	static RunningApplication start(Path dataFolder) throws IOException, InterruptedException {
		int port = freePort();
		Process process = java(List.of("-Xmx384m"), "--server.port=" + port, "--tongxing.data-dir=" + dataFolder)
			.start();
		RunningApplication application = new RunningApplication(process, port, dataFolder);
		application.awaitAnswer();
		return application;
	}

	URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	ProcessCpu cpu() {
		return this.cpu;
	}

	private void awaitAnswer() throws InterruptedException {
		Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
		HttpClient client = HttpClient.newHttpClient();
		HttpRequest request = HttpRequest.newBuilder(address("/sign-in")).build();
		while (Instant.now().isBefore(deadline)) {
			try {
				client.send(request, BodyHandlers.discarding());
				return;
			}
			catch (IOException stillStarting) {
				Thread.sleep(200);
			}
		}
		throw new IllegalStateException("The application did not answer in two minutes");
	}

	private static ProcessBuilder java(List<String> options, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), TongxingApplication.class.getName()));
		command.addAll(Arrays.asList(arguments));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Path.of("target", "bench-application.log").toFile());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
