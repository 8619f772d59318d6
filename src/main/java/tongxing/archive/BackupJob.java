package tongxing.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import tongxing.archive.tables.KeyEnvelope;
import tongxing.jobs.JobKind;
import tongxing.jobs.JobRun;

import org.springframework.stereotype.Component;

/**
 * Makes a backup in the server's folder; cut off, it begins anew.
 */
@Component
class BackupJob implements JobKind<BackupJob.Wish> {

	static final String PAGE = "/admin/backups";

	private final BackupWriter writer;

	private final BackupFolder folder;

	private final Clock clock;

	BackupJob(BackupWriter writer, BackupFolder folder, Clock clock) {
		this.writer = writer;
		this.folder = folder;
		this.clock = clock;
	}

	@Override
	public String code() {
		return "archive.backup";
	}

	@Override
	public Class<Wish> parameters() {
		return Wish.class;
	}

	@Override
	public Title title(Wish wish) {
		return Title.of("archive.job.backup");
	}

	@Override
	public String page(Wish wish) {
		return PAGE;
	}

	@Override
	public void run(JobRun run, Wish wish) throws IOException {
		Path file = this.folder.fresh(Backups.named(this.clock.instant(), this.clock));
		Path part = BackupFolder.partOf(file);
		this.writer.write(part, wish.key(), run);
		BackupFolder.keep(part, file);
	}

	/**
	 * A backup somebody asked for.
	 *
	 * @param key the vault's key, closed with the password they typed
	 */
	record Wish(Instant asked, @Nullable KeyEnvelope key) {

	}

}
