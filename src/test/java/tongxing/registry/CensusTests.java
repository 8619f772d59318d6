package tongxing.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.calendar.TermId;
import tongxing.kernel.RuleViolation;
import tongxing.registry.census.Census;
import tongxing.registry.census.CensusAnswer;
import tongxing.registry.census.CensusClasses;
import tongxing.registry.census.CensusResult;
import tongxing.registry.census.CensusResults;
import tongxing.registry.census.Censuses;
import tongxing.registry.census.Censuses.Rating;
import tongxing.registry.census.FrozenChild;
import tongxing.registry.census.FrozenChild.Presence;
import tongxing.registry.status.LeftBehind;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A census: class by class to the end, and what it found stands whatever is entered
 * later.
 */
@DemoTest
@Transactional
class CensusTests {

	@Autowired
	private Censuses censuses;

	@Autowired
	private CensusClasses classes;

	@Autowired
	private CensusResults results;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationContext context;

	@Test
	void aClassIsConfirmedInOneTapExceptWhatHasToBeCorrected() {
		Census census = running();
		StaffMember lead = lead();
		CensusClasses.Progress open = this.classes.of(census, lead)
			.stream()
			.filter((one) -> one.confirmed() == 0)
			.findFirst()
			.orElseThrow();
		SchoolClassId id = new SchoolClassId(open.id());
		ChildId first = this.classes.children(census, id).get(0).id();
		this.censuses.answer(census.id(), first, CensusAnswer.TO_CHANGE, lead.id());
		assertThat(this.censuses.confirmRest(census.id(), id, lead.id())).isEqualTo(open.children() - 1);
		CensusClasses.Progress after = this.classes.require(census, id, lead);
		assertThat(after.waiting()).isEqualTo(1);
		assertThat(after.done()).isFalse();
		this.censuses.answer(census.id(), first, CensusAnswer.CHANGED, lead.id());
		assertThat(this.classes.require(census, id, lead).done()).isTrue();
	}

	@Test
	void ratingsNeedASentenceOfEvidenceAndAnEntryNobodyChangedMeanwhile() {
		Census census = running();
		StaffMember lead = lead();
		ChildId child = this.classes.children(census, new SchoolClassId(this.classes.of(census, lead).get(0).id()))
			.get(0)
			.id();
		int seen = this.censuses.entry(census.id(), child).version();
		Ratings ratings = new Ratings(4, 3, null, 5, 4);
		refused("census.evidence", () -> this.censuses.rate(census.id(), child, CensusAnswer.UNCHANGED,
				new Rating(ratings, null), seen, lead.id()));
		Rating rating = new Rating(ratings, "上课愿意发言");
		this.censuses.rate(census.id(), child, CensusAnswer.UNCHANGED, rating, seen, lead.id());
		assertThat(this.censuses.entry(census.id(), child).rating()).isEqualTo(rating);
		refused("census.changedMeanwhile",
				() -> this.censuses.rate(census.id(), child, CensusAnswer.UNCHANGED, rating, seen, lead.id()));
	}

	@Test
	void whatACensusFoundStandsWhateverIsEnteredLater() {
		Census census = running();
		StaffMember lead = lead();
		refused("census.incomplete", () -> this.censuses.close(census.id(), false, lead.id()));
		this.censuses.close(census.id(), true, lead.id());
		CensusResult found = this.results.read(census.id());
		assertThat(found.frozen()).isTrue();
		assertThat(found.intact()).isTrue();
		UUID one = found.which((child) -> child.here() && child.type(FrozenChild.LOCAL) == LeftBehind.Type.BOTH_AWAY)
			.get(0)
			.child();
		this.database.sql("""
				delete from absence where parent_id in (select parent_id from parentage where child_id = ?)
				""").param(one).update();
		this.database
			.sql("update care_arrangement set kind = 'ALONE', parent_id = null, carer_id = null where child_id = ?")
			.param(one)
			.update();
		assertThat(this.results.read(census.id()).children()).isEqualTo(found.children());
		refused("census.closed",
				() -> this.censuses.answer(census.id(), new ChildId(one), CensusAnswer.CHANGED, lead.id()));
		refused("census.exists", () -> this.censuses.open(TestClock.TODAY, lead.id()));
	}

	@Test
	void openingAndInMinusOutIsClosingFromEachCensusToTheNext() {
		List<Census> all = this.censuses.all();
		assertThat(all).hasSizeGreaterThan(2);
		for (Census census : all) {
			CensusResult result = this.results.read(census.id());
			assertThat(result.opening() + result.moved(Presence.CAME) - result.moved(Presence.LEFT))
				.isEqualTo(result.closing());
			assertThat(result.intact()).isTrue();
			Optional<CensusResult> before = this.results.before(census);
			before.ifPresent((earlier) -> assertThat(result.opening()).isEqualTo(earlier.closing()));
		}
	}

	@Test
	void theRulesCountTheSameChildrenAndNameThoseOnWhomTheyDiffer() {
		CensusResult result = this.results.read(running().id());
		for (int rule : new int[] { FrozenChild.STATE_COUNCIL, FrozenChild.STUDENT_REGISTER, FrozenChild.LOCAL }) {
			int sum = 0;
			for (LeftBehind.Type type : LeftBehind.Type.values()) {
				sum += result.counted(rule, type);
			}
			assertThat(sum).isEqualTo(result.closing());
		}
		assertThat(result.disputed()).isNotEmpty();
		int more = result.away(FrozenChild.STUDENT_REGISTER) - result.away(FrozenChild.STATE_COUNCIL);
		assertThat(result
			.which((child) -> child.isCountedDifferently() && child.type(FrozenChild.STUDENT_REGISTER).isAway()
					&& !child.type(FrozenChild.STATE_COUNCIL).isAway()))
			.hasSizeGreaterThanOrEqualTo(more);
	}

	private Census running() {
		return this.censuses.ofTerm(TermId.of("2026-1")).orElseThrow();
	}

	private StaffMember lead() {
		return SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD);
	}

	private static void refused(String code, Runnable act) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(act::run).withMessageContaining(code);
	}

	@Test
	void aCensusCannotBeOfTheFuture() {
		refused("census.inTheFuture", () -> this.censuses.open(LocalDate.of(2027, 3, 10), lead().id()));
	}

}
