package tongxing.duties.clock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import tongxing.calendar.Term;
import tongxing.care.CareFact;
import tongxing.care.CareRecordId;
import tongxing.care.Channel;
import tongxing.care.FollowUpFact;
import tongxing.care.FollowUpId;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule.Scope;
import tongxing.duties.DutyRule.Trigger;
import tongxing.duties.Waiver;
import tongxing.kernel.DateRange;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingId;
import tongxing.pairing.PairingSpan;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildFacts.LevelSpan;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

/**
 * A small school out of one seed: children who come, leave and change classes, siblings,
 * pairings with gaps, records of all kinds on all days, attempts, some written down late,
 * waivers, follow-ups, and rules of all kinds that may change within the term.
 */
public final class GeneratedSchool {

	public static final Term TERM = Given.TERM;

	private static final List<String> KINDS = List.of("HOME_VISIT", "TALK", "FAMILY_CONTACT", "CHILD_PARENT_CALL",
			"CHILD_PARENT_LETTER", "PARENT_MET");

	private static final LocalDate EARLIEST = TERM.firstDay().minusDays(120);

	private final Random random;

	private final List<ChildFacts> children = new ArrayList<>();

	private final List<CareFact> records = new ArrayList<>();

	private final List<PairingSpan> pairings = new ArrayList<>();

	private final List<Waiver> waivers = new ArrayList<>();

	private final List<FollowUpFact> followUps = new ArrayList<>();

	private final List<DutyRule> rules = new ArrayList<>();

	private final List<SchoolClassId> classes;

	private final List<HelperId> helpers;

	public GeneratedSchool(long seed) {
		this.random = new Random(seed);
		this.classes = List.of(id(SchoolClassId::new), id(SchoolClassId::new));
		this.helpers = List.of(id(HelperId::new), id(HelperId::new), id(HelperId::new));
		int size = 1 + this.random.nextInt(8);
		for (int i = 0; i < size; i++) {
			child(i);
		}
		int happenings = this.random.nextInt(14 * size);
		for (int i = 0; i < happenings; i++) {
			happening();
		}
		rules();
		for (int i = this.random.nextInt(6); i > 0; i--) {
			gift();
		}
	}

	public List<DutyRule> rules() {
		if (this.rules.isEmpty()) {
			usual("HOME_VISIT", Kind.PER_PHASE, 1, "HOME_VISIT");
			usual("TALK", Kind.PER_MONTH, 1 + this.random.nextInt(2), "TALK");
			usual("GUARDIAN_CONTACT", Kind.PER_MONTH, 1, "FAMILY_CONTACT", "HOME_VISIT");
			usual("PARENT_CONTACT", Kind.PER_TERM, 3, "FAMILY_CONTACT", "HOME_VISIT");
			usual("PARENT_MET", Kind.MAX_GAP, 1, "PARENT_MET");
			usual("SEVEN", Kind.CAMPAIGN, 1, "TALK", "CHILD_PARENT_LETTER");
			this.rules.add(Given.once(Trigger.UNPAIRED, 7));
			DutyRule level = Given.rule("LEVEL", Kind.PER_MONTH, 2, "TALK");
			this.rules.add(Given.with(level, Scope.LEVEL, "HEIGHTENED", level.effective()));
		}
		return this.rules;
	}

	public DutyFacts facts() {
		return new DutyFacts(this.children, this.records, this.pairings, this.waivers);
	}

	public List<FollowUpFact> followUps() {
		return this.followUps;
	}

	public List<SchoolClassId> classes() {
		return this.classes;
	}

	public List<HelperId> helpers() {
		return this.helpers;
	}

	/** A day of the term or shortly after it. */
	public LocalDate someDay() {
		return TERM.firstDay().plusDays(this.random.nextInt(200));
	}

