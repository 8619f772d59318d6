package tongxing.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Where the 32 secret bytes of the vault come from: given with the settings, or kept in a
 * file that only its owner may read.
 */
public final class VaultKey {

	private static final int BYTES = 32;

	private final String given;

	private final Path file;

	private final List<Consumer<byte[]>> users = new CopyOnWriteArrayList<>();

	/**
	 * Knows where to look.
	 * @param given the key in base64, or nothing
	 * @param file where it is kept when none is given
	 */
	public VaultKey(String given, Path file) {
		this.given = given.strip();
		this.file = file;
	}

	/**
	 * Whether it comes from the settings and so cannot be changed here.
	 */
	public boolean isGiven() {
		return !this.given.isEmpty();
	}

	/**
	 * The key, if there is one.
	 */
	public Optional<byte[]> find() {
		if (isGiven()) {
			return Optional.of(Base64.getDecoder().decode(this.given));
		}
		try {
			return Files.exists(this.file)
					? Optional.of(Base64.getDecoder().decode(Files.readString(this.file).strip())) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file " + this.file + " cannot be read", ex);
		}
	}

	/**
	 * The key; makes one in the file when there is none.
	 */
	public byte[] findOrMake() {
		return find().orElseGet(() -> {
			byte[] key = new byte[BYTES];
			new SecureRandom().nextBytes(key);
			write(key);
			return find().orElseThrow();
		});
	}

	/** Who must be told when another key takes its place. */
	public void whenReplaced(Consumer<byte[]> user) {
		this.users.add(user);
	}

	/**
	 * Puts another key into the file; an earlier one is kept beside it.
	 */
	public void replace(byte[] key) {
		try {
			if (Files.exists(this.file)) {
				Files.move(this.file, this.file.resolveSibling(this.file.getFileName() + ".replaced"),
						StandardCopyOption.REPLACE_EXISTING);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file " + this.file + " cannot be replaced", ex);
		}
		write(key);
		this.users.forEach((user) -> user.accept(key));
	}

	private void write(byte[] key) {
		try {
			Path parent = this.file.toAbsolutePath().getParent();
			if (parent != null) {
				Files.createDirectories(parent);
			}
			if (this.file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.createFile(this.file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			}
			else {
				Files.createFile(this.file);
			}
			Files.writeString(this.file, Base64.getEncoder().encodeToString(key), StandardOpenOption.TRUNCATE_EXISTING,
					StandardOpenOption.SYNC);
		}
		catch (FileAlreadyExistsException ex) {
			// somebody else made it meanwhile: theirs is used
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file " + this.file + " cannot be made", ex);
		}
	}

}
