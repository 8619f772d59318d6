package tongxing.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tongxing.kernel.trouble.Trouble;

import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The queue of jobs in the database (db-scheduler): each node takes from it, says by its
 * heartbeat that it lives, and runs again what a dead node had taken. It runs in the
 * server only; a command that asks for a job leaves it there.
 */
@Component
class JobQueue {

	private static final Logger logger = LoggerFactory.getLogger(JobQueue.class);

	/** Two cores, and pages come first. */
	private static final int WORKERS = 2;

	private static final Duration LOOK = Duration.ofSeconds(2);

	private static final Duration HEARTBEAT = Duration.ofSeconds(5);

	/** As many missed ones mean dead, which is the fewest the library allows. */
	private static final int HEARTBEATS = 4;

	private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

	private static final Duration LAST_WORDS = Duration.ofSeconds(10);

	/** Jobs run as soon as can be. */
	private static final Instant NOW = Instant.EPOCH;

	private final OneTimeTask<Void> task;

	private final Scheduler scheduler;

	JobQueue(DataSource dataSource, JobRunner runner, List<Jobs.Chore> chores) {
		this.task = Tasks.oneTime("job")
			.onFailure(JobQueue::again)
			.execute((instance, context) -> run(runner, instance, context));
		this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), this.task)
			.startTasks(chores.stream().map(JobQueue::recurring).toList())
			.threads(WORKERS)
			.pollingInterval(LOOK)
			.heartbeatInterval(HEARTBEAT)
			.missedHeartbeatsLimit(HEARTBEATS)
			.shutdownMaxWait(LAST_WORDS)
			.failureLogging(LogLevel.OFF, false)
			.build();
	}

	private static RecurringTask<Void> recurring(Jobs.Chore chore) {
		return Tasks.recurring(chore.name(), FixedDelay.of(chore.rest())).execute((instance, context) -> chore.run());
	}

	/** Adds a job in the present transaction; it is run when that has committed. */
	void add(JobId job) {
		this.scheduler.schedule(this.task.instance(job.toString()), NOW);
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					JobQueue.this.scheduler.triggerCheckForDueExecutions();
				}
			});
		}
	}

	void open() {
		this.scheduler.start();
	}

	/** Waits a little for runs to notice; what is cut off is run again. */
	void close() {
		this.scheduler.stop();
	}

	/**
	 * What cut the run off is told here, since the library would tell it in its words.
	 */
	private static void again(ExecutionComplete cut, ExecutionOperations<Void> operations) {
		cut.getCause()
			.filter((cause) -> !(cause instanceof JobStopped))
			.ifPresent((cause) -> logger.error("A job was cut off. {}", Trouble.of(cause)));
		operations.reschedule(cut, cut.getTimeDone().plus(AGAIN_AFTER));
	}

	private static void run(JobRunner runner, TaskInstance<Void> instance, ExecutionContext context) {
		runner.run(JobId.of(instance.getId()), context.getSchedulerState()::isShuttingDown);
	}

}
