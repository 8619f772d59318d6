package tongxing.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

import tongxing.jobs.JobKind;
import tongxing.jobs.JobRun;
import tongxing.jobs.Jobs;

import org.springframework.stereotype.Component;

/**
 * Tries the newest backup out: as a job for who asks, and as a chore that looks a few
 * times a day whether the week is over.
 */
@Component
class CheckJob implements JobKind<CheckJob.Wish>, Jobs.Chore {

	private static final Duration LOOK_EVERY = Duration.ofHours(6);

	private final RestoreTrial trial;

	CheckJob(RestoreTrial trial) {
		this.trial = trial;
	}

	@Override
	public String code() {
		return "archive.check";
	}

	@Override
	public Class<Wish> parameters() {
		return Wish.class;
	}

	@Override
	public Title title(Wish wish) {
		return Title.of("archive.job.check");
	}

	@Override
	public String page(Wish wish) {
		return BackupJob.PAGE;
	}

	@Override
	public void run(JobRun run, Wish wish) throws IOException {
		this.trial.run(run);
	}

	@Override
	public String name() {
		return "backup-check";
	}

	@Override
	public Duration rest() {
		return LOOK_EVERY;
	}

	@Override
	public void run() {
		try {
			this.trial.whenDue();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A check somebody asked for.
	 */
	record Wish(Instant asked) {

	}

}
