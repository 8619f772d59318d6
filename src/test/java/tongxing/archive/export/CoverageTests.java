package tongxing.archive.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.FileHeader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import tongxing.DemoDatabase;
import tongxing.TestDatabase;
import tongxing.archive.tables.Manifest;
import tongxing.archive.tables.TableSource;
import tongxing.embedded.TestServer;
import tongxing.kernel.Ids;
import tongxing.kernel.Vault;
import tongxing.operations.demo.DemoSize;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
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

	private static final Pattern CODE = Pattern.compile("'([A-Z_]+)'::text");

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

	/** An archive is made for people who may not read what was said in counselling. */
	@Test
	void whatIsRestrictedIsReadableInNoArchive() throws IOException {
		UUID record = Ids.next();
		this.reader.sql("""
				insert into care_record (id, kind, happened_on, channel, outcome, author_id, recorded_on, recorded_at)
				select ?, 'COUNSELLING', '2026-11-20', 'IN_PERSON', 'DONE', id, '2026-11-20', now() from account limit 1
				""").param(record).update();
		this.reader.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				select ?, id, '2026-11-20', 'COUNSELLING', household_id from child where id = ?
				""").params(record, this.child).update();
		this.reader.sql("insert into care_restricted (record_id, content) values (?, ?)")
			.params(record,
					new Vault(Base64.getDecoder().decode(TestDatabase.KEY))
						.seal("{\"narrative\":\"翠鸟不说\",\"details\":{}}"))
			.update();
		for (String scope : List.of("SCHOOL", "CHILD:" + this.child)) {
			Path file = ArchiveTests.export(this.school, ExportScope.of(scope));
			try (ZipFile zip = new ZipFile(file.toFile(), ArchiveTests.PASSWORD.toCharArray())) {
				for (FileHeader entry : zip.getFileHeaders()) {
					try (InputStream content = zip.getInputStream(entry)) {
						assertThat(readable(content.readAllBytes())).as("%s of %s", entry.getFileName(), scope)
							.doesNotContain("翠鸟不说");
					}
				}
			}
		}
	}

	/** With what is inside of workbooks and documents. */
	private static String readable(byte[] content) throws IOException {
		StringBuilder all = new StringBuilder(new String(content, StandardCharsets.UTF_8));
		if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
			try (ZipInputStream inner = new ZipInputStream(new ByteArrayInputStream(content))) {
				while (inner.getNextEntry() != null) {
					all.append(new String(inner.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return all.toString();
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

	/**
	 * On pages for people nothing stands as the database has it: each sheet, column and
	 * code is called what the screens call it, in both languages.
	 */
	@Test
	void everySheetIsToldInWords() throws SQLException {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		for (String file : Objects.requireNonNull(Path.of("src/main/resources/messages").toFile().list())) {
			if (file.endsWith("_en.properties")) {
				messages.addBasenames("messages/" + file.replace("_en.properties", ""));
			}
		}
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		SheetWords words = new SheetWords(messages, new Vault(new byte[32]));
		List<String> raw = new ArrayList<>();
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			LocaleContextHolder.setLocale(locale);
			for (Named one : named()) {
				String title = words.orElse("archive.table." + one.table(), "");
				String heading = words.column(one.table(), one.column()).heading();
				raw.addAll(title.isEmpty() ? List.of(one.table()) : List.of());
				raw.addAll(heading.equals(one.column()) ? List.of(one.table() + "." + one.column()) : List.of());
				for (String code : one.codes()) {
					if (words.column(one.table(), one.column()).word(code).equals(code)) {
						raw.add(one.table() + "." + one.column() + "=" + code);
					}
				}
			}
		}
		LocaleContextHolder.resetLocaleContext();
		assertThat(raw).as("called as in the database").isEmpty();
	}

	/** A column of a sheet, with the codes that it may hold. */
	private record Named(String table, String column, List<String> codes) {

	}

	private List<Named> named() throws SQLException {
		List<Named> named = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection(this.school.url(), TestServer.OWNER,
				this.school.server().ownerPassword())) {
			for (Sheet sheet : OtherSheets.of(connection)) {
				OtherSheet other = (OtherSheet) sheet;
				for (String column : other.columns()) {
					String checks = this.reader.sql("""
							select coalesce(string_agg(pg_get_constraintdef(k.oid), ' '), '') from pg_constraint k
							  join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
							 where k.contype = 'c' and k.conrelid = ?::regclass and a.attname = ?
							""")
						.params('"' + other.table() + '"', column.replace("\"", ""))
						.query(String.class)
						.single();
					List<String> codes = CODE.matcher(checks).results().map((code) -> code.group(1)).toList();
					if (!other.table().toLowerCase(Locale.ROOT).startsWith("unforeseen")) {
						named.add(new Named(other.table(), column, codes));
					}
				}
			}
		}
		assertThat(named).hasSizeGreaterThan(50);
		return named;
	}

	private static String text(ZipFile zip, String name) throws IOException {
		try (InputStream in = zip.getInputStream(zip.getFileHeader(name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
