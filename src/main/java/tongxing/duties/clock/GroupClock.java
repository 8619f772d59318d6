package tongxing.duties.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.care.CareFact;
import tongxing.care.CareRecordId;
import tongxing.care.campaign.Campaign;
import tongxing.care.campaign.CampaignProgress;
import tongxing.duties.Duty.Reason;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyStatus;
import tongxing.duties.clock.RuleWindows.Whole;
import tongxing.duties.group.GroupDuty;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;

/**
 * Says what classes and the school owe and how it stands: one pure function beside
 * {@link DutyClock}.
 *
 * <ul>
 * <li>A record is the school's, and each class's of which a child took part in it.
 * <li>A record fills the window it lies in; if that is full, or there is none, the oldest
 * unmet window before it within the term, which is then met late.
 * <li>A campaign is owed by each class it concerns within its days, in the term in which
 * it ends; it is met when the class has done all its items.
 * </ul>
 */
public final class GroupClock {

	private final Term term;

	private final DutyFacts facts;

	private final LocalDate asOf;

	private final Map<ChildId, ChildFacts> children;

	/** What was done and known, by kind: each rule looks at one or two. */
	private final Map<String, List<CareFact>> done = new HashMap<>();

	private final List<GroupDuty> duties = new ArrayList<>();

	private GroupClock(Term term, DutyFacts facts, LocalDate asOf) {
		this.term = term;
		this.facts = facts;
		this.asOf = asOf;
		this.children = facts.children().stream().collect(Collectors.toMap(ChildFacts::id, (child) -> child));
		for (CareFact fact : facts.records()) {
			if (!fact.attempted() && known(fact) && term.attribution().contains(fact.happenedOn())) {
				this.done.computeIfAbsent(fact.kind(), (kind) -> new ArrayList<>()).add(fact);
			}
		}
	}

	/**
	 * The duties of a term as they stood at the end of the as-of day, rule by rule, class
	 * by class.
	 * @param rules those that are not owed to each child
	 */
	public static List<GroupDuty> duties(List<DutyRule> rules, Term term, DutyFacts facts, LocalDate asOf) {
		GroupClock clock = new GroupClock(term, facts, asOf);
		for (DutyRule rule : rules) {
			if (!rule.effective().from().isAfter(asOf)) {
				if (rule.kind() == DutyRule.Kind.CAMPAIGN) {
					clock.campaigns(rule);
				}
				else {
					clock.run(rule);
				}
			}
		}
		return clock.duties;
	}

	private void run(DutyRule rule) {
		List<Whole> wholes = new RuleWindows(rule, this.term, this.asOf).ofGroup();
		if (wholes.isEmpty()) {
			return;
		}
		List<Held> held = held(rule);
		if (rule.owedBy() == DutyRule.Owner.SCHOOL) {
			run(rule, null, wholes, held);
			return;
		}
		for (Stay stay : classes()) {
			if (rule.scope() != DutyRule.Scope.CLASS || stay.schoolClass().toString().equals(rule.scopeValue())) {
				run(rule, stay, wholes,
						held.stream().filter((one) -> one.classes.contains(stay.schoolClass())).toList());
			}
		}
	}

	private void run(DutyRule rule, @Nullable Stay owner, List<Whole> wholes, List<Held> held) {
		List<Slot> slots = wholes.stream().map((whole) -> new Slot(whole, rule.times())).toList();
		for (Held one : held) {
			slots.stream()
				.filter((slot) -> slot.isOpen() && slot.whole.days().contains(one.on))
				.findFirst()
				.or(() -> slots.stream()
					.filter((slot) -> slot.isOpen() && slot.whole.days().endsBefore(one.on))
					.findFirst())
				.ifPresent((slot) -> slot.taken.add(one));
		}
		for (Slot slot : slots) {
			DutyStatus status = slot.status(this.asOf);
			this.duties.add(new GroupDuty(rule.code(), rule.name(), slot.whole.part(),
					Optional.ofNullable(owner).map(Stay::schoolClass), (owner != null) ? owner.className() : "",
					slot.whole.days(), status, rule.mainRecordKind(), slot.taken.stream().map(Held::record).toList(),
					Optional.empty(), slot.reason(status)));
		}
	}

	/** The classes with children within the term so far. */
	private List<Stay> classes() {
		Map<SchoolClassId, Stay> classes = new LinkedHashMap<>();
		for (ChildFacts child : this.facts.children()) {
			for (Stay stay : child.stays()) {
				if (stay.during().overlaps(this.term.teaching()) && !stay.during().from().isAfter(this.asOf)) {
					classes.putIfAbsent(stay.schoolClass(), stay);
				}
			}
		}
		return classes.values().stream().sorted(Stay.BY_CLASS).toList();
	}

