package tongxing.archive.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import net.lingala.zip4j.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.json.JsonMapper;
import tongxing.DemoDatabase;
import tongxing.TestDatabase;
import tongxing.archive.tables.Manifest;
import tongxing.archive.tables.TableSource;
import tongxing.embedded.TestServer;
import tongxing.operations.demo.DemoSize;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of the schema is forgotten: whatever table somebody adds leaves the house with
 * the school, and what it says of children is in their archive.
 */
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = "no Docker engine answers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverageTests {

	private static final String MINE = """
			select relname from pg_class where relnamespace = current_schema()::regnamespace and %s order by 1
			""";

	/** What stays behind, each with the reason. */
	private static final Set<String> OF_THE_SERVER = Set.of("flyway_schema_history", // the
																						// migrations
																						// make
																						// it
			"spring_session", "spring_session_attributes", // who is signed in just now
			"fact_change", // which of its transactions changed something
			"job", "job_checkpoint", "scheduled_tasks"); // work of the running server;
															// its files stay too

	private TestDatabase school;

	private JdbcClient reader;

	private UUID child;

	@BeforeAll
	void aSchoolWithTablesNobodyForesaw() throws SQLException {
		this.school = TestDatabase.fresh();
		DemoDatabase.fill(this.school, new DemoSize(12, 1, 3));
		this.reader = DemoDatabase.reader(this.school);
		this.child = this.reader.sql("select id from child order by id limit 1").query(UUID.class).single();
		try (Connection owner = DriverManager.getConnection(this.school.url(), TestServer.OWNER,
				this.school.server().ownerPassword()); Statement statement = owner.createStatement()) {
			statement.execute(
					"""
							create table "Unforeseen Check" (
							  id uuid primary key, child_id uuid not null references child, found text, sealed bytea, weight numeric);
							comment on table "Unforeseen Check" is 'A check nobody foresaw.';
							create table unforeseen_step (check_id uuid references "Unforeseen Check", step text not null);
							create table unforeseen_whisper (
							  child_id uuid references child, told text, happened_on date,
							  readers text not null check (readers in ('ALL', 'RESTRICTED')));
							grant select, insert on "Unforeseen Check", unforeseen_step, unforeseen_whisper to %s;
							"""
						.formatted(TestServer.APPLICATION));
			statement.execute("""
					insert into "Unforeseen Check" values (gen_random_uuid(), '%1$s', '视力 4.8，𠮷', '\\x01', 31.5);
					insert into unforeseen_step select id, '已告知家长' from "Unforeseen Check";
					insert into unforeseen_whisper values ('%1$s', '只给班主任看', '2026-11-02', 'RESTRICTED');
					""".formatted(this.child));
		}
	}

	@Test
	void everyTableIsInTheSchoolsArchive() throws IOException {
		Set<String> all = new TreeSet<>(
				this.reader.sql(MINE.formatted("relkind in ('r', 'p', 'f', 'm')")).query(String.class).list());
		Path file = ArchiveTests.export(this.school, ExportScope.of("SCHOOL"));
		try (TableSource archive = ArchiveFile.open(file, ArchiveTests.PASSWORD, JsonMapper.shared())) {
			List<String> carried = archive.manifest().tables().stream().map(Manifest.Content::table).toList();
			assertThat(all).as("Tables that neither leave with the school nor are named here with the reason they stay")
				.allMatch((table) -> carried.contains(table) || OF_THE_SERVER.contains(table))
				.contains("Unforeseen Check");
			assertThat(carried).as("Tables that should stay behind").doesNotContainAnyElementsOf(OF_THE_SERVER);
			for (Manifest.Content table : archive.manifest().tables()) {
				assertThat(table.rows()).as(table.table())
					.isEqualTo(this.reader.sql("select count(*) from \"" + table.table() + '"')
						.query(Long.class)
						.single());
			}
		}
	}

	@Test
	void whatANewTableSaysOfAChildIsInTheChildsArchive() throws IOException {
		Path file = ArchiveTests.export(this.school, ExportScope.of("CHILD:" + this.child));
		try (ZipFile zip = new ZipFile(file.toFile(), ArchiveTests.PASSWORD.toCharArray())) {
			assertThat(text(zip, "csv/unforeseen-check.csv")).contains("视力 4.8，𠮷", "31.5").doesNotContain("sealed");
			assertThat(text(zip, "csv/unforeseen-step.csv")).contains("已告知家长");
			assertThat(text(zip, "csv/unforeseen-whisper.csv")).contains("2026-11-02").doesNotContain("只给班主任看");
			assertThat(text(zip, "children/00001.html")).contains("A check nobody foresaw.", "视力 4.8")
				.doesNotContain("只给班主任看");
		}
		UUID another = this.reader.sql("select id from child order by id desc limit 1").query(UUID.class).single();
		try (ZipFile zip = new ZipFile(ArchiveTests.export(this.school, ExportScope.of("CHILD:" + another)).toFile(),
				ArchiveTests.PASSWORD.toCharArray())) {
			assertThat(text(zip, "csv/unforeseen-check.csv")).doesNotContain("视力");
		}
	}

	@Test
	void whatReadersDoNotGetIsStillATable() {
		assertThat(this.reader.sql(MINE.formatted("relkind = 'r'")).query(String.class).list())
			.containsAll(OtherSheets.LEFT_OUT.keySet())
			.containsAll(KnownSheet.tables());
		assertThat(OtherSheets.LEFT_OUT.values()).noneMatch(String::isBlank);
	}

	@Test
	void everyTableOfAChildThatIsNotSealedHasASheetOrAReason() throws SQLException {
		List<String> direct = this.reader
			.sql("""
					select distinct c.relname from pg_constraint k join pg_class c on c.oid = k.conrelid
					 where k.confrelid = 'child'::regclass and k.contype = 'f' and c.relname not like 'unforeseen%'
					   and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
					                  and a.attname <> 'version' and a.atttypid not in ('bytea'::regtype, 'uuid'::regtype))
					""")
			.query(String.class)
			.list();
		Set<String> told = new TreeSet<>(KnownSheet.tables());
		told.addAll(OtherSheets.LEFT_OUT.keySet());
		try (Connection connection = DriverManager.getConnection(this.school.url(), TestServer.OWNER,
				this.school.server().ownerPassword())) {
			OtherSheets.of(connection).forEach((sheet) -> told.add(((OtherSheet) sheet).table()));
		}
		assertThat(told).as("Tables about children that no sheet of an archive tells").containsAll(direct);
	}

	private static String text(ZipFile zip, String name) throws IOException {
		try (InputStream in = zip.getInputStream(zip.getFileHeader(name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
