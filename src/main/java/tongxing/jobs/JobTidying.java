package tongxing.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes files of jobs when their days are over (PIPL art. 19), and jobs that nobody
 * remembers.
 */
@Component
class JobTidying implements Jobs.Chore {

	private static final Duration REMEMBERED = Duration.ofDays(90);

	private static final Duration EVERY = Duration.ofHours(6);

	private final JdbcClient database;

	private final JobFolder folder;

	private final Clock clock;

	JobTidying(JdbcClient database, JobFolder folder, Clock clock) {
		this.database = database;
		this.folder = folder;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "job-tidying";
	}

	@Override
	public Duration rest() {
		return EVERY;
	}

	@Override
	@Transactional
	public void run() {
		Instant now = this.clock.instant();
		try {
			for (JobId job : withOldFiles(this.folder.oldest(now))) {
				this.folder.delete(job);
			}
			this.folder.deleteHalves(this.folder.oldest(now));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		forget(now.minus(REMEMBERED));
	}

	private List<JobId> withOldFiles(Instant oldest) {
		return this.database.sql("select id from job where file_name is not null and completed_at < :oldest")
			.param("oldest", Timestamp.from(oldest))
			.query(UUID.class)
			.stream()
			.map(JobId::new)
			.toList();
	}

	private void forget(Instant before) {
		this.database.sql("""
				with old as (select id from job where coalesce(completed_at, cancelled_at, failed_at) < :before),
				     marks as (delete from job_checkpoint where job_id in (select id from old))
				delete from job where id in (select id from old)
				""").param("before", Timestamp.from(before)).update();
	}

}
