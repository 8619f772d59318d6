package tongxing.archive.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.FileHeader;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.archive.tables.Sha256;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.FigureScope;
import tongxing.jobs.Progress;
import tongxing.staff.ActingAs;
import tongxing.staff.Language;
import tongxing.staff.Role;
import tongxing.summaries.version.Step;
import tongxing.summaries.version.Versions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The summaries of terms go along in the archive of a class, and a child's growth file in
 * the child's; each as a document and as a page, with its hash in the manifest.
 */
@DemoTest
@Transactional
class ArchivePapersTests {

	private static final String PASSWORD = "竹林小路十个字的口令";

	private static final TermId TERM = new TermId(2026, 1);

	@TempDir
	private Path folder;

	@Autowired
	private ArchiveWriter writer;

	@Autowired
	private Versions versions;

	@Autowired
	private Terms terms;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationContext context;

	@BeforeEach
	void somebodyWhoSeesAll() {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		SecurityContextHolder.getContext()
			.setAuthentication(ActingAs
				.proofOf(SignedIn.newMember(this.context, "覃主任", Role.ADMIN, Role.CARE_LEAD, Role.PRINCIPAL)));
	}

	@AfterEach
	void nobody() {
		SecurityContextHolder.clearContext();
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void aClassTakesItsSummariesAlongAndTheLockedOneAsItWasLocked() throws IOException {
		UUID one = this.database.sql("select id from school_class where school_year = 2026 order by grade limit 1")
			.query(UUID.class)
			.single();
		UUID version = this.versions.save(new FigureScope(FigureScope.Kind.CLASS, one), this.terms.get(TERM),
				TestClock.TODAY, Language.SIMPLIFIED);
		for (Step step : List.of(Step.SUBMIT, Step.APPROVE, Step.LOCK)) {
			this.versions.take(version, step, "");
		}
		try (ZipFile zip = export("CLASS:" + one)) {
			assertThat(text(zip, "summaries/2026-1/class.html")).contains("<!DOCTYPE html>", "charset")
				.doesNotContain("<script", "http");
			assertThat(words(zip, "summaries/2026-1/class.docx")).contains("学期");
			assertThat(read(zip, "summaries/2026-1/class-zh-hans-version-1.docx"))
				.isEqualTo(this.versions.document(version));
			assertThat(text(zip, "index.html")).contains("href=\"summaries/2026-1/class.html\"",
					"href=\"summaries/2026-1/class-zh-hans-version-1.docx\"");
			assertThat(zip.getFileHeaders()).extracting(FileHeader::getFileName)
				.noneMatch((name) -> name.contains("school"));
			everyPaperHasItsHash(zip, 4);
		}
	}

	@Test
	void aChildTakesTheFilesOfItsTermsAlongAndReadingThemIsAudited() throws IOException {
		UUID child = this.database.sql("""
				select e.child_id from enrolment e join school_class k on k.id = e.class_id
				 where k.school_year = 2026 and upper_inf(e.during) order by 1 limit 1
				""").query(UUID.class).single();
		try (ZipFile zip = export("CHILD:" + child)) {
			String name = this.database.sql("select name from child where id = ?")
				.param(child)
				.query(String.class)
				.single();
			assertThat(text(zip, "summaries/2026-1/child.html")).contains(name).doesNotContain("<script");
			assertThat(words(zip, "summaries/2026-1/child.docx")).contains(name);
		}
		assertThat(
				this.database.sql("select count(*) from audit_entry where action = 'GROWTH_FILE_READ' and child_id = ?")
					.param(child)
					.query(Integer.class)
					.single())
			.isPositive();
	}

	private ZipFile export(String scope) throws IOException {
		Path file = this.folder.resolve("archive.zip");
		this.writer.write(ExportScope.of(scope), PASSWORD, Files.newOutputStream(file), Progress.UNSEEN);
		return new ZipFile(file.toFile(), PASSWORD.toCharArray());
	}

	private static void everyPaperHasItsHash(ZipFile zip, int atLeast) throws IOException {
		int papers = 0;
		for (JsonNode told : JsonMapper.shared().readTree(read(zip, "manifest.json")).get("files")) {
			if (told.get("file").asString().startsWith("summaries/")) {
				papers++;
				assertThat(HexFormat.of().formatHex(Sha256.fresh().digest(read(zip, told.get("file").asString()))))
					.isEqualTo(told.get("sha256").asString());
			}
		}
		assertThat(papers).isGreaterThanOrEqualTo(atLeast);
	}

	private static String words(ZipFile zip, String name) throws IOException {
		StringBuilder words = new StringBuilder();
		try (InputStream in = zip.getInputStream(zip.getFileHeader(name));
				XWPFDocument document = new XWPFDocument(in)) {
			document.getParagraphs().forEach((paragraph) -> words.append(paragraph.getText()));
			document.getTables().forEach((table) -> words.append(table.getText()));
		}
		return words.toString();
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
