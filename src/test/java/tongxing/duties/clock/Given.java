package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Phase;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.care.CareFact;
import tongxing.care.CareRecordId;
import tongxing.care.Channel;
import tongxing.duties.Duty;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyRule.Kind;
import tongxing.duties.DutyRule.Satisfier;
import tongxing.duties.DutyRule.Scope;
import tongxing.duties.DutyRule.Trigger;
import tongxing.duties.DutyRule;
import tongxing.duties.Waiver;
import tongxing.kernel.DateRange;
import tongxing.pairing.HelperId;
import tongxing.pairing.PairingId;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts.CareSpan;
import tongxing.registry.ChildFacts.LevelSpan;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;

/**
 * A child, what is known of it, and the rules, for tests of the clock. The term is
 * 2026-1, September 1 to January 20, with its middle phase from October 26 to November
 * 22.
 */
public final class Given {

	public static final Term TERM = term(TermId.of("2026-1"), "2026-09-01", "2027-01-20", "2027-02-28");

	public static final SchoolClassId CLASS = SchoolClassId.next();

	private final List<CareFact> records = new ArrayList<>();

	private final List<PairingSpan> pairings = new ArrayList<>();

	private final List<Waiver> waivers = new ArrayList<>();

	private final List<DateRange> stays = new ArrayList<>();

	private final List<CareSpan> carers = new ArrayList<>();

	private final List<LevelSpan> levels = new ArrayList<>();

	private final ChildId id = ChildId.next();

	private final HouseholdId household = HouseholdId.next();

	static Given child() {
		return new Given();
	}

	static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	public static DateRange days(String from, @Nullable String to) {
		return new DateRange(day(from), (to != null) ? day(to) : null);
	}

	public static Term term(TermId id, String first, String last, @Nullable String before) {
		DateRange teaching = days(first, last);
		Map<Phase, DateRange> phases = new EnumMap<>(Term.usualPhases(teaching));
		if (id.equals(TermId.of("2026-1"))) {
			phases.put(Phase.MID, days("2026-10-26", "2026-11-22"));
		}
		return new Term(id, teaching, phases, days(first, before), List.of(days("2026-10-01", "2026-10-08")));
	}

	Given here(String from, @Nullable String to) {
		this.stays.add(days(from, to));
		return this;
	}

	Given caredForBy(String kind, String from, @Nullable String to) {
		this.carers.add(new CareSpan(kind, null, days(from, to)));
		return this;
	}

	Given at(tongxing.registry.CareLevel level, String from, @Nullable String to) {
		this.levels.add(new LevelSpan(level, days(from, to)));
		return this;
	}

	Given paired(String from, @Nullable String to) {
		this.pairings.add(new PairingSpan(PairingId.next(), this.id, HelperId.next(), null, "韦老师", "MENTOR", true,
				days(from, to)));
		return this;
	}

	Given did(String kind, String... days) {
		for (String day : days) {
			record(kind, false, day(day), day(day));
		}
		return this;
	}

	Given tried(String kind, String... days) {
		for (String day : days) {
			record(kind, true, day(day), day(day));
		}
		return this;
	}

	Given wroteDownLater(String kind, String happened, String recorded) {
		record(kind, false, day(happened), day(recorded));
		return this;
	}

	Given waived(String rule, String from, @Nullable String to, String on) {
		this.waivers.add(new Waiver(UUID.randomUUID(), rule, this.id, days(from, to), "随父母外出", day(on), null));
		return this;
	}

	private void record(String kind, boolean attempted, LocalDate happened, LocalDate recorded) {
		this.records.add(new CareFact(CareRecordId.next(), this.id, this.household, kind, Channel.IN_PERSON, attempted,
				true, null, happened, recorded, null));
	}

	List<Duty> duties(String asOf, DutyRule... rules) {
		return DutyClock.duties(List.of(rules), TERM, facts(), day(asOf));
	}

	DutyFacts facts() {
		List<Stay> there = new ArrayList<>();
		for (DateRange stay : this.stays) {
			there.add(new Stay(CLASS, "三（2）班", "PRIMARY-3", stay, "REGISTERED", stay.isOpen() ? null : "TRANSFER_OUT"));
		}
		if (there.isEmpty()) {
			there.add(new Stay(CLASS, "三（2）班", "PRIMARY-3", days("2024-09-01", null), "REGISTERED", null));
		}
		ChildFacts child = new ChildFacts(this.id, this.household, "韦家乐", "wei jia le", "MALE", null, false, there,
				this.levels, this.carers, List.of());
		return new DutyFacts(List.of(child), this.records, this.pairings, this.waivers);
	}

	static DutyRule rule(String code, Kind kind, int times, String... kinds) {
		return new DutyRule(UUID.randomUUID(), code, "", kind, times, (kind == Kind.MAX_GAP) ? 90 : null, null, null,
				10, Scope.SCHOOL, null, false, days("2000-01-01", null), null,
				List.of(kinds).stream().map((one) -> new Satisfier(one, null)).toList());
	}

	static DutyRule once(Trigger trigger, int offset, String... kinds) {
		DutyRule rule = rule("ONCE", Kind.ONCE, 1, kinds);
		return new DutyRule(rule.id(), "ONCE", "", Kind.ONCE, 1, null, offset, trigger, 10, Scope.SCHOOL, null, false,
				rule.effective(), null, rule.satisfiers());
	}

	static DutyRule with(DutyRule rule, Scope scope, @Nullable String value, DateRange effective) {
		return new DutyRule(rule.id(), rule.code(), rule.name(), rule.kind(), rule.times(), rule.gapDays(),
				rule.offsetDays(), rule.trigger(), rule.minTeachingDays(), scope, value, rule.observed(), effective,
				rule.source(), rule.satisfiers());
	}

}
