package tongxing.archive.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;
import tongxing.DemoDatabase;
import tongxing.TestClock;
import tongxing.TestDatabase;
import tongxing.embedded.TestServer;
import tongxing.jobs.Progress;
import tongxing.kernel.Vault;
import tongxing.kernel.VaultKey;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The archive of a school of 3 000 children with a year of records, pages and encryption
 * included, beside a plain COPY of every table into a zip. The summaries are not in it:
 * they are measured as pages. Prints a line; fails only for an empty result.
 */
@Tag("bench")
class ArchiveBenchmarkTests {

	private static final int RUNS = 3;

	@TempDir
	private Path folder;

	@Test
	void archiveBesideCopyAndZip() throws IOException, SQLException {
		TestDatabase school = DemoDatabase.of(DemoDatabase.LARGE);
		analyze(school);
		long plain = Long.MAX_VALUE;
		long archive = Long.MAX_VALUE;
		for (int run = 0; run < RUNS; run++) {
			plain = Math.min(plain, millis(() -> copyAndZip(school)));
			archive = Math.min(archive, millis(() -> archive(school)));
		}
		long plainSize = Files.size(this.folder.resolve("plain.zip"));
		long archiveSize = Files.size(this.folder.resolve("archive.zip"));
		System.out.println(String.format(Locale.ROOT,
				"archive of %d children: %d ms, %d KB; COPY + zip: %d ms, %d KB; speed %.0f %% of plain",
				DemoDatabase.LARGE.children(), archive, archiveSize / 1024, plain, plainSize / 1024,
				100.0 * plain / archive));
		assertThat(archiveSize).isGreaterThan(plainSize);
	}

	/** A server that is kept knows its tables; this one's autovacuum is off. */
	private static void analyze(TestDatabase school) throws SQLException {
		try (Connection connection = DriverManager.getConnection(school.url(), TestServer.OWNER,
				school.server().ownerPassword()); Statement statement = connection.createStatement()) {
			statement.execute("analyze");
		}
	}

	private void copyAndZip(TestDatabase school) throws IOException, SQLException {
		try (Connection connection = DriverManager.getConnection(school.url(), TestServer.OWNER,
				school.server().ownerPassword());
				ZipOutputStream zip = new ZipOutputStream(
						new BufferedOutputStream(Files.newOutputStream(this.folder.resolve("plain.zip"))))) {
			List<String> tables = DemoDatabase.reader(school)
				.sql("select tablename from pg_tables where schemaname = 'public'")
				.query(String.class)
				.list();
			for (String table : tables) {
				zip.putNextEntry(new ZipEntry(table + ".csv"));
				connection.unwrap(PGConnection.class)
					.getCopyAPI()
					.copyOut("copy " + table + " to stdout with (format csv, header)", (OutputStream) zip);
			}
		}
	}

	private void archive(TestDatabase school) throws IOException {
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		VaultKey key = new VaultKey(TestDatabase.KEY, Path.of("none"));
		DriverManagerDataSource database = new DriverManagerDataSource(school.url(), TestServer.APPLICATION,
				school.server().applicationPassword());
		new ArchiveWriter(database, new JdbcTransactionManager(database),
				new SheetReader(new SheetWords(messages, new Vault(Base64.getDecoder().decode(TestDatabase.KEY)))),
				(scope, shelf) -> List.of(), key, JsonMapper.shared(), new TestClock())
			.write(ExportScope.of("SCHOOL"), "walks-together", Files.newOutputStream(this.folder.resolve("archive.zip")),
					Progress.UNSEEN);
	}

	private static long millis(Work work) throws IOException, SQLException {
		long begun = System.nanoTime();
		work.run();
		return (System.nanoTime() - begun) / 1_000_000;
	}

	/** Something that is timed. */
	private interface Work {

		void run() throws IOException, SQLException;

	}

}
