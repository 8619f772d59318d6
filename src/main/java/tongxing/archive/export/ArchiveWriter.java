package tongxing.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import tongxing.archive.packing.EncryptedZip;
import tongxing.archive.tables.Manifest;
import tongxing.archive.tables.Snapshot;
import tongxing.jobs.Progress;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.VaultKey;

import tongxing.summaries.leaving.TermPapers;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes an archive of one moment: pages, tables, summaries, and for the whole school
 * also what an empty installation needs to take it in. All is read in one transaction
 * that sees the moment it began. Reads some children at a time, so that the memory it
 * needs does not grow with the school.
 */
@Component
class ArchiveWriter {

	/** Where the part for machines stands. */
	static final String DATA = "data/";

	static final String KEY = "vault.key";

	private static final int AT_A_TIME = 250;

	private final DataSource database;

	private final SheetReader sheets;

	private final Papers papers;

	private final VaultKey key;

	private final JsonMapper json;

	private final Clock clock;

	private final TransactionTemplate oneMoment;

	ArchiveWriter(DataSource database, PlatformTransactionManager transactions, SheetReader sheets, Papers papers,
			VaultKey key, JsonMapper json, Clock clock) {
		this.database = database;
		this.oneMoment = new TransactionTemplate(transactions);
		this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.sheets = sheets;
		this.papers = papers;
		this.key = key;
		this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
		this.clock = clock;
	}

	/**
	 * Writes the archive; the stream is closed afterwards.
	 */
	void write(ExportScope scope, String password, OutputStream out, Progress progress) throws IOException {
		try (EncryptedZip zip = new EncryptedZip(out, password)) {
			this.oneMoment.executeWithoutResult((status) -> writeNow(scope, zip, progress));
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * That children's files were read on the way is written down in the same transaction.
	 */
	private void writeNow(ExportScope scope, EncryptedZip zip, Progress progress) {
		Connection connection = DataSourceUtils.getConnection(this.database);
		try {
			write(scope, connection, zip, progress);
		}
		catch (SQLException ex) {
			throw new UncheckedIOException(new IOException("The database could not be read", ex));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.database);
		}
	}

	private void write(ExportScope scope, Connection connection, EncryptedZip zip, Progress progress)
			throws SQLException, IOException {
		List<UUID> children = children(connection, scope);
		if (children.isEmpty()) {
			throw new RuleViolation("archive.export.nobody");
		}
		Instant now = this.clock.instant();
		List<Sheet> sheets = new ArrayList<>(List.of(KnownSheet.values()));
		sheets.addAll(OtherSheets.of(connection));
		try (CsvFiles tables = new CsvFiles()) {
			ChildPages pages = new ChildPages(this.sheets, sheets, zip);
			for (int from = 0; from < children.size(); from += AT_A_TIME) {
				progress.progress(from, 2 * children.size());
				List<UUID> some = children.subList(from, Math.min(children.size(), from + AT_A_TIME));
				List<SheetReader.Content> contents = new ArrayList<>();
				for (Sheet sheet : sheets) {
					SheetReader.Content content = this.sheets.read(connection, sheet, some);
					tables.add(some, content);
					contents.add(content);
				}
				pages.write(some, contents);
			}
			pages.writeIndex(this.papers.write(scope, zip::next));
			progress.progress(children.size(), 2 * children.size());
			tables.writeTo(zip);
		}
		if (scope.kind() == ExportScope.Kind.SCHOOL) {
			writeData(connection, zip, now);
		}
		List<EncryptedZip.Entry> entries = zip.entries();
		zip.next("manifest.json").write(this.json.writeValueAsBytes(new Contents(now, scope.kind(), entries)));
		progress.progress(1, 1);
	}

	private void writeData(Connection connection, EncryptedZip zip, Instant now) throws SQLException, IOException {
		byte[] vaultKey = this.key.find().orElseThrow(() -> new RuleViolation("archive.backup.noKey"));
		Manifest manifest = Snapshot.copy(connection, (name) -> zip.next(DATA + name), now, vaultKey, null,
				Progress.UNSEEN);
		zip.text(DATA + KEY, Base64.getEncoder().encodeToString(vaultKey));
		zip.next(DATA + Manifest.FILE).write(this.json.writeValueAsBytes(manifest));
	}

	private static List<UUID> children(Connection connection, ExportScope scope) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(scope.sql())) {
			List<Object> parameters = scope.parameters();
			for (int i = 0; i < parameters.size(); i++) {
				statement.setObject(i + 1, parameters.get(i));
			}
			List<UUID> children = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					children.add(rows.getObject(1, UUID.class));
				}
			}
			return children;
		}
	}

	/**
	 * Puts the summaries of terms into an archive.
	 */
	interface Papers {

		List<TermPapers.Paper> write(ExportScope scope, TermPapers.Shelf shelf) throws IOException;

	}

	/**
	 * What the archive says of itself.
	 */
	private record Contents(Instant made, ExportScope.Kind scope, List<EncryptedZip.Entry> files) {

	}

}
