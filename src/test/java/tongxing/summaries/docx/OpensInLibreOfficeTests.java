package tongxing.summaries.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tongxing.DemoTest;
import tongxing.TestClock;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.care.CareRecordId;
import tongxing.figures.FigureScope;
import tongxing.staff.AccountId;
import tongxing.staff.ActingAs;
import tongxing.staff.Language;
import tongxing.summaries.Summaries;
import tongxing.summaries.brief.Briefs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo school's papers become PDF in LibreOffice, where there is one, with pages and
 * their titles.
 */
@Tag("office")
@DemoTest
@Transactional
class OpensInLibreOfficeTests {

	private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

	private static final String FULLEST = """
			select p.child_id from care_participant p join care_record r on r.id = p.record_id
			 where r.happened_on >= date '2026-09-01' and r.kind in ('HOME_VISIT', 'TALK', 'PARENT_MET', 'GROWTH_NOTE')
			 group by p.child_id order by count(*) desc, p.child_id limit 1
			""";

	@Autowired
	private Summaries summaries;

	@Autowired
	private Briefs briefs;

	@Autowired
	private BriefDocument document;

	@Autowired
	private Terms terms;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private JdbcClient database;

	@TempDir
	private Path folder;

	@Test
	void thePapersBecomePdfWithTheirTitles() throws Exception {
		Assumptions.assumeTrue(isThere("soffice"), "LibreOffice is not installed");
		UUID child = one("select child_id from enrolment where during @> date '2026-11-23' order by 1 limit 1");
		List<Path> papers = new ArrayList<>();
		papers.addAll(List.of(paper("school", FigureScope.SCHOOL, Language.SIMPLIFIED),
				paper("school-en", FigureScope.SCHOOL, Language.ENGLISH),
				paper("child", new FigureScope(FigureScope.Kind.CHILD, child), Language.SIMPLIFIED),
				paper("fullest", new FigureScope(FigureScope.Kind.CHILD, one(FULLEST)), Language.SIMPLIFIED)));
		papers.add(brief());
		convert(papers);
		assertPdf("school", 3, "青禾小学", "在册120人逐人登记");
		assertPdf("school-en", 3, "青禾小学");
		assertPdf("brief", 1, "关爱学生工作简报", "召开座谈会", "盖章");
		assertPdf("child", 2,
				this.database.sql("select name from child where id = ?").param(child).query(String.class).single());
		assertThat(pages("child")).as("a child's file is two pages").isEqualTo(2);
		assertThat(pages("fullest")).as("the file of the child most is told of is two pages").isEqualTo(2);
	}

	private Path paper(String name, FigureScope scope, Language language) throws IOException {
		Path file = this.folder.resolve(name + ".docx");
		try (OutputStream out = Files.newOutputStream(file)) {
			AccountId lead = new AccountId(one("select id from account where staff_number = '1002'"));
			this.actingAs.as(lead, () -> this.summaries.export(scope, this.terms.get(TermId.of("2026-1")),
					TestClock.TODAY, language, out));
		}
		return file;
	}

	private Path brief() throws IOException {
		Path file = this.folder.resolve("brief.docx");
		UUID event = one("select id from care_record where kind = 'SYMPOSIUM' order by happened_on desc limit 1");
		try (OutputStream out = Files.newOutputStream(file)) {
			AccountId lead = new AccountId(one("select id from account where staff_number = '1002'"));
			this.document
				.write(this.actingAs.as(lead, () -> this.briefs.export(new CareRecordId(event), TestClock.TODAY)), out);
		}
		return file;
	}

	private void convert(List<Path> papers) throws Exception {
		URI profile = this.folder.resolve("profile").toUri();
		List<String> command = new ArrayList<>(List.of("soffice", "--headless", "-env:UserInstallation=" + profile,
				"--convert-to", "pdf", "--outdir", this.folder.toString()));
		papers.forEach((paper) -> command.add(paper.toString()));
		run(command);
	}

	private long pages(String name) throws IOException {
		String content = Files.readString(this.folder.resolve(name + ".pdf"), StandardCharsets.ISO_8859_1);
		return PAGE.matcher(content).results().count();
	}

	private void assertPdf(String name, int leastPages, String... texts) throws Exception {
		Path pdf = this.folder.resolve(name + ".pdf");
		assertThat(pdf).as("what LibreOffice made of %s.docx", name).isNotEmptyFile();
		assertThat(pages(name)).as("pages of %s", name).isGreaterThanOrEqualTo(leastPages);
		if (isThere("pdftotext")) {
			Path text = this.folder.resolve(name + ".txt");
			run(List.of("pdftotext", "-enc", "UTF-8", pdf.toString(), text.toString()));
			assertThat(Files.readString(text).replaceAll("\\s", "")).contains(texts);
		}
	}

	private void run(List<String> command) throws Exception {
		Path log = this.folder.resolve(command.get(0) + ".log");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		boolean ended = process.waitFor(3, TimeUnit.MINUTES);
		process.destroyForcibly();
		assertThat(ended && process.exitValue() == 0).as("%s: %s", command, Files.readString(log)).isTrue();
	}

	private UUID one(String sql) {
		return this.database.sql(sql).query(UUID.class).single();
	}

	private static boolean isThere(String program) {
		return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

}
