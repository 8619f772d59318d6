package tongxing.jobs;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps what jobs made in a folder that only the server's account may read (property
 * <code>tongxing.jobs.folder</code>), each under its job's id and only for some days
 * (<code>tongxing.jobs.keep-files</code>).
 */
@Component
class JobFolder {

	private static final String OWNER_ONLY = "rwx------";

	private final Path folder;

	private final Duration kept;

	JobFolder(Environment environment) {
		this.folder = Path.of(environment.getRequiredProperty("tongxing.jobs.folder"));
		this.kept = DurationStyle.detectAndParse(environment.getRequiredProperty("tongxing.jobs.keep-files"));
	}

	/** When a file is deleted that was made at a given moment. */
	Instant until(Instant made) {
		return made.plus(this.kept);
	}

	/** When the oldest file was made that is still kept. */
	Instant oldest(Instant now) {
		return now.minus(this.kept);
	}

	Path path(JobId job) {
		return this.folder.resolve(job.toString());
	}

	/** Begins a file that nobody sees before it is whole. */
	Draft begin(JobId job, String name, String mediaType) throws IOException {
		prepare();
		Path part = Files.createTempFile(this.folder, job + ".", ".part");
		return new Draft(part, path(job), name, mediaType, new BufferedOutputStream(Files.newOutputStream(part)));
	}

	void delete(JobId job) throws IOException {
		Files.deleteIfExists(path(job));
	}

	/** Deletes what crashed runs left half written. */
	void deleteHalves(Instant before) throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		List<Path> halves;
		try (Stream<Path> files = Files.list(this.folder)) {
			halves = files.filter((file) -> file.toString().endsWith(".part")).toList();
		}
		for (Path half : halves) {
			if (Files.getLastModifiedTime(half).toInstant().isBefore(before)) {
				Files.deleteIfExists(half);
			}
		}
	}

	private void prepare() throws IOException {
		Path parent = this.folder.toAbsolutePath().getParent();
		if (Files.isDirectory(this.folder) || parent == null) {
			return;
		}
		Files.createDirectories(parent);
		if (this.folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createDirectories(this.folder,
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
		}
		else {
			Files.createDirectories(this.folder);
		}
	}

	/**
	 * A file that is being written.
	 */
	record Draft(Path part, Path whole, String name, String mediaType, OutputStream content) {

		/** Closes the file and gives it its place, at once and as a whole. */
		JobFile keep() throws IOException {
			this.content.close();
			Files.move(this.part, this.whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			return new JobFile(this.whole, this.name, this.mediaType, Files.size(this.whole));
		}

		void drop() throws IOException {
			try {
				this.content.close();
			}
			finally {
				Files.deleteIfExists(this.part);
			}
		}

	}

}
