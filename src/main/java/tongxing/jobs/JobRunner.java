package tongxing.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import tongxing.kernel.RuleViolation;
import tongxing.kernel.trouble.Trouble;
import tongxing.staff.ActingAs;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Runs a job on behalf of its owner and writes down how it ended. What cuts a run off
 * without ending the job, a restart or an error of the machine, leaves by an exception,
 * so that the queue runs it again.
 */
@Component
class JobRunner {

	private static final Logger logger = LoggerFactory.getLogger(JobRunner.class);

	/** A job that brings the server down is not tried for ever. */
	private static final int MOST_RUNS = 3;

	private final JobLedger ledger;

	private final JobFolder folder;

	private final ObjectProvider<JobKind<?>> kinds;

	private final ActingAs acting;

	private final JsonMapper json;

	private final Clock clock;

	JobRunner(JobLedger ledger, JobFolder folder, ObjectProvider<JobKind<?>> kinds, ActingAs acting, JsonMapper json,
			Clock clock) {
		this.ledger = ledger;
		this.folder = folder;
		this.kinds = kinds;
		this.acting = acting;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Runs a job, unless it has ended meanwhile.
	 * @param closing whether the server is going down
	 */
	void run(JobId job, BooleanSupplier closing) {
		JobLedger.Begun begun = this.ledger.begin(job, this.clock.instant()).orElse(null);
		if (begun == null) {
			return;
		}
		if (begun.run() > MOST_RUNS) {
			fail(begun, new IllegalStateException("Run " + begun.run()));
			return;
		}
		ActiveRun run = new ActiveRun(begun, this.ledger, this.folder, closing);
		try {
			this.acting.as(begun.owner(), () -> carryOut(kind(begun.kind()), begun, run));
			this.ledger.completed(begun, run.keepFile(), this.clock.instant());
		}
		catch (JobStopped stopped) {
			if (!this.ledger.cancelled(begun, this.clock.instant())) {
				throw stopped;
			}
		}
		catch (RuleViolation refused) {
			this.ledger.failed(begun, refused.code(), refused.arguments(), null, this.clock.instant());
		}
		catch (RuntimeException ex) {
			if (closing.getAsBoolean()) {
				throw ex;
			}
			fail(begun, ex);
		}
		finally {
			run.dropFile();
		}
	}

	private <P> void carryOut(JobKind<P> kind, JobLedger.Begun begun, ActiveRun run) {
		LocaleContextHolder.setLocale(this.acting.language().locale());
		try {
			kind.run(run, this.json.readValue(begun.parameters(), kind.parameters()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	private void fail(JobLedger.Begun begun, Exception problem) {
		Trouble trouble = Trouble.of(problem);
		logger.error("Job {} {}: {}", begun.kind(), begun.job(), trouble);
		this.ledger.failed(begun, "jobs.failed", new Object[0], trouble.reference(), this.clock.instant());
	}

	private JobKind<?> kind(String code) {
		return this.kinds.stream()
			.filter((kind) -> kind.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No kind " + code));
	}

}