	/** What was held of a rule's kinds in the term, in order. */
	private List<Held> held(DutyRule rule) {
		Map<CareRecordId, Held> held = new LinkedHashMap<>();
		for (CareFact fact : done(rule)) {
			Held one = held.computeIfAbsent(fact.record(), (id) -> new Held(id, fact.happenedOn(), new HashSet<>()));
			Optional.ofNullable(this.children.get(fact.child()))
				.flatMap((child) -> child.stayOn(fact.happenedOn()))
				.ifPresent((stay) -> one.classes.add(stay.schoolClass()));
		}
		return held.values()
			.stream()
			.sorted(Comparator.comparing(Held::on).thenComparing((one) -> one.record().value()))
			.toList();
	}

	private List<CareFact> done(DutyRule rule) {
		return rule.satisfiers()
			.stream()
			.map(DutyRule.Satisfier::recordKind)
			.distinct()
			.flatMap((kind) -> this.done.getOrDefault(kind, List.of()).stream())
			.filter(rule::concerns)
			.toList();
	}

	private boolean known(CareFact fact) {
		return !fact.happenedOn().isAfter(this.asOf) && fact.knownOn(this.asOf);
	}

	private void campaigns(DutyRule rule) {
		for (Campaign campaign : this.facts.campaigns()) {
			if (campaign.knownOn(this.asOf) && this.term.attribution().contains(campaign.lastDay())
					&& rule.inForce(campaign.lastDay(), this.asOf)) {
				CampaignProgress now = CampaignProgress.of(campaign, this.facts.children(), this.facts.records(),
						this.asOf);
				Set<SchoolClassId> inTime = inTime(campaign, now);
				now.classes().forEach((one) -> campaign(rule, campaign, one, inTime.contains(one.id())));
			}
		}
	}

	/** The classes that had done all by the last day. */
	private Set<SchoolClassId> inTime(Campaign campaign, CampaignProgress now) {
		CampaignProgress then = campaign.lastDay().isBefore(this.asOf) ? CampaignProgress.of(campaign,
				this.facts.children(),
				this.facts.records().stream().filter((fact) -> !fact.happenedOn().isAfter(campaign.lastDay())).toList(),
				this.asOf) : now;
		return then.classes()
			.stream()
			.filter(CampaignProgress.OfClass::complete)
			.map(CampaignProgress.OfClass::id)
			.collect(Collectors.toSet());
	}

	private void campaign(DutyRule rule, Campaign campaign, CampaignProgress.OfClass one, boolean inTime) {
		DutyStatus status = one.complete() ? (inTime ? DutyStatus.MET : DutyStatus.MET_LATE)
				: open(campaign.during(), this.asOf);
		Map<CareRecordId, LocalDate> records = new TreeMap<>(Comparator.comparing(CareRecordId::value));
		one.items()
			.stream()
			.flatMap((item) -> item.facts().stream())
			.forEach((fact) -> records.put(fact.record(), fact.happenedOn()));
		Reason reason = one.complete() ? Reason.of("duties.group.campaign.done", one.items().size())
				: Reason.of("duties.group.campaign.open", one.items().size(), one.done(), campaign.lastDay());
		this.duties.add(new GroupDuty(rule.code(), campaign.title(), campaign.id().toString(), Optional.of(one.id()),
				one.name(), campaign.during(), status, rule.mainRecordKind(), List.copyOf(records.keySet()),
				Optional.of(campaign.id()), reason));
	}

	private static DutyStatus open(DateRange days, LocalDate asOf) {
		return days.endsBefore(asOf) ? DutyStatus.OVERDUE
				: asOf.isBefore(days.from()) ? DutyStatus.UPCOMING : DutyStatus.DUE;
	}

	/**
	 * Something that was held, and the classes of which children were there.
	 */
	private record Held(CareRecordId record, LocalDate on, Set<SchoolClassId> classes) {

	}

	/**
	 * A window and what has come in.
	 */
	private static final class Slot {

		private final Whole whole;

		private final int needed;

		private final List<Held> taken = new ArrayList<>(1);

		Slot(Whole whole, int needed) {
			this.whole = whole;
			this.needed = needed;
		}

		boolean isOpen() {
			return this.taken.size() < this.needed;
		}

		DutyStatus status(LocalDate asOf) {
			if (isOpen()) {
				return open(this.whole.days(), asOf);
			}
			return this.whole.days().endsBefore(last()) ? DutyStatus.MET_LATE : DutyStatus.MET;
		}

		Reason reason(DutyStatus status) {
			LocalDate to = Objects.requireNonNull(this.whole.days().to());
			return switch (status) {
				case MET -> Reason.of("duties.reason.met", last());
				case MET_LATE -> Reason.of("duties.reason.late", last());
				case UPCOMING -> Reason.of("duties.reason.upcoming", this.whole.days().from());
				default -> this.taken.isEmpty() ? Reason.of("duties.group.none", to)
						: Reason.of("duties.reason.some", this.taken.size(), this.needed - this.taken.size());
			};
		}

		private LocalDate last() {
			return this.taken.get(this.taken.size() - 1).on;
		}

	}

}
