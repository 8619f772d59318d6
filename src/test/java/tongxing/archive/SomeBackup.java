package tongxing.archive;

import java.io.IOException;
import java.nio.file.Path;

import tools.jackson.databind.json.JsonMapper;
import tongxing.TestClock;
import tongxing.TestDatabase;
import tongxing.jobs.Progress;
import tongxing.kernel.VaultKey;

/**
 * Backups of databases of the tests, for tests elsewhere.
 */
public final class SomeBackup {

	private SomeBackup() {
	}

	/** Writes a backup whose key is closed with a password. */
	public static void write(TestDatabase source, Path file, String password) throws IOException {
		BackupWriter writer = new BackupWriter(OwnersWay.application(source),
				new VaultKey(TestDatabase.KEY, Path.of("none")), JsonMapper.shared(), new TestClock());
		writer.write(file, writer.envelope(password), Progress.UNSEEN);
	}

}
