package tongxing.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tongxing.kernel.NotFound;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the server keeps its backups (property <code>tongxing.backups.folder</code>), for
 * its own account only. What lies there is the truth; there is no list beside it.
 */
@Component
class BackupFolder {

	private static final Pattern NAME = Pattern.compile("tongxing-\\d{8}-\\d{6}\\.zip");

	private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("'tongxing-'uuuuMMdd-HHmmss'.zip'",
			Locale.ROOT);

	private static final String PART = ".part";

	private final Path folder;

	BackupFolder(Environment environment) {
		this.folder = Path.of(environment.getRequiredProperty("tongxing.backups.folder"));
	}

	/**
	 * All backups, the newest first.
	 */
	List<Path> all() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> NAME.matcher(file.getFileName().toString()).matches())
				.sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
				.toList();
		}
	}

	Path get(String name) {
		Path file = this.folder.resolve(NAME.matcher(name).matches() ? name : "none");
		if (!Files.isRegularFile(file)) {
			throw new NotFound("backup");
		}
		return file;
	}

	/**
	 * Where a backup of this moment will lie.
	 */
	Path fresh(LocalDateTime now) throws IOException {
		Files.createDirectories(this.folder);
		if (this.folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(this.folder, PosixFilePermissions.fromString("rwx------"));
		}
		LocalDateTime moment = now;
		while (Files.exists(this.folder.resolve(NAMED.format(moment)))) {
			moment = moment.plusSeconds(1);
		}
		return this.folder.resolve(NAMED.format(moment));
	}

	/** The name a file bears until it is whole. */
	static Path partOf(Path file) {
		return file.resolveSibling(file.getFileName() + PART);
	}

	/** Gives a file that is whole its name. */
	static void keep(Path part, Path file) throws IOException {
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
	}

	/** A new or emptied file that only its owner may read. */
	static OutputStream createPrivate(Path file) throws IOException {
		Files.deleteIfExists(file);
		if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		}
		return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
	}

}
