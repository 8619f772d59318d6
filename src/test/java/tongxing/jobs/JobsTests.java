package tongxing.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.ActingAs;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Slow work is done once however often it is cut off, and only its owner sees it.
 */
@TongxingTest
class JobsTests {

	@Autowired
	private Jobs jobs;

	@Autowired
	private JobTidying tidying;

	@Autowired
	private ActingAs acting;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestClock clock;

	@Autowired
	private ConfigurableApplicationContext context;

	private StaffMember owner;

	@BeforeEach
	void hireAnOwner() {
		this.owner = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD);
	}

	@Test
	void aJobRunsOnceOnBehalfOfItsOwner() {
		TryOut kind = kind(new TryOut((run) -> run.progress(3, 3)) {
			@Override
			public void run(JobRun run, Wish wish) {
				this.seen.add(JobsTests.this.acting.name());
				super.run(run, wish);
			}
		});
		JobView job = ended(start(kind, 7));
		assertThat(job.state()).isEqualTo(JobView.State.COMPLETED);
		assertThat(job.percent()).isEqualTo(100);
		assertThat(kind.seen).containsExactly("覃主任", "run of 7");
	}

	@Test
	void aRunThatAnErrorCutOffIsRunAgainFromItsCheckpoint() {
		TryOut kind = kind(new TryOut((run) -> {
			run.checkpoint("half");
			throw new StackOverflowError();
		}, (run) -> assertThat(run.checkpoint()).contains("half")));
		assertThat(ended(start(kind, 1)).state()).isEqualTo(JobView.State.COMPLETED);
		assertThat(kind.seen).hasSize(2);
	}

	@Test
	void workAndItsCheckpointComeTogetherOrNotAtAll() {
		TryOut kind = kind(new TryOut((run) -> this.transaction.executeWithoutResult((status) -> {
			run.checkpoint("kept");
			throw new StackOverflowError();
		}), (run) -> assertThat(run.checkpoint()).isEmpty()));
		assertThat(ended(start(kind, 1)).state()).isEqualTo(JobView.State.COMPLETED);
	}

	@Test
	void aJobWhoseNodeDiedIsTakenOver() {
		TryOut kind = kind(new TryOut((run) -> {
		}));
		JobId job = this.transaction.execute((status) -> {
			JobId asked = start(kind, 1);
			this.database.sql("update job set begun_at = now(), runs = 1 where id = ?").param(asked.value()).update();
			this.database.sql(
					"update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 minute'"
							+ " where task_instance = ?")
				.param(asked.toString())
				.update();
			return asked;
		});
		assertThat(ended(job).state()).isEqualTo(JobView.State.COMPLETED);
		assertThat(kind.seen).hasSize(1);
	}

	@Test
	void aRunThatWasGivenUpForDeadMayNotSpeakAnyMore() throws InterruptedException {
		TryOut kind = kind(new TryOut());
		kind.plan.add((run) -> {
			kind.awaitGo();
			run.progress(1, 1);
		});
		kind.plan.add((run) -> run.progress(2, 2));
		JobId job = start(kind, 1);
		assertThat(kind.begun.await(10, TimeUnit.SECONDS)).isTrue();
		this.database.sql("update job set runs = 2 where id = ?").param(job.value()).update();
		kind.go.countDown();
		assertThat(ended(job).done()).isEqualTo(2);
	}

	@Test
	void aJobThatIsCutOffAgainAndAgainFails() {
		TryOut kind = kind(new TryOut());
		for (int run = 0; run < 4; run++) {
			kind.plan.add((ignored) -> {
				throw new StackOverflowError();
			});
		}
		assertThat(ended(start(kind, 1)).state()).isEqualTo(JobView.State.FAILED);
		assertThat(kind.seen).hasSize(3);
	}

	@Test
	void progressIsSeenWhileTheWorkStandsInItsTransaction() throws InterruptedException {
		TryOut kind = kind(new TryOut());
		kind.plan.add((run) -> this.transaction.executeWithoutResult((status) -> {
			run.checkpoint("far");
			run.progress(420, 2000);
			kind.awaitGo();
		}));
		JobId job = start(kind, 1);
		await().atMost(Duration.ofSeconds(10)).until(() -> get(job).done() == 420);
		assertThat(get(job)).extracting(JobView::state, JobView::total, JobView::percent)
			.containsExactly(JobView.State.RUNNING, 2000, 21);
		kind.go.countDown();
		ended(job);
	}

	@Test
	void cancellingRollsBackWhatTheWorkHasNotKept() throws InterruptedException {
		TryOut kind = kind(new TryOut());
		kind.plan.add((run) -> this.transaction.executeWithoutResult((status) -> {
			run.checkpoint("never");
			kind.awaitGo();
			for (int row = 0;; row++) {
				run.progress(row, Integer.MAX_VALUE);
			}
		}));
		JobId job = start(kind, 1);
		assertThat(kind.begun.await(10, TimeUnit.SECONDS)).isTrue();
		mine(() -> {
			this.jobs.cancel(job);
			return null;
		});
		assertThat(get(job).state()).isEqualTo(JobView.State.STOPPING);
		kind.go.countDown();
		assertThat(ended(job).state()).isEqualTo(JobView.State.CANCELLED);
		assertThat(this.database.sql("select count(*) from job_checkpoint where job_id = ?")
			.param(job.value())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aJobThatNobodyHasBegunIsCancelledAtOnce() {
		TryOut kind = kind(new TryOut((run) -> {
		}));
		JobId job = this.transaction.execute((status) -> mine(() -> {
			JobId asked = this.jobs.start(kind, new TryOut.Wish(1));
			this.jobs.cancel(asked);
			return asked;
		}));
		assertThat(get(job).state()).isEqualTo(JobView.State.CANCELLED);
		await().atMost(Duration.ofSeconds(10)).until(() -> queued(job) == 0);
		assertThat(kind.seen).isEmpty();
	}

	@Test
	void aJobAskedForInATransactionThatFailsIsNeverThere() {
		TryOut kind = kind(new TryOut());
		JobId job = this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return start(kind, 1);
		});
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> get(job));
		assertThat(queued(job)).isZero();
	}

	@Test
	void askingAgainForWhatIsUnderWayLeadsToTheSameJob() {
		TryOut kind = kind(new TryOut());
		kind.plan.add((run) -> kind.awaitGo());
		kind.plan.add((run) -> {
		});
		JobId first = start(kind, 1);
		assertThat(start(kind, 1)).isEqualTo(first);
		kind.go.countDown();
		ended(first);
		assertThat(start(kind, 1)).isNotEqualTo(first);
	}

	@Test
	void aRefusalIsToldInItsWordsAndAnAccidentByANumber() {
		JobView refused = ended(start(kind(new TryOut((run) -> {
			throw new RuleViolation("intake.notOpen", 3);
		})), 1));
		assertThat(refused.failure()).isEqualTo(new JobView.Failure("intake.notOpen", java.util.List.of(3), null));
		JobView broken = ended(start(kind(new TryOut((run) -> {
			throw new IllegalStateException("a name");
		})), 1));
		assertThat(broken.failure().key()).isEqualTo("jobs.failed");
		assertThat(broken.failure().reference()).matches("[2-9A-Z]{8}");
	}

	@Test
	void nobodyButTheOwnerSeesAJob() {
		JobId job = start(kind(new TryOut((run) -> write(run, "x"))), 1);
		ended(job);
		StaffMember principal = SignedIn.newMember(this.context, "校长", Role.PRINCIPAL);
		for (Runnable attempt : new Runnable[] { () -> this.jobs.get(job), () -> this.jobs.cancel(job),
				() -> this.jobs.file(job) }) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.acting.as(principal.id(), attempt));
		}
		assertThat(this.acting.as(principal.id(), this.jobs::mine)).isEmpty();
	}

	@Test
	void aFileIsThereWhenItIsWholeAndGoneWhenItsDaysAreOver() throws IOException {
		TryOut kind = kind(new TryOut());
		kind.plan.add((run) -> {
			write(run, "half");
			throw new StackOverflowError();
		});
		kind.plan.add((run) -> write(run, "whole"));
		JobId job = start(kind, 1);
		ended(job);
		JobFile file = mine(() -> this.jobs.file(job));
		assertThat(Files.readString(file.path())).isEqualTo("whole");
		assertThat(this.database
			.sql("select count(*) from audit_entry where action = 'JOB_FILE_DOWNLOADED' and subject = ?")
			.param(job.toString())
			.query(Integer.class)
			.single()).isEqualTo(1);
		this.clock.set(TestClock.TODAY.plusDays(8));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> mine(() -> this.jobs.file(job)));
		this.tidying.run();
		assertThat(file.path()).doesNotExist();
		assertThat(get(job).result().there()).isFalse();
		this.clock.set(TestClock.TODAY.plusDays(100));
		this.tidying.run();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> get(job));
	}

	private static void write(JobRun run, String content) {
		try (OutputStream file = run.file("result.txt", "text/plain")) {
			file.write(content.getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private TryOut kind(TryOut kind) {
		return kind.in(this.context.getBeanFactory());
	}

	private JobId start(TryOut kind, int number) {
		return mine(() -> this.jobs.start(kind, new TryOut.Wish(number)));
	}

	private JobView get(JobId job) {
		return mine(() -> this.jobs.get(job));
	}

	private JobView ended(JobId job) {
		await().atMost(Duration.ofSeconds(40)).until(() -> !get(job).isUnderWay());
		return get(job);
	}

	private int queued(JobId job) {
		return this.database.sql("select count(*) from scheduled_tasks where task_instance = ?")
			.param(job.toString())
			.query(Integer.class)
			.single();
	}

	private <T> T mine(Supplier<T> action) {
		return this.acting.as(this.owner, action);
	}

}
