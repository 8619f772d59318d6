package tongxing.care.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.care.CareWorld;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.household.HomeBook.Alike;
import tongxing.registry.household.HomeBook;
import tongxing.registry.household.HouseholdMerges;
import tongxing.registry.household.HouseholdsApart;
import tongxing.registry.household.MergeId;
import tongxing.staff.AccountId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two households become one with all that counted for them, and two again.
 */
@TongxingTest
@Transactional
class HouseholdMergeTests {

	@Autowired
	private HouseholdMerges merges;

	@Autowired
	private HouseholdsApart apart;

	@Autowired
	private HomeBook homes;

	@Autowired
	private JdbcClient database;

	private CareWorld world;

	private AccountId lead;

	private UUID kept;

	private UUID other;

	private ChildId elder;

	private ChildId younger;

	@BeforeEach
	void twoHouseholds() {
		this.world = new CareWorld(this.database);
		this.lead = this.world.account("覃主任", "CARE_LEAD");
		SchoolClassId schoolClass = this.world.schoolClass("三（2）班", this.lead);
		this.kept = this.world.household();
		this.other = this.world.household();
		this.elder = this.world.child("张大", this.kept, schoolClass);
		this.younger = this.world.child("张小", this.other, schoolClass);
		this.database.sql("""
				insert into term (id, school_year, number, teaching, start_phase, mid_phase, end_phase)
				values ('2026-1', 2026, 1, '[2026-09-01,2027-01-21)', '[2026-09-01,2026-09-29)',
				        '[2026-10-26,2026-11-23)', '[2026-12-24,2027-01-21)') on conflict do nothing
				""").update();
	}

	@Test
	void childrenAndPastVisitsJoinTheKeptHousehold() {
		visit(this.kept, "2026-11-01T00:00Z", this.elder);
		visit(this.other, "2026-11-01T00:00Z", this.younger);
		assertThat(this.merges.changed(id(this.kept), id(this.other))).singleElement()
			.satisfies((changed) -> assertThat(changed.before() + "→" + changed.after()).isEqualTo("2→1"));
		merge();
		assertThat(household(this.younger)).isEqualTo(this.kept);
		assertThat(visitedHouseholds()).containsExactly(this.kept);
		assertThat(
				this.database.sql("select reason from audit_entry where action = 'HOUSEHOLD_MERGED' and child_id = ?")
					.param(this.younger.value())
					.query(String.class)
					.list())
			.containsExactly("同一个奶奶");
	}

	@Test
	void nothingIsSaidToChangeWhenOnlyOneWasVisited() {
		visit(this.kept, "2026-11-01T00:00Z", this.elder);
		assertThat(this.merges.changed(id(this.kept), id(this.other))).isEmpty();
	}

	@Test
	void undoingGivesEachHouseholdItsOwnBackAndWhatCameSince() {
		visit(this.kept, "2026-11-01T00:00Z", this.elder);
		visit(this.other, "2026-11-01T00:00Z", this.younger);
		MergeId merge = merge();
		visit(this.kept, "2026-11-24T00:00Z", this.younger);
		this.merges.undo(merge, this.lead);
		assertThat(household(this.younger)).isEqualTo(this.other);
		assertThat(this.database.sql("select distinct household_id from care_participant where child_id = ?")
			.param(this.younger.value())
			.query(UUID.class)
			.list()).containsExactly(this.other);
		assertThat(visitedHouseholds()).containsExactlyInAnyOrder(this.kept, this.other);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.merges.undo(merge, this.lead))
			.withMessageContaining("registry.merge.undoneAlready");
	}

	@Test
	void aVisitToBothSinceCannotBeTakenApart() {
		MergeId merge = merge();
		visit(this.kept, "2026-11-24T00:00Z", this.elder, this.younger);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.merges.undo(merge, this.lead))
			.withMessageContaining("care.household.together");
	}

	@Test
	void aChildWhoMovedSinceIsNotMovedAgain() {
		MergeId merge = merge();
		this.database.sql("update child set household_id = ? where id = ?")
			.params(this.world.household(), this.younger.value())
			.update();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.merges.undo(merge, this.lead))
			.withMessageContaining("registry.merge.movedSince");
	}

	@Test
	void aMergeNeedsAReasonAndTwoHouseholdsWithChildren() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.merges.merge(id(this.kept), id(this.other), " ", this.lead))
			.withMessageContaining("registry.merge.needsReason");
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> this.merges.merge(id(this.kept), id(this.kept), "同一户", this.lead))
			.withMessageContaining("registry.merge.same");
		merge();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(this::merge)
			.withMessageContaining("registry.merge.empty");
	}

	@Test
	void householdsWithAGuardiansNumberInCommonMayBeOne() {
		sameNumber();
		assertThat(mayBeOne()).isTrue();
	}

	@Test
	void householdsToldApartAreNotAskedAboutUntilItIsTakenBack() {
		sameNumber();
		this.apart.tellApart(id(this.other), id(this.kept), this.lead);
		this.apart.tellApart(id(this.kept), id(this.other), this.lead);
		assertThat(mayBeOne()).isFalse();
		assertThat(this.apart.latest()).filteredOn((one) -> one.by().equals("覃主任"))
			.singleElement()
			.satisfies((one) -> assertThat(Stream.concat(one.children().stream(), one.others().stream()))
				.containsExactlyInAnyOrder("张大", "张小"));
		this.apart.takeBack(id(this.kept), id(this.other), this.lead);
		assertThat(mayBeOne()).isTrue();
	}

	private void sameNumber() {
		for (UUID household : List.of(this.kept, this.other)) {
			UUID carer = UUID.randomUUID();
			this.database.sql("insert into carer (id, household_id, name) values (?, ?, '黄桂兰')")
				.params(carer, household)
				.update();
			this.database
				.sql("insert into contact_point (id, carer_id, number, print, tail) values (?, ?, 'x', ?, 'x')")
				.params(UUID.randomUUID(), carer, this.kept.toString().getBytes(StandardCharsets.UTF_8))
				.update();
		}
	}

	private boolean mayBeOne() {
		return this.homes.alike(this.lead, TestClock.TODAY)
			.stream()
			.filter(Alike::phone)
			.anyMatch((alike) -> Set.of(alike.one().id(), alike.other().id())
				.equals(Set.of(id(this.kept), id(this.other))));
	}

	private MergeId merge() {
		return this.merges.merge(id(this.kept), id(this.other), "同一个奶奶", this.lead);
	}

	private static HouseholdId id(UUID household) {
		return new HouseholdId(household);
	}

	private UUID household(ChildId child) {
		return this.database.sql("select household_id from child where id = ?")
			.param(child.value())
			.query(UUID.class)
			.single();
	}

	private List<UUID> visitedHouseholds() {
		return this.database.sql("select distinct household_id from care_record where author_id = ?")
			.param(this.lead.value())
			.query(UUID.class)
			.list();
	}

	private void visit(UUID household, String recordedAt, ChildId... children) {
		UUID record = UUID.randomUUID();
		this.database.sql("""
				insert into care_record (id, kind, happened_on, channel, outcome, household_id, author_id, recorded_on,
				                         recorded_at)
				values (?, 'HOME_VISIT', '2026-10-30', 'IN_PERSON', 'DONE', ?, ?, '2026-11-01', ?::timestamptz)
				""").params(record, household, this.lead.value(), recordedAt).update();
		for (ChildId child : children) {
			this.database.sql("""
					insert into care_participant (record_id, child_id, happened_on, kind, household_id)
					values (?, ?, '2026-10-30', 'HOME_VISIT', ?)
					""").params(record, child.value(), household).update();
		}
	}

}
