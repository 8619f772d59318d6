package tongxing.archive.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

import tongxing.jobs.Progress;
import tongxing.kernel.RuleViolation;

/**
 * Brings a school into the empty database of this installation, from a backup of this or
 * an older migration. An older one is first restored and proved in a scratch database of
 * its own migration, which is then brought to the newest as an update of the program
 * would; so the school's database gets all of it or nothing.
 */
public final class Homecoming {

	private final OwnerAccess database;

	private final TableSource backup;

	private final Progress progress;

	public Homecoming(OwnerAccess database, TableSource backup, Progress progress) {
		this.database = database;
		this.backup = backup;
		this.progress = progress;
	}

	/**
	 * Fills the database; refuses one with a school in it and a backup of a newer
	 * program.
	 * @param beforeCommit done when everything is proved
	 */
	public void run(Runnable beforeCommit) throws SQLException {
		try (Connection school = this.database.school()) {
			String here = Snapshot.migration(school);
			String there = this.backup.manifest().migration();
			if (here.equals(there)) {
				Refilling.run(school, this.backup, this.progress, beforeCommit);
				return;
			}
			if (!here.equals(this.database.newest()) || !this.database.knows(there)) {
				throw new RuleViolation("archive.restore.otherVersion", there, here);
			}
			school.setAutoCommit(false);
			Refilling.requireEmpty(school);
			school.rollback();
			this.database.scratch(there, this::prove, (grown) -> bring(grown, school, beforeCommit));
		}
	}

	/**
	 * Does the same in a scratch database only, to see that it could be done.
	 */
	public void rehearse() throws SQLException {
		String there = this.backup.manifest().migration();
		if (!this.database.knows(there)) {
			throw new RuleViolation("archive.restore.otherVersion", there, this.database.newest());
		}
		this.database.scratch(there, this::prove, (grown) -> {
		});
	}

	private void prove(Connection scratch) throws SQLException {
		Refilling.run(scratch, this.backup, this.progress, () -> {
		});
	}

	private void bring(Connection grown, Connection school, Runnable beforeCommit) throws SQLException {
		grown.setAutoCommit(false);
		try (DatabaseSource source = DatabaseSource.of(grown, this.backup.manifest())) {
			Refilling.run(school, source, this.progress, beforeCommit);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
