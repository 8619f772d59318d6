package tongxing.archive.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import tongxing.DemoDatabase;
import tongxing.TestClock;
import tongxing.TestDatabase;
import tongxing.archive.tables.Refilling;
import tongxing.archive.tables.Sha256;
import tongxing.embedded.TestServer;
import tongxing.jobs.Progress;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;
import tongxing.kernel.VaultKey;
import tongxing.operations.demo.DemoSize;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An archive is read without the software, and a whole school comes back from one as it
 * was.
 */
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = "no Docker engine answers")
class ArchiveTests {

	private static final DemoSize SMALL = new DemoSize(36, 1, 7);

	static final String PASSWORD = "竹林小路十个字的口令";

	private static final ExportScope SCHOOL = ExportScope.of("SCHOOL");

	@Test
	void everyChildHasAPageAndEveryFileItsHash() throws IOException {
		JdbcClient reader = DemoDatabase.reader(DemoDatabase.of(SMALL));
		Path file = export(DemoDatabase.of(SMALL), SCHOOL);
		try (ZipFile zip = new ZipFile(file.toFile(), PASSWORD.toCharArray())) {
			assertThat(zip.getFileHeaders()).allMatch(FileHeader::isEncrypted);
			JsonNode manifest = JsonMapper.shared().readTree(read(zip, "manifest.json"));
			assertThat(manifest.get("files")).hasSize(zip.getFileHeaders().size() - 1);
			for (JsonNode told : manifest.get("files")) {
				assertThat(HexFormat.of().formatHex(Sha256.fresh().digest(read(zip, told.get("file").asString()))))
					.isEqualTo(told.get("sha256").asString());
			}
			int children = reader.sql("select count(*) from child").query(Integer.class).single();
			assertThat(zip.getFileHeaders()).filteredOn((entry) -> entry.getFileName().startsWith("children/"))
				.hasSize(children);
			String index = text(zip, "index.html");
			for (String name : reader.sql("select name from child").query(String.class).list()) {
				assertThat(index).contains(">" + name + "</a>");
			}
			assertThat(index + text(zip, "children/00001.html")).doesNotContain("<script", "http");
			assertThat(text(zip, "csv/records.csv").lines().count())
				.isGreaterThan(reader.sql("select count(*) from care_participant").query(Integer.class).single());
			assertThat(text(zip, "csv/children.csv")).contains("529999");
		}
	}

