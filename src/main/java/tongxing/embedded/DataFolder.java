package tongxing.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything a school enters. Readable by its owner only, and used
 * by one running Tongxing at a time.
 */
final class DataFolder {

	/**
	 * Locks live as long as the JVM or until released: a lock that is garbage collected
	 * would let a second instance stop the server of the first.
	 */
	private static final Map<Path, FileLock> LOCKS = new ConcurrentHashMap<>();

	private final Path root;

	private DataFolder(Path root) {
		this.root = root;
	}

	/**
	 * Creates the folder when it is missing and locks it, before anything else is touched
	 * in it.
	 */
	static DataFolder lock(Path folder) {
		try {
			Path root = createPrivate(folder.toAbsolutePath().normalize()).toRealPath();
			DataFolder data = new DataFolder(root);
			data.acquire();
			return data;
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseException("The data folder %s cannot be used: %s".formatted(folder, ex),
					"Choose a folder this user may write to with --tongxing.data-dir=FOLDER.", ex);
		}
	}

	void release() {
		FileLock lock = LOCKS.remove(this.root);
		if (lock != null) {
			try {
				lock.acquiredBy().close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	Path root() {
		return this.root;
	}

	Path cluster() {
		return this.root.resolve("database");
	}

	Path logs() {
		return createPrivate(this.root.resolve("log"));
	}

	Path credentials() {
		return this.root.resolve("database.properties");
	}

	/**
	 * Creates a folder that only its owner may enter, where the file system knows that.
	 */
	static Path createPrivate(Path folder) {
		try {
			Files.createDirectories(folder);
			restrict(folder, "rwx------");
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Writes a file that only its owner may read, complete or not at all. */
	static void writePrivate(Path file, String text) throws IOException {
		Path draft = file.resolveSibling(file.getFileName() + ".new");
		Files.deleteIfExists(draft);
		Files.createFile(draft);
		restrict(draft, "rw-------");
		try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
			ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
		}
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}

	private static void restrict(Path path, String permissions) throws IOException {
		if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
		}
	}

	private void acquire() throws IOException {
		Path file = this.root.resolve("tongxing.lock");
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
				StandardOpenOption.WRITE);
		FileLock lock = tryLock(channel);
		if (lock == null) {
			channel.close();
			throw new EmbeddedDatabaseException(
					"The data folder %s is in use by another Tongxing (process %s)".formatted(this.root,
							Files.readString(file).strip()),
					"Use that one, or stop it first, or choose another folder with --tongxing.data-dir=FOLDER.");
		}
		LOCKS.put(this.root, lock);
		channel.truncate(0);
		channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
	}

	/** Locks one byte far behind the text, so that others can still read who holds it. */
	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

}
