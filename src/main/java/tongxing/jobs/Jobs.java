package tongxing.jobs;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import tongxing.kernel.Audited;
import tongxing.kernel.NotFound;
import tongxing.staff.CurrentStaff;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slow work that somebody asks for, watches, cancels and whose result they fetch. A job
 * is seen by its owner only; for everybody else it is not there.
 */
@Service
@Transactional
public class Jobs {

	private final JobLedger ledger;

	private final JobReader reader;

	private final JobQueue queue;

	private final CurrentStaff me;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Jobs(JobLedger ledger, JobReader reader, JobQueue queue, CurrentStaff me, ApplicationEventPublisher events,
			Clock clock) {
		this.ledger = ledger;
		this.reader = reader;
		this.queue = queue;
		this.me = me;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks for work in the name of who is signed in. It begins when the present
	 * transaction has committed. Asking again for the same while it waits or runs leads
	 * to the same job.
	 */
	public <P> JobId start(JobKind<P> kind, P parameters) {
		JobLedger.Asked asked = this.ledger.ask(kind, parameters, this.me.id(), this.clock.instant());
		if (asked.fresh()) {
			this.queue.add(asked.job());
		}
		return asked.job();
	}

	/**
	 * My jobs, the newest first.
	 */
	@Transactional(readOnly = true)
	public List<JobView> mine() {
		return this.reader.newest(this.me.id());
	}

	@Transactional(readOnly = true)
	public JobView get(JobId job) {
		return this.reader.find(job, this.me.id()).orElseThrow(() -> new NotFound("job"));
	}

	/**
	 * I do not want it any more. What it has already kept stays; a job that has ended is
	 * not changed.
	 */
	public void cancel(JobId job) {
		get(job);
		this.ledger.cancel(job, this.me.id(), this.clock.instant());
	}

	/**
	 * The file a job of mine has made; taking it is one row in the audit.
	 */
	public JobFile file(JobId job) {
		JobFile file = this.reader.file(job, this.me.id())
			.filter((found) -> Files.isReadable(found.path()))
			.orElseThrow(() -> new NotFound("file"));
		this.events.publishEvent(new FileTaken(job));
		return file;
	}

	/**
	 * Work nobody asks for, done by the server from time to time, on one node only. A
	 * bean is enough to have one. What it does must bear being done again.
	 */
	public interface Chore {

		/** A stable name such as <code>job-tidying</code>. */
		String name();

		/** How long it rests after it was done. */
		Duration rest();

		void run();

	}

	/**
	 * The result of a job left the house.
	 */
	private record FileTaken(JobId job) implements Audited {

		@Override
		public String action() {
			return "JOB_FILE_DOWNLOADED";
		}

		@Override
		public String subject() {
			return this.job.toString();
		}

	}

}
