package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tongxing.care.CareFact;
import tongxing.care.CareRecordId;
import tongxing.care.Channel;
import tongxing.care.campaign.Campaign;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyFacts.SignedAgreement;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule.Owner;
import tongxing.duties.DutyRule.Satisfier;
import tongxing.duties.DutyRule.Scope;
import tongxing.duties.DutyRule.Trigger;
import tongxing.duties.DutyStatus;
import tongxing.duties.group.GroupDuty;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What classes and the school owe: a symposium, meetings of parents, campaigns; and an
 * agreement for children who come within the year.
 */
class GroupClockTests {

	private static final DutyRule SYMPOSIUM = rule("SYMPOSIUM", Kind.PER_TERM, null, Owner.SCHOOL);

	private static final DutyRule MEETING = rule("PARENTS_MEETING", Kind.ONCE, Trigger.TERM_START, Owner.CLASS);

	private static final DutyRule CAMPAIGN = rule(Campaign.RECORD, Kind.CAMPAIGN, null, Owner.CLASS);

	private final SchoolClassId first = SchoolClassId.next();

	private final SchoolClassId second = SchoolClassId.next();

	private final ChildFacts a = child(this.first, "三（1）班", "2025-09-01");

	private final ChildFacts b = child(this.first, "三（1）班", "2025-09-01");

	private final ChildFacts c = child(this.second, "三（2）班", "2025-09-01");

	private final List<CareFact> records = new ArrayList<>();

	private final Campaign.Item letter = new Campaign.Item(UUID.randomUUID(), 1, "写一封信", Campaign.Per.CHILD, 1, null);

	private final Campaign.Item call = new Campaign.Item(UUID.randomUUID(), 2, "打一次电话", Campaign.Per.CHILD, 2,
			"CHILD_PARENT_CALL");

	private final Campaign.Item lesson = new Campaign.Item(UUID.randomUUID(), 3, "上一堂课", Campaign.Per.CLASS, 1, null);

	private Campaign seven(@Nullable SchoolClassId of) {
		return new Campaign(UUID.randomUUID(), "三个一", Given.days("2026-10-12", "2026-11-01"), of, null,
				Given.day("2026-10-01"), null, 0, List.of(this.letter, this.call, this.lesson));
	}

	@Test
	void oneSymposiumATermIsTheSchools() {
		assertThat(duties(SYMPOSIUM, "2026-11-01")).extracting(GroupDuty::status).containsExactly(DutyStatus.DUE);
		did("SYMPOSIUM", "2026-10-20", null, this.c);
		assertThat(duties(SYMPOSIUM, "2026-11-01")).singleElement().satisfies((duty) -> {
			assertThat(duty.status()).isEqualTo(DutyStatus.MET);
			assertThat(duty.owner()).isEmpty();
			assertThat(duty.satisfiedBy()).hasSize(1);
		});
	}

	@Test
	void eachClassMeetsTheParentsByTheThirdWeek() {
		did("PARENTS_MEETING", "2026-09-10", null, this.a, this.b);
		did("PARENTS_MEETING", "2026-10-09", null, this.c);
		assertThat(duties(MEETING, "2026-09-21")).extracting(GroupDuty::className, GroupDuty::status)
			.containsExactly(tuple("三（1）班", DutyStatus.MET), tuple("三（2）班", DutyStatus.DUE));
		assertThat(duties(MEETING, "2026-09-22")).extracting(GroupDuty::status)
			.containsExactly(DutyStatus.MET, DutyStatus.OVERDUE);
		assertThat(duties(MEETING, "2026-10-09")).extracting(GroupDuty::status)
			.containsExactly(DutyStatus.MET, DutyStatus.MET_LATE);
	}

