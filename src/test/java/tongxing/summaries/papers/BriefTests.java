package tongxing.summaries.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.kernel.Ids;
import tongxing.kernel.Vault;
import tongxing.staff.AccountId;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;
import tongxing.summaries.pdf.DrawnText;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * The brief of an event says what its record says and no more: counts, no child's name,
 * photos only of those whose guardians agree; the same on page, in Word and as PDF.
 */
@DemoTest
@Transactional
class BriefTests {

	@Autowired
	private MockMvc web;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Members members;

	@Autowired
	private Vault vault;

	private StaffMember lead;

	private UUID event;

	private List<Pupil> pupils;

	/** A child of the event. */
	record Pupil(UUID id, String name) {

	}

	@BeforeEach
	void anEventOfThreeChildrenOfOneClass() {
		this.lead = member("1002");
		this.pupils = this.database
			.sql("""
					select c.id, c.name from child c join enrolment e on e.child_id = c.id and e.during @> date '2026-11-20'
					 where e.class_id = (select class_id from homeroom where account_id = :lead and during @> date '2026-11-20')
					   and length(c.name) = 3 and not exists (select from account a where a.name = c.name)
					   and not exists (select from helper h where h.name = c.name) order by c.id limit 3
					""")
			.param("lead", member("2001").id().value())
			.query(Pupil.class)
			.list();
		this.event = Ids.next();
		String name = this.pupils.get(0).name();
		this.database
			.sql("""
					insert into care_record (id, kind, happened_on, channel, outcome, place, narrative, details, author_id, recorded_on,
					                         recorded_at)
					values (?, 'ACTIVITY', '2026-11-20', 'IN_PERSON', 'DONE', '村文化礼堂', ?, ?::jsonb, ?, '2026-11-20', now())
					""")
			.params(this.event, name + "先上台，" + name.substring(1) + "唱得最响。\n大家一起收拾了场地。", """
					{"activity":"PERFORMANCE","title":"重阳慰问演出","organiser":"SCHOOL","items":["合唱","快板"],
					 "parts":[{"name":"合唱","people":20},{"name":"快板","people":6}],"total":26,"others":12}
					""", this.lead.id().value())
			.update();
		this.pupils.forEach((pupil) -> this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				select ?, id, '2026-11-20', 'ACTIVITY', household_id from child where id = ?
				""").params(this.event, pupil.id()).update());
	}

	@Test
	void everySentenceIsTheRecordsAndNobodyIsNamed() throws Exception {
		String text = page(this.lead).select("article").text();
		assertThat(text).contains("2026年11月20日，我校在村文化礼堂举行重阳慰问演出。", "学生3人、其他人员12人，共26人次", "内容有合唱、快板。", "其中合唱20人次、快板6人次。",
				"某先上台，", "某唱得最响。", "大家一起收拾了场地。", "撰稿：" + this.lead.name(), "（盖章）");
		this.pupils.forEach((pupil) -> assertThat(text).doesNotContain(pupil.name(), pupil.name().substring(1)));
	}

	@Test
	void wordAndPdfSayWhatThePageSays() throws Exception {
		UUID photo = photo(this.pupils.get(0), "PHOTO", "PUBLICATION");
		List<String> said = page(this.lead).select("article p, article h2").eachText();
		byte[] docx = file("docx");
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			assertThat(flat(extractor.getText())).contains(said.stream().map(BriefTests::flat).toList());
			assertThat(document.getAllPictures()).hasSize(1);
		}
		DrawnText drawn = DrawnText.of(file("pdf"));
		assertThat(flat(drawn.text())).contains(said.stream().map(BriefTests::flat).toList());
		assertThat(drawn.missing()).isEmpty();
		assertThat(page(this.lead).select("article img").attr("src")).endsWith(photo.toString());
		if (OoxmlSchemas.available()) {
			try (OoxmlSchemas schemas = new OoxmlSchemas()) {
				assertThat(schemas.faults(docx)).isEmpty();
			}
		}
	}

	@Test
	void aPhotoIsShownOutsideOnlyWhereEverybodyAgreedToThat() throws Exception {
		photo(this.pupils.get(1), "PHOTO");
		assertThat(page(this.lead).select("article img")).isEmpty();
		assertThat(page(this.lead).text()).contains("有 1 张照片没有放进来");
		consent(this.pupils.get(1), "PUBLICATION");
		assertThat(page(this.lead).select("article img")).hasSize(1);
	}

	@Test
	void aNumberIsGivenOnceAndInOrder() throws Exception {
		assertThat(page(this.lead).select("article").text()).contains("第　　　期");
		int last = this.database.sql("select coalesce(max(number), 0) from activity_brief where school_year = 2026")
			.query(Integer.class)
			.single();
		number(this.lead);
		number(this.lead);
		Document page = page(this.lead);
		assertThat(page.select("article").text()).contains("第 " + (last + 1) + " 期");
		assertThat(page.select("form[action$=brief]")).isEmpty();
		assertThat(this.database.sql("select count(*) from audit_entry where action = 'BRIEF_NUMBERED' and subject = ?")
			.param(this.event.toString())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void whoSeesNobodyWhoWasThereFindsNothingAndOthersMayNotNumberIt() throws Exception {
		StaffMember other = member("2002");
		assertThat(answer(other, "").getStatus()).isEqualTo(404);
		assertThat(answer(other, "/pdf").getStatus()).isEqualTo(404);
		StaffMember homeroom = member("2001");
		assertThat(page(homeroom).select("form[action$=brief]")).isEmpty();
		assertThat(number(homeroom)).isEqualTo(404);
	}

	@Test
	void thePageOfTheRecordAndTheListLeadThere() throws Exception {
		String link = "/records/" + this.event + "/brief";
		for (String path : List.of("/records/" + this.event, "/records?kind=ACTIVITY")) {
			assertThat(this.web.perform(get(path).with(SignedIn.as(this.lead)))
				.andReturn()
				.getResponse()
				.getContentAsString()).contains(link);
		}
	}

	private UUID photo(Pupil of, String... agreed) throws Exception {
		for (String purpose : agreed) {
			consent(of, purpose);
		}
		UUID photo = Ids.next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", out);
		byte[] picture = this.vault.seal(out.toByteArray());
		this.database.sql("""
				insert into care_photo (id, record_id, content, thumbnail, width, height, added_by, added_on)
				values (?, ?, ?, ?, 60, 40, ?, '2026-11-20')
				""").params(photo, this.event, picture, picture, this.lead.id().value()).update();
		this.database.sql("insert into care_photo_child (photo_id, child_id) values (?, ?)")
			.params(photo, of.id())
			.update();
		return photo;
	}

	private void consent(Pupil of, String purpose) {
		this.database.sql("delete from consent where child_id = ? and purpose = ?").params(of.id(), purpose).update();
		this.database.sql("""
				insert into consent (id, child_id, purpose, answer, during, relation, how, recorded_by)
				values (?, ?, ?, 'GIVEN', '[2026-09-01,)', 'MOTHER', 'PAPER', ?)
				""").params(Ids.next(), of.id(), purpose, this.lead.id().value()).update();
	}

	private byte[] file(String ending) throws Exception {
		return answer(this.lead, "/" + ending).getContentAsByteArray();
	}

	private Document page(StaffMember reader) throws Exception {
		return Jsoup.parse(answer(reader, "").getContentAsString());
	}

	private MockHttpServletResponse answer(StaffMember reader, String file) throws Exception {
		return this.web.perform(get("/records/" + this.event + "/brief" + file).with(SignedIn.as(reader)))
			.andReturn()
			.getResponse();
	}

	private int number(StaffMember member) throws Exception {
		return this.web.perform(post("/records/" + this.event + "/brief").with(csrf()).with(SignedIn.as(member)))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private StaffMember member(String number) {
		return this.members.get(new AccountId(this.database.sql("select id from account where staff_number = ?")
			.param(number)
			.query(UUID.class)
			.single()));
	}

	private static String flat(String text) {
		return text.replaceAll("[\\s\\h]", "");
	}

}