	@Test
	void withoutThePasswordNothingIsReadAndNamesOfEntriesNameNobody() throws IOException {
		Path file = export(DemoDatabase.of(SMALL), SCHOOL);
		try (ZipFile zip = new ZipFile(file.toFile(), "another-password".toCharArray())) {
			assertThatExceptionOfType(ZipException.class).isThrownBy(() -> read(zip, "index.html"));
			assertThat(zip.getFileHeaders()).extracting(FileHeader::getFileName)
				.allMatch((name) -> name.matches("[a-z0-9/._-]+"));
		}
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> ArchiveFile.open(file, "another-password", JsonMapper.shared()))
			.withMessage("archive.password.wrong");
	}

	@Test
	void anArchiveOfOneChildHoldsNobodyElseAndNothingToImport() throws IOException {
		JdbcClient reader = DemoDatabase.reader(DemoDatabase.of(SMALL));
		UUID child = reader.sql("select id from child order by id limit 1").query(UUID.class).single();
		Path file = export(DemoDatabase.of(SMALL), ExportScope.of("CHILD:" + child));
		try (ZipFile zip = new ZipFile(file.toFile(), PASSWORD.toCharArray())) {
			assertThat(zip.getFileHeaders()).extracting(FileHeader::getFileName)
				.contains("children/00001.html")
				.doesNotContain("children/00002.html")
				.noneMatch((name) -> name.startsWith("data/"));
			assertThat(text(zip, "csv/children.csv").lines()).hasSize(2);
		}
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> ArchiveFile.open(file, PASSWORD, JsonMapper.shared()))
			.withMessage("archive.import.notWhole");
	}

	@Test
	void classesAndYearsHoldTheirChildren() throws IOException {
		JdbcClient reader = DemoDatabase.reader(DemoDatabase.of(SMALL));
		UUID some = reader.sql("select class_id from enrolment order by 1 limit 1").query(UUID.class).single();
		int children = reader.sql("select count(distinct child_id) from enrolment where class_id = ?")
			.param(some)
			.query(Integer.class)
			.single();
		try (ZipFile zip = new ZipFile(export(DemoDatabase.of(SMALL), ExportScope.of("CLASS:" + some)).toFile(),
				PASSWORD.toCharArray())) {
			assertThat(text(zip, "csv/children.csv").lines()).hasSize(children + 1);
		}
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> export(DemoDatabase.of(SMALL), ExportScope.of("YEAR:1991")))
			.withMessage("archive.export.nobody");
		for (String wrong : new String[] { "", "SCHOOL:1", "CLASS", "CLASS:x", "YEAR:x", "HOUSE:1" }) {
			assertThatExceptionOfType(NotFound.class).as(wrong).isThrownBy(() -> ExportScope.of(wrong));
		}
	}

	@Test
	void aCellIsNeverAFormula() {
		StringBuilder line = new StringBuilder();
		Cells.csv(line, List.of("=1+1", "a\"b", "-", "@x", "正常"));
		assertThat(line.toString()).isEqualTo("\"'=1+1\",\"a\"\"b\",\"'-\",\"'@x\",\"正常\"\r\n");
		assertThat(Cells.html("<b>&\n\"")).isEqualTo("&lt;b&gt;&amp;<br>\n&quot;");
	}

	@Property(tries = 4, shrinking = ShrinkingMode.OFF)
	void whatIsExportedAndImportedIsExportedEqual(@ForAll @Size(min = 1, max = 4) List<@From("texts") String> texts)
			throws Exception {
		TestDatabase source = TestDatabase.fresh();
		DemoDatabase.fill(source, new DemoSize(6, 1, 5));
		for (int i = 0; i < texts.size(); i++) {
			write(source, "甲" + texts.get(i).strip(), texts.get((i + 1) % texts.size()));
		}
		Path first = export(source, SCHOOL);
		TestDatabase elsewhere = TestDatabase.fresh();
		try (ArchiveFile archive = ArchiveFile.open(first, PASSWORD, JsonMapper.shared());
				Connection owner = DriverManager.getConnection(elsewhere.url(), TestServer.OWNER,
						elsewhere.server().ownerPassword())) {
			Refilling.run(owner, archive, Progress.UNSEEN, () -> {
			});
		}
		assertThat(contents(export(elsewhere, SCHOOL))).isEqualTo(contents(first));
	}

	/** Whatever PostgreSQL can hold: all of Unicode but the null and halves of pairs. */
	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings()
			.all()
			.ofMinLength(0)
			.ofMaxLength(40)
			.map((text) -> text.codePoints()
				.filter((point) -> point != 0 && !(point >= 0xD800 && point <= 0xDFFF))
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString());
	}

	private static void write(TestDatabase database, String name, String note) {
		JdbcClient jdbc = JdbcClient.create(connections(database));
		UUID household = Ids.next();
		UUID child = Ids.next();
		UUID parent = Ids.next();
		UUID record = Ids.next();
		jdbc.sql("insert into household (id, address, note) values (?, ?, '')").params(household, note).update();
		jdbc.sql("""
				insert into child (id, household_id, name, note, sex, birth_date, registered_on, resident_id)
				values (?, ?, ?, ?, 'MALE', '2017-05-06', '2026-09-01', ?)
				""").params(child, household, name, note, new Vault(key().findOrMake()).seal(note)).update();
		jdbc.sql("insert into parent (id, name, occupation) values (?, ?, ?)").params(parent, name, note).update();
		jdbc.sql("insert into parentage (child_id, parent_id, role) values (?, ?, 'MOTHER')")
			.params(child, parent)
			.update();
		jdbc.sql("insert into absence (parent_id, during, place) values (?, '[2025-02-01,)', ?)")
			.params(parent, note)
			.update();
		jdbc.sql("""
				insert into care_record (id, kind, happened_on, channel, outcome, narrative, household_id, author_id,
				                         recorded_on, recorded_at)
				select ?, 'TALK', '2026-11-20', 'IN_PERSON', 'DONE', ?, ?, id, '2026-11-20', now()
				  from account order by id limit 1
				""").params(record, note, household).update();
		jdbc.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id, note)
				values (?, ?, '2026-11-20', 'TALK', ?, ?)
				""").params(record, child, household, note).update();
	}

	@Test
	void thePapersAreOfTheSameMomentAsTheTables() throws IOException {
		TestDatabase school = TestDatabase.fresh();
		DemoDatabase.fill(school, new DemoSize(6, 1, 5));
		DriverManagerDataSource database = connections(school);
		AtomicInteger seen = new AtomicInteger();
		Path file = export(database, SCHOOL, (scope, shelf) -> {
			write(school, "甲乙", "后来才写下的");
			seen.set(JdbcClient.create(database).sql("select count(*) from child").query(Integer.class).single());
			return List.of();
		});
		try (ZipFile zip = new ZipFile(file.toFile(), PASSWORD.toCharArray())) {
			assertThat(text(zip, "csv/children.csv").lines()).hasSize(seen.get() + 1);
			assertThat(text(zip, "children/%05d.html".formatted(seen.get()))).isNotEmpty();
		}
		assertThat(JdbcClient.create(database).sql("select count(*) from child").query(Integer.class).single())
			.isEqualTo(seen.get() + 1);
	}

	static Path export(TestDatabase database, ExportScope scope) throws IOException {
		return export(connections(database), scope, (papers, shelf) -> List.of());
	}

	private static Path export(DataSource database, ExportScope scope, ArchiveWriter.Papers papers) throws IOException {
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		Path file = Files.createTempFile(Path.of("target"), "archive", ".zip");
		file.toFile().deleteOnExit();
		new ArchiveWriter(database, new JdbcTransactionManager(database),
				new SheetReader(new SheetWords(messages, new Vault(key().findOrMake()))), papers, key(),
				JsonMapper.shared(), new TestClock())
			.write(scope, PASSWORD, Files.newOutputStream(file), Progress.UNSEEN);
		return file;
	}

	private static Map<String, String> contents(Path file) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (ZipFile zip = new ZipFile(file.toFile(), PASSWORD.toCharArray())) {
			for (FileHeader entry : zip.getFileHeaders()) {
				contents.put(entry.getFileName(), text(zip, entry.getFileName()));
			}
		}
		return contents;
	}

	private static VaultKey key() {
		return new VaultKey(TestDatabase.KEY, Path.of("none"));
	}

	private static DriverManagerDataSource connections(TestDatabase database) {
		return new DriverManagerDataSource(database.url(), TestServer.APPLICATION,
				database.server().applicationPassword());
	}

	private static String text(ZipFile zip, String name) throws IOException {
		return new String(read(zip, name), StandardCharsets.UTF_8);
	}

	private static byte[] read(ZipFile zip, String name) throws IOException {
		try (InputStream in = zip.getInputStream(zip.getFileHeader(name))) {
			return in.readAllBytes();
		}
	}

}