	/**
	 * The same school with what people wrote down, ended and decided after a day.
	 */
	public DutyFacts laterThan(LocalDate day) {
		List<CareFact> more = new ArrayList<>(this.records);
		List<ChildFacts> changed = new ArrayList<>();
		for (ChildFacts child : this.children) {
			for (int i = 0; i < 3; i++) {
				LocalDate happened = EARLIEST.plusDays(this.random.nextInt(300));
				LocalDate recorded = (happened.isAfter(day) ? happened : day).plusDays(1 + this.random.nextInt(5));
				more.add(record(child, kind(), false, happened, recorded, id(CareRecordId::new)));
			}
			changed.add(left(child, day));
		}
		List<PairingSpan> ended = this.pairings.stream()
			.map((pairing) -> pairing.during().isOpen() ? new PairingSpan(pairing.id(), pairing.child(),
					pairing.helper(), pairing.account(), pairing.helperName(), pairing.role(), pairing.primary(),
					pairing.during().endingOn(latest(day, pairing.during().from()).plusDays(3))) : pairing)
			.toList();
		List<Waiver> waived = new ArrayList<>(this.waivers);
		this.children.forEach((child) -> waived.add(new Waiver(UUID.randomUUID(), "TALK", child.id(),
				new DateRange(TERM.firstDay(), null), "后来才定的", day.plusDays(1), null)));
		return new DutyFacts(changed, more, ended, waived);
	}

	private ChildFacts left(ChildFacts child, LocalDate day) {
		List<Stay> stays = new ArrayList<>(child.stays());
		Stay last = stays.get(stays.size() - 1);
		if (last.during().isOpen()) {
			LocalDate end = latest(day, last.during().from()).plusDays(this.random.nextInt(3));
			stays.set(stays.size() - 1, new Stay(last.schoolClass(), last.className(), last.grade(),
					last.during().endingOn(end), last.entry(), "TRANSFER_OUT"));
		}
		return new ChildFacts(child.id(), child.household(), child.name(), child.pinyin(), child.sex(),
				child.birthDate(), child.boarding(), stays, child.levels(), child.carers(), child.parents());
	}

	private void child(int number) {
		ChildId id = id(ChildId::new);
		HouseholdId household = (number > 0 && this.random.nextInt(3) == 0) ? this.children.get(number - 1).household()
				: id(HouseholdId::new);
		List<LevelSpan> levels = new ArrayList<>();
		if (this.random.nextInt(4) == 0) {
			levels.add(new LevelSpan(CareLevel.HEIGHTENED, DateRange.since(someDay())));
		}
		List<CareSpan> carers = new ArrayList<>();
		if (this.random.nextInt(3) == 0) {
			LocalDate from = someDay();
			carers.add(new CareSpan("PARENT", null, new DateRange(from, from.plusDays(this.random.nextInt(60)))));
		}
		this.children.add(new ChildFacts(id, household, "学生" + number, "xuesheng" + number,
				this.random.nextBoolean() ? "MALE" : "FEMALE", LocalDate.of(2016, 5, 1), false, stays(), levels, carers,
				List.of()));
		pairings(id);
		if (this.random.nextInt(6) == 0) {
			LocalDate from = someDay();
			this.waivers.add(new Waiver(UUID.randomUUID(), this.random.nextBoolean() ? "TALK" : "PARENT_MET", id,
					new DateRange(from, from.plusDays(40)), "随父母外出", from.plusDays(this.random.nextInt(20)),
					(this.random.nextInt(3) == 0) ? from.plusDays(30) : null));
		}
	}

	private List<Stay> stays() {
		LocalDate entry = (this.random.nextInt(3) == 0) ? someDay() : LocalDate.of(2024, 9, 1);
		SchoolClassId first = this.classes.get(this.random.nextInt(2));
		List<Stay> stays = new ArrayList<>();
		switch (this.random.nextInt(6)) {
			case 0 -> {
				LocalDate exit = latest(someDay(), entry);
				stays.add(new Stay(first, "甲班", "PRIMARY-3", new DateRange(entry, exit), "REGISTERED", "TRANSFER_OUT"));
			}
			case 1 -> {
				LocalDate change = latest(someDay(), entry);
				stays.add(
						new Stay(first, "甲班", "PRIMARY-3", new DateRange(entry, change), "REGISTERED", "CLASS_CHANGE"));
				stays.add(new Stay(this.classes.get(this.random.nextInt(2)), "乙班", "PRIMARY-3",
						DateRange.since(change.plusDays(1)), "CLASS_CHANGE", null));
			}
			default -> stays.add(new Stay(first, "甲班", "PRIMARY-3", DateRange.since(entry), "REGISTERED", null));
		}
		return stays;
	}

