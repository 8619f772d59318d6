package tongxing.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL programs for this machine, unpacked once from the jar into a private
 * folder.
 *
 * @param home folder with {@code bin}, {@code lib} and {@code share}
 */
record Binaries(Path home) {

	private static final String ELSE = "Run a PostgreSQL 18 server of your own and set spring.datasource.url, "
			+ "spring.datasource.username and spring.datasource.password.";

	/**
	 * Unpacks the programs below the given folder unless this very edition is there.
	 */
	static Binaries unpack(Path below) {
		String name = "postgres-%s-%s".formatted(system(), processor());
		URL archive = Binaries.class.getResource("/" + name + ".txz");
		if (archive == null) {
			throw new EmbeddedDatabaseException(
					"There is no built-in database for this kind of machine (%s)".formatted(name), ELSE);
		}
		try {
			URLConnection connection = archive.openConnection();
			Path home = below.resolve(name + "-" + connection.getContentLengthLong());
			if (!Files.isDirectory(home)) {
				unpack(connection, home);
			}
			return new Binaries(home);
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseException(
					"The built-in database cannot be unpacked into %s: %s".formatted(below, ex),
					"Make room there (about 100 MB), or choose another folder with --tongxing.data-dir=FOLDER.", ex);
		}
	}

	String program(String name) {
		return this.home.resolve("bin").resolve(name).toString();
	}

	private static void unpack(URLConnection connection, Path home) throws IOException {
		Path draft = DataFolder
			.createPrivate(home.resolveSibling(home.getFileName() + "." + ProcessHandle.current().pid()));
		try (InputStream packed = new BufferedInputStream(connection.getInputStream());
				TarArchiveInputStream files = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
			for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
				unpack(entry, files, draft);
			}
		}
		try {
			Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (FileSystemException ex) {
			FileSystemUtils.deleteRecursively(draft);
			if (!Files.isDirectory(home)) { // else another process was first
				throw ex;
			}
		}
	}

	private static void unpack(TarArchiveEntry entry, InputStream content, Path into) throws IOException {
		Path target = into.resolve(entry.getName()).normalize();
		if (!target.startsWith(into)) {
			throw new IOException("entry leaves the folder: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Path parent = target.getParent();
		if (parent != null) {
			Files.createDirectories(parent);
		}
		if (entry.isSymbolicLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
			return;
		}
		Files.copy(content, target);
		if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, true)) {
			throw new IOException("cannot be made executable: " + target);
		}
	}

	private static String system() {
		String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
		if (name.startsWith("windows")) {
			return "windows";
		}
		return name.startsWith("mac") ? "darwin" : "linux";
	}

	private static String processor() {
		String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
		return switch (name) {
			case "amd64", "x86_64" -> "x86_64";
			case "aarch64", "arm64" -> "arm_64";
			default -> name;
		};
	}

}
