package tongxing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongxing.embedded.KeptServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten rounds of {@code kill -9} while four threads write through the application's own
 * pool; every third round the database server is killed as well. A record is two rows of
 * one transaction, promised when its commit has returned.
 */
@Tag("durability")
class KillNineTests {

	private static final int ROUNDS = 10;

	private static final int PER_ROUND = 200;

	@TempDir
	private Path folder;

	private final Set<String> promised = new HashSet<>();

	@AfterEach
	void leaveNoServerBehind() {
		KeptServer.stopLeftover(this.folder);
	}

	@Test
	void noPromisedRecordIsLostAndEveryNextStartIsClean() throws Exception {
		for (int round = 1; round <= ROUNDS; round++) {
			try (ChildProcess application = application(round)) {
				long found = Long.parseLong(application.await("FOUND "));
				assertThat(found).as("rows after restart %d", round).isGreaterThanOrEqualTo(2L * this.promised.size());
				writeUntilKilled(application, round % 3 == 0);
			}
		}
		try (KeptServer server = KeptServer.start(this.folder)) {
			verify(server);
		}
	}

	private ChildProcess application(int round) throws IOException {
		return ChildProcess.run(KillNineApplication.class, "--tongxing.data-dir=" + this.folder, "--server.port=0",
				"--round=" + round, "--spring.main.lazy-initialization=true", "--spring.jmx.enabled=false");
	}

	private void writeUntilKilled(ChildProcess application, boolean serverToo)
			throws IOException, InterruptedException {
		int before = this.promised.size();
		boolean killed = false;
		for (String line = application.line(); line != null; line = application.line()) {
			if (line.startsWith("KEPT ") && line.endsWith(".")) {
				this.promised.add(line.substring("KEPT ".length(), line.length() - 1));
			}
			if (!killed && this.promised.size() - before >= PER_ROUND) {
				if (serverToo) {
					KeptServer.kill(this.folder);
				}
				application.kill();
				killed = true;
			}
		}
		application.exitCode();
		assertThat(killed).as("killed while it wrote").isTrue();
	}

	private void verify(KeptServer server) throws SQLException {
		Set<String> whole = server.strings("""
				select subject from audit_entry where action = 'kill-nine' group by subject having count(*) = 2
				""");
		assertThat(whole).containsAll(this.promised);
		assertThat(server.strings("""
				select subject from audit_entry where action = 'kill-nine' group by subject having count(*) <> 2
				""")).as("torn records").isEmpty();
		assertThat(this.promised).hasSizeGreaterThanOrEqualTo(ROUNDS * PER_ROUND);
	}

}
