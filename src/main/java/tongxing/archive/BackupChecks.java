package tongxing.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tongxing.jobs.JobId;
import tongxing.jobs.Jobs;

import org.springframework.stereotype.Service;

/**
 * Whether the newest backup can be restored: tried once a week by itself, and when
 * somebody asks.
 */
@Service
public class BackupChecks {

	private final RestoreTrial trial;

	private final CheckJob job;

	private final Jobs jobs;

	private final Clock clock;

	BackupChecks(RestoreTrial trial, CheckJob job, Jobs jobs, Clock clock) {
		this.trial = trial;
		this.job = job;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * The last check, whether it went well or not.
	 */
	public Optional<Check> last() {
		return this.trial.last();
	}

	/**
	 * Asks for a check as a job.
	 */
	public JobId ask() {
		return this.jobs.start(this.job, new CheckJob.Wish(this.clock.instant()));
	}

	/**
	 * How a check ended.
	 *
	 * @param rows how many rows came back equal, if it went well
	 * @param failure message key of why it did not
	 */
	public record Check(String backup, Instant at, @Nullable Long rows, @Nullable String failure) {

	}

}
