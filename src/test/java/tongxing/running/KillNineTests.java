package tongxing.running;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tongxing.embedded.KeptServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten rounds of {@code kill -9} while four people save home visits through the form;
 * every third round the database server is killed as well. A visit is promised when the
 * answer leads on to the child's page. A form whose answer was lost is sent again as it
 * was, as a browser does on reload.
 */
@Tag("durability")
class KillNineTests {

	private static final int ROUNDS = Integer.getInteger("kill.rounds", 10);

	private static final int PER_ROUND = Integer.getInteger("kill.perRound", 40);

	private static final List<String> OPTIONS = List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	private static final String VISITS = "from care_record r where r.narrative like 'kill-nine %'";

	@TempDir
	private Path folder;

	private final List<VisitWriter> writers = new ArrayList<>();

	@AfterEach
	void leaveNoServerBehind() {
		KeptServer.stopLeftover(this.folder);
	}

	@Test
	void everyPromisedVisitIsThereOnceAndEveryNextStartIsClean() throws Exception {
		RunningApplication.fill(this.folder, 60, 1, 9);
		int port = RunningApplication.freePort();
		for (int round = 1; round <= ROUNDS; round++) {
			try (RunningApplication application = start(port)) {
				signInOnce(application);
				for (VisitWriter writer : this.writers) {
					writer.sendLostAgain();
				}
				writeUntilKilled(application, round % 3 == 0);
			}
		}
		try (RunningApplication application = start(port)) {
			for (VisitWriter writer : this.writers) {
				writer.sendLostAgain();
			}
			assertThat(application.log()).doesNotContain(" ERROR ");
		}
		try (KeptServer server = KeptServer.start(this.folder)) {
			verify(server);
		}
	}

	private RunningApplication start(int port) throws Exception {
		RunningApplication application = RunningApplication.startAt(port, this.folder, OPTIONS);
		assertThat(application.log()).as("a clean start").doesNotContain(" ERROR ");
		return application;
	}

	private void signInOnce(RunningApplication application) {
		if (this.writers.isEmpty()) {
			for (String staffNumber : List.of("1001", "1002", "1003", "1004")) {
				this.writers.add(new VisitWriter(application.home(), staffNumber));
			}
		}
	}

	private void writeUntilKilled(RunningApplication application, boolean serverToo) throws InterruptedException {
		int goal = promised() + PER_ROUND;
		ExecutorService threads = Executors.newFixedThreadPool(this.writers.size());
		this.writers.forEach((writer) -> threads.execute(writer::writeUntilLost));
		while (promised() < goal && application.process().isAlive()) {
			assertThat(this.writers).as("writers").noneMatch(VisitWriter::isRefused);
			Thread.sleep(5);
		}
		if (serverToo) {
			KeptServer.kill(this.folder);
		}
		application.kill();
		threads.shutdown();
		assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
		assertThat(promised()).as("visits promised before the kill").isGreaterThanOrEqualTo(goal);
	}

	private int promised() {
		return this.writers.stream().mapToInt((writer) -> writer.promised().size()).sum();
	}

	private void verify(KeptServer server) throws SQLException {
		Set<String> once = server.strings("select r.narrative " + VISITS + " group by 1 having count(*) = 1");
		assertThat(this.writers).allSatisfy((writer) -> assertThat(once).containsAll(writer.promised()));
		assertThat(this.writers.stream().mapToInt(VisitWriter::lost).sum()).as("forms whose answer was lost")
			.isPositive();
		assertThat(server.strings("select r.narrative " + VISITS + " group by 1 having count(*) > 1"))
			.as("visits kept twice")
			.isEmpty();
		assertThat(server.strings("select r.narrative " + VISITS + """
				   and (not exists (select from care_participant p where p.record_id = r.id)
				        or not exists (select from audit_entry e where e.subject like '%' || r.id || '%'))
				""")).as("visits without a child or an audit row").isEmpty();
		assertThat(server.strings("select key::text from form_key where result = ''")).as("keys of half a form")
			.isEmpty();
	}

}
