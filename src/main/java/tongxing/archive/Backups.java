package tongxing.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.archive.tables.KeyEnvelope;
import tongxing.archive.tables.Manifest;
import tongxing.jobs.JobId;
import tongxing.jobs.Jobs;
import tongxing.jobs.Progress;
import tongxing.kernel.Audited;
import tongxing.kernel.RuleViolation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes backups and keeps those made on the admin page. A backup holds every row of the
 * school as it stood at one moment; with a password it also holds the vault's key,
 * without which nobody can read what is sealed in it.
 */
@Service
public class Backups {

	private final BackupWriter writer;

	private final BackupFolder folder;

	private final Jobs jobs;

	private final BackupJob job;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Backups(BackupWriter writer, BackupFolder folder, Jobs jobs, BackupJob job, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock) {
		this.writer = writer;
		this.folder = folder;
		this.jobs = jobs;
		this.job = job;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Writes a backup into a new file; refuses to write over another.
	 * @param password at least ten characters, or nothing to leave the vault's key out
	 */
	public Made write(Path file, @Nullable String password) {
		if (Files.exists(file)) {
			throw new RuleViolation("archive.backup.exists");
		}
		KeyEnvelope envelope = (password != null) ? this.writer.envelope(password) : null;
		audit("BACKUP_MADE", String.valueOf(file.getFileName()));
		Path part = BackupFolder.partOf(file);
		try {
			Manifest manifest = this.writer.write(part, envelope, Progress.UNSEEN);
			BackupFolder.keep(part, file);
			return new Made(manifest.tables().size(), manifest.rows(), Files.size(file), Imprint.of(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Asks for a backup in the server's folder, as a job. Only the envelope made of the
	 * password is kept with the job.
	 */
	public JobId ask(@Nullable String password) {
		KeyEnvelope envelope = (password != null) ? this.writer.envelope(password) : null;
		audit("BACKUP_MADE", null);
		return this.jobs.start(this.job, new BackupJob.Wish(this.clock.instant(), envelope));
	}

	/**
	 * The backups in the server's folder, the newest first.
	 */
	public List<Kept> all() {
		try {
			List<Kept> all = new ArrayList<>();
			for (Path file : this.folder.all()) {
				all.add(new Kept(String.valueOf(file.getFileName()), Files.getLastModifiedTime(file).toInstant(),
						Files.size(file), Imprint.of(file)));
			}
			return all;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A backup that leaves the house; one row in the audit.
	 */
	public Path take(String name) {
		Path file = this.folder.get(name);
		audit("BACKUP_TAKEN", name);
		return file;
	}

	public void delete(String name) {
		Path file = this.folder.get(name);
		audit("BACKUP_DELETED", name);
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void audit(String action, @Nullable String name) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new Handled(action, name)));
	}

	/** The moment by which a backup is named. */
	static LocalDateTime named(Instant moment, Clock clock) {
		return LocalDateTime.ofInstant(moment, clock.getZone());
	}

	/**
	 * A backup that was just written.
	 */
	public record Made(int tables, long rows, long bytes, String sha256) {

	}

	/**
	 * A backup in the server's folder.
	 *
	 * @param sha256 of the whole file but for these 64 characters at its end
	 */
	public record Kept(String name, Instant made, long bytes, String sha256) {

		/** Its size in kilobytes, at least one. */
		public long kilobytes() {
			return Math.max(1, this.bytes / 1024);
		}

	}

	/**
	 * Somebody made, took or deleted a backup.
	 */
	private record Handled(String action, @Nullable String subject) implements Audited {

	}

}