	private void pairings(ChildId child) {
		LocalDate from = (this.random.nextInt(3) == 0) ? someDay() : LocalDate.of(2025, 9, 1);
		for (int i = this.random.nextInt(3); i > 0; i--) {
			LocalDate end = latest(someDay(), from);
			this.pairings.add(pairing(child, new DateRange(from, (i == 1) ? null : end)));
			from = end.plusDays(1 + this.random.nextInt(20));
		}
	}

	private PairingSpan pairing(ChildId child, DateRange during) {
		return new PairingSpan(id(PairingId::new), child, this.helpers.get(this.random.nextInt(3)), id(AccountId::new),
				"帮扶教师", "MENTOR", true, during);
	}

	private void happening() {
		LocalDate happened = EARLIEST.plusDays(this.random.nextInt(320));
		LocalDate recorded = happened.plusDays((this.random.nextInt(4) == 0) ? this.random.nextInt(30) : 0);
		boolean attempted = this.random.nextInt(5) == 0;
		ChildFacts child = this.children.get(this.random.nextInt(this.children.size()));
		String kind = kind();
		CareRecordId id = id(CareRecordId::new);
		for (ChildFacts sibling : this.children) {
			if (sibling.equals(child) || ("HOME_VISIT".equals(kind) && sibling.household().equals(child.household()))) {
				this.records.add(record(sibling, kind, attempted, happened, recorded, id));
			}
		}
		if (this.random.nextInt(6) == 0) {
			boolean closed = this.random.nextBoolean();
			this.followUps.add(new FollowUpFact(id(FollowUpId::new), child.id(), id, "问问助学金", id(AccountId::new),
					recorded.plusDays(14), recorded, closed ? recorded.plusDays(this.random.nextInt(60)) : null,
					closed ? "DONE" : null));
		}
	}

	/** To some children, for each or for all, with or without an amount. */
	private void gift() {
		LocalDate day = EARLIEST.plusDays(this.random.nextInt(320));
		Map<String, Object> facts = new HashMap<>();
		facts.put("occasion", this.random.nextBoolean() ? "SPRING_FESTIVAL" : "OTHER");
		facts.put("basis", this.random.nextBoolean() ? "EACH" : "TOTAL");
		if (this.random.nextInt(4) > 0) {
			facts.put("money", BigDecimal.valueOf(this.random.nextInt(100_000), 2));
		}
		else {
			facts.put("rough", true);
		}
		CareRecordId id = id(CareRecordId::new);
		for (ChildFacts child : this.children) {
			if (this.random.nextBoolean()) {
				this.records.add(new CareFact(id, child.id(), child.household(), "GIFT", Channel.IN_PERSON, false, true,
						null, day, day, null, null, facts));
			}
		}
	}

	private CareFact record(ChildFacts child, String kind, boolean attempted, LocalDate happened, LocalDate recorded,
			CareRecordId id) {
		return new CareFact(id, child.id(), child.household(), kind, Channel.IN_PERSON, attempted, true, "CARER",
				happened, recorded, null);
	}

	private void usual(String code, Kind kind, int times, String... kinds) {
		DutyRule rule = Given.rule(code, kind, times, kinds);
		if (this.random.nextInt(4) == 0) {
			LocalDate change = someDay();
			this.rules.add(Given.with(rule, Scope.SCHOOL, null, new DateRange(LocalDate.of(2000, 1, 1), change)));
			if (this.random.nextBoolean()) {
				this.rules.add(Given.with(Given.rule(code, kind, times + 1, kinds), Scope.SCHOOL, null,
						DateRange.since(change.plusDays(1))));
			}
		}
		else {
			this.rules.add(rule);
		}
	}

	private String kind() {
		return KINDS.get(this.random.nextInt(KINDS.size()));
	}

	private <T> T id(java.util.function.Function<UUID, T> type) {
		return type.apply(new UUID(this.random.nextLong(), this.random.nextLong()));
	}

	private static LocalDate latest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}
