package tongxing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import tongxing.kernel.Vault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Opens the vault: with the key of property <code>tongxing.key</code> (32 bytes, base64;
 * needed with a database server of one's own), else with a key kept in the data folder,
 * made at the first start and readable by its owner only.
 */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	private static final int KEY_BYTES = 32;

	@Bean
	Vault vault(Environment environment) {
		String given = environment.getProperty("tongxing.key", "").strip();
		if (!given.isEmpty()) {
			return new Vault(Base64.getDecoder().decode(given));
		}
		Path file = Path.of(environment.getProperty("tongxing.data-dir", "./data"), "vault.key");
		if (environment.containsProperty("spring.datasource.url") && !Files.exists(file)) {
			throw new IllegalStateException(
					"With a database server of your own, set tongxing.key (environment variable "
							+ "TONGXING_KEY) to 32 random bytes in base64, and keep it: without it nobody can read what was sealed.");
		}
		return new Vault(keyIn(file));
	}

	private static byte[] keyIn(Path file) {
		try {
			if (!Files.exists(file)) {
				create(file);
			}
			return Base64.getDecoder().decode(Files.readString(file).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key file " + file + " cannot be read or made", ex);
		}
	}

	private static void create(Path file) throws IOException {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		Path parent = file.toAbsolutePath().getParent();
		if (parent != null) {
			Files.createDirectories(parent);
		}
		try {
			if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.createFile(file,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			}
			else {
				Files.createFile(file);
			}
			Files.writeString(file, Base64.getEncoder().encodeToString(key), StandardOpenOption.TRUNCATE_EXISTING,
					StandardOpenOption.SYNC);
		}
		catch (FileAlreadyExistsException ex) {
			// somebody else made it meanwhile: theirs is used
		}
	}

}
