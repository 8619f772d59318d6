package tongxing.care.photo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.care.CareRecordId;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.trait.ConsentDetails;
import tongxing.registry.trait.ConsentPurpose;
import tongxing.registry.trait.Consents;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Photos of a growth note, on a real database.
 */
@TongxingTest
@Transactional
class PhotosTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private Photos photos;

	@Autowired
	private Consents consents;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcClient database;

	private StaffMember author;

	private ChildId child;

	@BeforeEach
	void oneChild() {
		this.author = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD);
		UUID household = Ids.next();
		this.child = ChildId.next();
		this.database.sql("insert into household (id) values (?)").param(household).update();
		this.database
			.sql("insert into child (id, household_id, name, registered_on) values (?, ?, '韦家乐', '2026-09-01')")
			.params(this.child.value(), household)
			.update();
	}

	@Test
	void aPhotoOfAChildWithoutConsentIsRefusedByName() {
		CareRecordId note = record("GROWTH_NOTE");
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> add(note))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly("韦家乐"));
	}

	@Test
	void aPhotoIsShownWhileTheGuardianAgrees() throws IOException {
		CareRecordId note = record("GROWTH_NOTE");
		consent();
		UUID photo = add(note);
		assertThat(this.photos.content(note, photo, false, this.author.id(), TODAY)).startsWith(0xFF, 0xD8);
		assertThat(this.database.sql("select encode(content || thumbnail, 'escape') from care_photo where id = ?")
			.param(photo)
			.query(String.class)
			.single()).as("sealed").doesNotContain("JFIF");
		assertThat(this.photos.album(note, this.author.id(), TODAY).photos()).singleElement()
			.satisfies((one) -> assertThat(one.children()).isEqualTo("韦家乐"));
		this.consents.withdraw(this.child, ConsentPurpose.PHOTO, TODAY);
		assertThat(this.photos.album(note, this.author.id(), TODAY).hidden()).isEqualTo(1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.photos.content(note, photo, true, this.author.id(), TODAY));
		this.photos.remove(note, photo, this.author.id(), TODAY);
		assertThat(this.photos.album(note, this.author.id(), TODAY).hidden()).isZero();
	}

	@Test
	void whoMayNotSeeTheRecordFindsNoPhoto() throws IOException {
		CareRecordId note = record("GROWTH_NOTE");
		consent();
		UUID photo = add(note);
		StaffMember stranger = SignedIn.newMember(this.context, "别班老师", Role.TEACHER);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.photos.content(note, photo, true, stranger.id(), TODAY));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.photos.content(record("GROWTH_NOTE"), photo, true, this.author.id(), TODAY));
	}

	@Test
	void aTalkHasNoPhotos() {
		consent();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> add(record("TALK")));
	}

	private void consent() {
		this.consents.answer(this.child, new ConsentDetails(ConsentPurpose.PHOTO, ConsentDetails.Answer.GIVEN,
				LocalDate.of(2026, 9, 1), "MOTHER", null, ConsentDetails.Way.PAPER, null), this.author.id());
	}

	private UUID add(CareRecordId record) throws IOException {
		return this.photos.add(record, PictureTests.withExif(PictureTests.jpeg(60, 40), 6), List.of(this.child),
				this.author.id(), TODAY);
	}

	private CareRecordId record(String kind) {
		UUID record = Ids.next();
		this.database
			.sql("""
					insert into care_record (id, kind, happened_on, channel, outcome, narrative, author_id, recorded_on, recorded_at)
					values (?, ?, '2026-11-20', 'IN_PERSON', 'DONE', '画了一棵树', ?, '2026-11-20', now())
					""")
			.params(record, kind, this.author.id().value())
			.update();
		this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				select ?, id, '2026-11-20', ?, household_id from child where id = ?
				""").params(record, kind, this.child.value()).update();
		return new CareRecordId(record);
	}

}
