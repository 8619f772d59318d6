package tongxing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU time (user + system) of a process and everything it started, read from
 * <code>/proc</code>: application and database together. It moves far less with the
 * machine's noise than latency does.
 */
final class ProcessCpu {

	private static final double MILLIS_PER_TICK = 10;

	private final ProcessHandle application;

	private final Path dataFolder;

	ProcessCpu(ProcessHandle application, Path dataFolder) {
		this.application = application;
		this.dataFolder = dataFolder;
	}

	/**
	 * Milliseconds since the processes began; 100 ticks a second, so measure many requests.
	 */
	double millis() {
		return Stream.concat(Stream.of(this.application.pid()), serverProcesses()).mapToDouble(ProcessCpu::of).sum();
	}

	/**
	 * Memory the application holds, in MB.
	 */
	double residentMegabytes() {
		return lines(Path.of("/proc", Long.toString(this.application.pid()), "status")).stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToDouble((line) -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElse(0);
	}

	private Stream<Long> serverProcesses() {
		long server = Long.parseLong(lines(postmaster()).get(0).strip());
		return Stream.concat(Stream.of(server),
				ProcessHandle.of(server).stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid));
	}

	private Path postmaster() {
		try (Stream<Path> files = Files.walk(this.dataFolder, 3)) {
			return files.filter((file) -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** User, system, and those of children that have ended. */
	private static double of(long pid) {
		Path stat = Path.of("/proc", Long.toString(pid), "stat");
		if (!Files.exists(stat)) {
			return 0;
		}
		String line = lines(stat).get(0);
		String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
		return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum() * MILLIS_PER_TICK;
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
