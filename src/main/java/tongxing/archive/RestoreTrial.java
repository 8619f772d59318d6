package tongxing.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import tongxing.archive.tables.OwnerAccess;
import tongxing.archive.tables.Homecoming;
import tongxing.jobs.Progress;
import tongxing.kernel.Ids;
import tongxing.kernel.RuleViolation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves that the newest backup can be restored, by restoring it into a scratch database
 * on the same server, and writes down how that went.
 */
@Component
class RestoreTrial {

	private static final Duration WEEK = Duration.ofDays(7);

	private final BackupFolder folder;

	private final OwnerAccess owner;

	private final JdbcClient database;

	private final JsonMapper json;

	private final Clock clock;

	RestoreTrial(BackupFolder folder, OwnerAccess owner, JdbcClient database, JsonMapper json, Clock clock) {
		this.folder = folder;
		this.owner = owner;
		this.database = database;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * The last one, whether it went well or not.
	 */
	public Optional<BackupChecks.Check> last() {
		return this.database
			.sql("select backup, checked_at, rows, failure from backup_check order by checked_at desc limit 1")
			.query((row, number) -> new BackupChecks.Check(row.getString(1), row.getTimestamp(2).toInstant(),
					row.getObject(3, Long.class), row.getString(4)))
			.optional();
	}

	/** Checks when there is a backup and the last check is a week old. */
	void whenDue() throws IOException {
		Instant now = this.clock.instant();
		boolean lately = last().filter((check) -> check.at().plus(WEEK).isAfter(now)).isPresent();
		if (!lately && !this.folder.all().isEmpty()) {
			run(Progress.UNSEEN);
		}
	}

	/** Restores the newest backup and writes down how that went. */
	void run(Progress progress) throws IOException {
		Path newest = this.folder.all()
			.stream()
			.findFirst()
			.orElseThrow(() -> new RuleViolation("archive.check.nothing"));
		try (BackupFile backup = BackupFile.open(newest, this.json)) {
			new Homecoming(this.owner, backup, progress).rehearse();
			keep(newest, backup.manifest().rows(), null);
		}
		catch (RuleViolation refused) {
			keep(newest, null, refused.code());
			throw refused;
		}
		catch (SQLException ex) {
			keep(newest, null, "archive.check.failed");
			throw new IOException("The backup could not be tried", ex);
		}
	}

	private void keep(Path file, @Nullable Long rows, @Nullable String failure) {
		this.database.sql("insert into backup_check (id, backup, checked_at, rows, failure) values (?, ?, ?, ?, ?)")
			.param(Ids.next())
			.param(String.valueOf(file.getFileName()))
			.param(Timestamp.from(this.clock.instant()))
			.param(rows)
			.param(failure)
			.update();
	}

}