	@Test
	void aCampaignIsDueByItsLastDayForEachClass() {
		did("ACTIVITY", "2026-10-20", this.lesson, this.b, this.c);
		did(Campaign.RECORD, "2026-10-21", this.letter, this.a, this.b);
		for (ChildFacts one : List.of(this.a, this.b)) {
			did("CHILD_PARENT_CALL", "2026-10-13", null, one);
			did("CHILD_PARENT_CALL", "2026-10-01", null, one); // before it began
		}
		Campaign campaign = seven(null);
		assertThat(duties(CAMPAIGN, "2026-11-01", campaign)).allSatisfy((duty) -> {
			assertThat(duty.status()).isEqualTo(DutyStatus.DUE);
			assertThat(duty.campaign()).contains(campaign.id());
		}).extracting((duty) -> duty.reason().arguments().get(1)).containsExactly(2, 1);
		did("CHILD_PARENT_CALL", "2026-11-01", null, this.a, this.b);
		assertThat(duties(CAMPAIGN, "2026-11-02", campaign)).extracting(GroupDuty::status)
			.containsExactly(DutyStatus.MET, DutyStatus.OVERDUE);
		did(Campaign.RECORD, "2026-11-09", this.letter, this.c);
		did(Campaign.RECORD, "2026-11-09", this.call, this.c);
		did("FAMILY_CONTACT", "2026-11-10", this.call, this.c);
		assertThat(duties(CAMPAIGN, "2026-11-10", campaign)).extracting(GroupDuty::status)
			.containsExactly(DutyStatus.MET, DutyStatus.MET_LATE);
		assertThat(duties(CAMPAIGN, "2026-10-01", campaign)).extracting(GroupDuty::status)
			.containsOnly(DutyStatus.UPCOMING);
	}

	@Test
	void aCampaignOfOneClassAsksNoOther() {
		assertThat(duties(CAMPAIGN, "2026-11-02", seven(this.second))).extracting(GroupDuty::owner)
			.containsExactly(Optional.of(this.second));
	}

	@Test
	void whoComesWithinTheYearNeedsAnAgreementToo() {
		DutyRule rule = new DutyRule(UUID.randomUUID(), "SAFETY_AGREEMENT", "", Kind.ONCE, 1, null, 27, Trigger.JOINING,
				10, Scope.SCHOOL, null, false, Given.days("2000-01-01", null), null,
				List.of(new Satisfier(DutyRule.AGREEMENT, null)));
		ChildFacts late = child(this.first, "三（1）班", "2026-10-10");
		DutyFacts facts = new DutyFacts(List.of(this.a, late), List.of(), List.of(), List.of(),
				List.of(new SignedAgreement(late.id(), 2026, Given.day("2026-11-01"), Given.day("2026-11-01"))));
		assertThat(DutyClock.duties(List.of(rule), Given.TERM, facts, Given.day("2026-10-20")))
			.extracting((duty) -> duty.window().from(), (duty) -> duty.status())
			.containsExactly(tuple(Given.day("2026-09-01"), DutyStatus.OVERDUE),
					tuple(Given.day("2026-10-10"), DutyStatus.DUE));
		assertThat(DutyClock.duties(List.of(rule), Given.TERM, facts, Given.day("2026-11-20")))
			.extracting((duty) -> duty.status())
			.containsExactly(DutyStatus.OVERDUE, DutyStatus.MET);
	}

	private List<GroupDuty> duties(DutyRule rule, String asOf, Campaign... campaigns) {
		DutyFacts facts = new DutyFacts(List.of(this.a, this.b, this.c), this.records, List.of(), List.of(), List.of(),
				List.of(campaigns));
		return GroupClock.duties(List.of(rule), Given.TERM, facts, Given.day(asOf));
	}

	private void did(String kind, String on, Campaign.@Nullable Item item, ChildFacts... who) {
		CareRecordId record = CareRecordId.next();
		LocalDate day = Given.day(on);
		Map<String, Object> facts = (item != null) ? Map.of(Campaign.DETAIL, item.id().toString()) : Map.of();
		for (ChildFacts one : who) {
			this.records.add(new CareFact(record, one.id(), one.household(), kind, Channel.IN_PERSON, false, true, null,
					day, day, null, null, facts));
		}
	}

	private static ChildFacts child(SchoolClassId schoolClass, String name, String since) {
		return new ChildFacts(ChildId.next(), HouseholdId.next(), "韦家乐", "wei jia le", null, null, null,
				List.of(new Stay(schoolClass, name, "PRIMARY-3", Given.days(since, null), "REGISTERED", null)),
				List.of(), List.of(), List.of());
	}

	private static DutyRule rule(String code, Kind kind, @Nullable Trigger trigger, Owner owner) {
		DateRange always = Given.days("2000-01-01", null);
		return new DutyRule(UUID.randomUUID(), code, "", kind, 1, null, (trigger != null) ? 20 : null, trigger, 10,
				Scope.SCHOOL, null, false, always, null, List.of(new Satisfier(code, null)), owner);
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.api.Assertions.tuple(values);
	}

}
