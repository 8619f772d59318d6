package tongxing.summaries.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.TestClock;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.FigureScope;
import tongxing.jobs.JobRun;
import tongxing.kernel.NotFound;
import tongxing.staff.AccountId;
import tongxing.staff.ActingAs;
import tongxing.staff.Language;
import tongxing.summaries.Summaries;
import tongxing.summaries.pdf.DrawnText;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.Segment;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The papers of the demo school: all there, valid, in three languages, and nobody's name
 * changed on the way.
 */
@DemoTest
@Transactional
class PapersTests {

	/** Of a name that is written otherwise in Traditional Chinese. */
	private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

	@Autowired
	private MakePapers making;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private Summaries summaries;

	@Autowired
	private Terms terms;

	@Autowired
	private JdbcClient database;

	@Test
	void everyClassHasItsPapersAndTheyAreValid() throws Exception {
		Assumptions.assumeTrue(OoxmlSchemas.available(), "The full schemas are not there");
		Map<String, byte[]> papers = papers("1001", Language.SIMPLIFIED);
		int classes = this.database.sql("select count(*) from school_class where school_year = 2026")
			.query(Integer.class)
			.single();
		assertThat(papers).hasSize(3 * (classes + 1));
		assertThat(papers.keySet()).allMatch((name) -> name.matches("\\d\\d [^/]+/(学期总结\\.(docx|pdf)|内部附表\\.xlsx)"));
		keep(papers);
		try (OoxmlSchemas schemas = new OoxmlSchemas()) {
			for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
				if (paper.getKey().startsWith("00") && !paper.getKey().endsWith(".pdf")) {
					assertThat(schemas.faults(paper.getValue())).as(paper.getKey()).isEmpty();
				}
			}
		}
		assertThat(DrawnText.of(papers.get("00 全校/学期总结.pdf")).missing()).isEmpty();
	}

	@Test
	void traditionalPapersLeaveNamesAsTheyAre() throws IOException {
		Map<String, byte[]> papers = papers("1001", Language.TRADITIONAL);
		String school = this.database.sql("select name from school").query(String.class).single();
		String text = word(papers.get("00 全校/學期總結.docx"));
		assertThat(text).contains(school + "2026—2027學年第一學期", "關愛學生工作總結", "截至", "家訪");
		for (String person : this.database.sql("select name from leading_member").query(String.class).list()) {
			text = text.replace(person, "");
		}
		assertThat(text).contains("關愛學生幫扶制度");
		assertThat(text.replace(school, "").replaceAll("[一二三四五六]（\\d）班", "")).doesNotContain("学", "师", "联", "关爱", "谈");
	}

	@Test
	void englishPapersHaveNoChineseButNames() throws IOException {
		Map<String, byte[]> papers = papers("1001", Language.ENGLISH);
		String school = this.database.sql("select name from school").query(String.class).single();
		List<String> names = new ArrayList<>(
				this.database.sql("select display_name from school_class").query(String.class).list());
		names.addAll(called());
		String text = word(papers.get("00 Whole school/Summary.docx")).replace(school, "");
		for (String name : names) {
			text = text.replace(name, "");
		}
		assertThat(HAN.matcher(text).results().map((found) -> found.group())).isEmpty();
	}

	/** What the English summary calls by name, the longest first. */
	private List<String> called() {
		return this.summaries
			.preview(FigureScope.SCHOOL, this.terms.get(TermId.of("2026-1")), TestClock.TODAY, Language.ENGLISH)
			.text()
			.sections()
			.stream()
			.flatMap((section) -> section.elements().stream())
			.filter(Passage.class::isInstance)
			.flatMap((passage) -> ((Passage) passage).sentences().stream())
			.flatMap((sentence) -> sentence.segments().stream())
			.filter(Segment.Name.class::isInstance)
			.map(Segment::text)
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
	}

	@Test
	void whoNoLongerAnswersForTheSchoolGetsNone() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> papers("2001", Language.SIMPLIFIED));
	}

	private Map<String, byte[]> papers(String staffNumber, Language language) throws IOException {
		AccountId account = new AccountId(this.database.sql("select id from account where staff_number = ?")
			.param(staffNumber)
			.query(UUID.class)
			.single());
		Run run = new Run();
		this.actingAs.as(account, () -> {
			try {
				this.making.run(run, PaperWork.of(TermId.of("2026-1"), TestClock.TODAY, language));
			}
			catch (IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		});
		Map<String, byte[]> papers = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(run.out.toByteArray()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				papers.put(entry.getName(), zip.readAllBytes());
			}
		}
		assertThat(run.told).isEqualTo(papers.size() / 3 + 1);
		return papers;
	}

	private static String word(byte[] docx) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
	}

	/**
	 * With -Dtongxing.test.papers=FOLDER the school's papers are kept to be looked at.
	 */
	private static void keep(Map<String, byte[]> papers) throws IOException {
		String folder = System.getProperty("tongxing.test.papers");
		if (folder != null) {
			Files.write(Path.of(folder, "demo-summary.docx"), papers.get("00 全校/学期总结.docx"));
			Files.write(Path.of(folder, "demo-summary.pdf"), papers.get("00 全校/学期总结.pdf"));
			Files.write(Path.of(folder, "demo-appendix.xlsx"), papers.get("00 全校/内部附表.xlsx"));
		}
	}

	/** A run that is never stopped. */
	private static final class Run implements JobRun {

		private final ByteArrayOutputStream out = new ByteArrayOutputStream();

		private int told;

		@Override
		public void progress(int done, int total) {
			this.told++;
		}

		@Override
		public boolean stopRequested() {
			return false;
		}

		@Override
		public void checkpoint(String reached) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<String> checkpoint() {
			return Optional.empty();
		}

		@Override
		public java.io.OutputStream file(String name, String mediaType) {
			assertThat(name).isEqualTo("papers-2026-1-2026-11-23.zip");
			return this.out;
		}

	}

}
