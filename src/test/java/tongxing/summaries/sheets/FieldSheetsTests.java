package tongxing.summaries.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.staff.AccountId;
import tongxing.staff.Members;
import tongxing.summaries.pdf.DrawnText;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A class's sheets carry what is known, and each leads back to the form of its child.
 */
@DemoTest
@Transactional
class FieldSheetsTests {

	private static final Pattern CODE = Pattern.compile("录入编号([2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4})");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Members members;

	private UUID schoolClass;

	private List<String> names;

	@BeforeEach
	void whoIsInTheClass() {
		this.schoolClass = this.database.sql("""
				select class_id from homeroom h join account a on a.id = h.account_id
				 where a.staff_number = '2001' and h.during @> date '2026-11-23'
				""").query(UUID.class).single();
		this.names = this.database.sql("""
				select c.name from enrolment e join child c on c.id = e.child_id
				 where e.class_id = ? and e.during @> date '2026-11-23' order by c.pinyin, c.id
				""").param(this.schoolClass).query(String.class).list();
	}

	@Test
	void eachChildHasAPageWithWhatIsKnown() throws IOException {
		DrawnText sheets = DrawnText.of(print("2001", "HOME_VISIT"));
		assertThat(sheets.pages()).isEqualTo(this.names.size());
		assertThat(sheets.text()).contains(this.names).contains("第1页，共" + this.names.size() + "页", "2026年11月23日打印");
		assertThat(sheets.missing()).isEmpty();
		assertThat(sheets.text()).doesNotContainPattern("\\d{17}[\\dX]").doesNotContainPattern("1380000\\d{4}");
		assertThat(this.database.sql("select count(*) from audit_entry where action = 'SHEETS_PRINTED'")
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void aTypedCodeOpensTheFormOfItsChild() throws IOException {
		String text = DrawnText.of(print("2001", "TALK")).text();
		List<String> codes = CODE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
		assertThat(codes).hasSameSizeAs(this.names).doesNotHaveDuplicates();
		UUID first = this.database.sql("""
				select c.id from enrolment e join child c on c.id = e.child_id
				 where e.class_id = ? and e.during @> date '2026-11-23' order by c.pinyin, c.id limit 1
				""").param(this.schoolClass).query(UUID.class).single();
		String form = "/records/new?kind=TALK&child=" + first;
		assertThat(get("2001", "/sheets/" + codes.get(0))).hasRedirectedUrl(form);
		assertThat(get("2001", "/sheets?code=" + codes.get(0).replace("-", ""))).hasRedirectedUrl(form);
		assertThat(get("2001", form)).hasStatusOk().bodyText().contains(this.names.get(0));
	}

	@Test
	void aSheetOfAChildWhomOneMayNotSeeIsNotThere() throws IOException {
		String code = CODE.matcher(DrawnText.of(print("2001", "TALK")).text())
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		String stranger = this.database.sql("""
				select a.staff_number from account a where a.staff_number like '2%' and not exists (
				  select from caseload l join enrolment e on e.child_id = l.child_id and e.class_id = ?
				   where l.account_id = a.id and l.during @> date '2026-11-23') order by 1 limit 1
				""").param(this.schoolClass).query(String.class).single();
		assertThat(get(stranger, "/sheets/" + code)).hasStatus(404);
		assertThat(get(stranger, "/sheets?code=" + code)).hasStatusOk().bodyText().contains("没有这个编号的表");
		assertThat(get(stranger, "/sheets/class/" + this.schoolClass + "?kind=TALK")).hasStatus(404);
	}

	private byte[] print(String staffNumber, String kind) throws IOException {
		byte[] pdf = get(staffNumber, "/sheets/class/" + this.schoolClass + "?kind=" + kind).getResponse()
			.getContentAsByteArray();
		String folder = System.getProperty("tongxing.test.papers");
		if (folder != null) {
			Files.write(Path.of(folder, "sheet-" + kind + ".pdf"), pdf);
		}
		return pdf;
	}

	private MvcTestResult get(String staffNumber, String path) {
		AccountId account = new AccountId(this.database.sql("select id from account where staff_number = ?")
			.param(staffNumber)
			.query(UUID.class)
			.single());
		return this.mvc.get().uri(path).with(SignedIn.as(this.members.get(account))).exchange();
	}

}
