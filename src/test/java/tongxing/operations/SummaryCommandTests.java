package tongxing.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tongxing.DemoDatabase;
import tongxing.TestDatabase;
import tongxing.operations.demo.DemoSize;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = "no Docker engine answers")
class SummaryCommandTests {

	private static final String AUDITED = "select count(*) from audit_entry where address = 'command line' and ";

	private Path file;

	private Console console;

	private JdbcClient database;

	@BeforeAll
	void aDemoSchool(@TempDir Path folder) {
		this.file = folder.resolve("summary.docx");
		TestDatabase filled = TestDatabase.fresh();
		DemoDatabase.fill(filled, DemoSize.USUAL);
		this.console = new Console(filled);
		this.database = DemoDatabase.reader(filled);
	}

	@Test
	void theSchoolsSummaryOpensAgainWithItsSentences() throws IOException {
		assertThat(summary("--scope", "school")).as(this.console.err()).isZero();
		assertThat(this.console.out()).contains("term 2026-1, school", "as of 2026-11-23", "for 1001");
		assertThat(read()).contains("青禾小学", "在册120人逐人登记", "家访");
		assertThat(count(AUDITED + "staff_number = '1001' and subject = '2026-1 school'")).isEqualTo(1);
	}

	@Test
	void aClassIsFoundByItsNameHoweverItsBracketsAreTyped() throws IOException {
		assertThat(summary("--scope", "class:三(2)班")).as(this.console.err()).isZero();
		assertThat(read()).contains("三（2）班").doesNotContain("在册120人");
	}

	@Test
	void aChildsFileIsWrittenAndAudited() throws IOException {
		UUID child = oneOfGrade(3);
		assertThat(summary("--scope", "child:" + child)).as(this.console.err()).isZero();
		assertThat(read()).contains(
				this.database.sql("select name from child where id = ?").param(child).query(String.class).single());
		assertThat(count(AUDITED + "action in ('GROWTH_FILE_READ', 'SUMMARY_EXPORTED') and child_id = '" + child + "'"))
			.isEqualTo(2);
	}

	@Test
	void whatIsNotThereOrNotForTheMemberIsRefusedInOneLine() {
		UUID child = oneOfGrade(6);
		for (String[] args : new String[][] { { "--scope", "class:九（9）班" },
				{ "--scope", "child:" + child, "--as", "2001" }, { "--scope", "school", "--as", "nobody" } }) {
			assertThat(summary(args)).as(String.join(" ", args)).isEqualTo(2);
			assertThat(this.console.err().lines()).singleElement().asString().contains("no such", "没有");
			assertThat(this.file).doesNotExist();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "summary", "summary --term 2026-1 --scope school",
			"summary --term 2026 --scope school --out x", "summary --term 2026-1 --scope village --out x",
			"summary --term 2026-1 --scope class: --out x", "summary --term 2026-1 --scope school --out x --lang fr",
			"summary --term 2026-1 --scope school --out x --as-of yesterday" })
	void wrongUseIsSaidInOneLine(String line) {
		assertThat(this.console.run(line.split(" "))).isEqualTo(1);
		assertThat(this.console.err().lines()).singleElement().asString().startsWith("summary --term");
	}

	private int summary(String... args) {
		String[] all = new String[args.length + 5];
		System.arraycopy(new String[] { "summary", "--term", "2026-1", "--out", this.file.toString() }, 0, all, 0, 5);
		System.arraycopy(args, 0, all, 5, args.length);
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return this.console.run(all);
	}

	private String read() throws IOException {
		try (XWPFDocument document = new XWPFDocument(Files.newInputStream(this.file))) {
			return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
		}
	}

	private UUID oneOfGrade(int grade) {
		return this.database.sql("""
				select e.child_id from enrolment e join school_class k on k.id = e.class_id
				 where e.during @> date '2026-11-23' and k.school_year = 2026 and k.grade = ? limit 1
				""").param(grade).query(UUID.class).single();
	}

	private long count(String sql) {
		return this.database.sql(sql).query(Long.class).single();
	}

}
