package tongxing.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The generated passwords of the built-in server and the port it was last reached at,
 * kept in one file that only its owner may read.
 *
 * @param superuser makes the roles and the database; used by nothing else
 * @param owner runs the migrations and owns the tables
 * @param application reads and writes rows, and may do nothing more
 * @param port the port last used, 0 for none yet
 */
record Credentials(Login superuser, Login owner, Login application, int port) {

	/** Reads the file, or makes one with new passwords when there is no database yet. */
	static Credentials of(DataFolder data) {
		Path file = data.credentials();
		try {
			if (Files.exists(file)) {
				return read(file);
			}
			if (Files.exists(data.cluster())) {
				throw new EmbeddedDatabaseException(
						"The passwords of the database in %s are gone: %s is missing".formatted(data.root(), file),
						"Put that file back from a copy of the folder.");
			}
			Credentials made = new Credentials(login("postgres"), login("tongxing_owner"), login("tongxing"), 0);
			made.write(file);
			return made;
		}
		catch (IOException ex) {
			throw new EmbeddedDatabaseException("%s cannot be read or written: %s".formatted(file, ex),
					"Check that this user owns the folder.", ex);
		}
	}

	Credentials withPort(int port) {
		return new Credentials(this.superuser, this.owner, this.application, port);
	}

	void write(Path file) throws IOException {
		DataFolder.writePrivate(file, """
				# The built-in database of Tongxing. Keep this file private, and with the folder.
				port=%d
				postgres=%s
				tongxing_owner=%s
				tongxing=%s
				""".formatted(this.port, this.superuser.password(), this.owner.password(),
				this.application.password()));
	}

	private static Credentials read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return new Credentials(login("postgres", properties), login("tongxing_owner", properties),
				login("tongxing", properties), Integer.parseInt(properties.getProperty("port", "0")));
	}

	private static Login login(String role, Properties properties) throws IOException {
		String password = properties.getProperty(role);
		if (password == null) {
			throw new IOException("no password for " + role);
		}
		return new Login(role, password);
	}

	private static Login login(String role) {
		byte[] secret = new byte[24];
		new SecureRandom().nextBytes(secret);
		return new Login(role, HexFormat.of().formatHex(secret));
	}

}
