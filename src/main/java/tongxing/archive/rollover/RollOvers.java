package tongxing.archive.rollover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.archive.rollover.RollOverLog.Made;
import tongxing.archive.rollover.RollOverLog.Move;
import tongxing.archive.rollover.YearEnd.OldClass;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.Departures;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.ClassName;
import tongxing.registry.classes.Classes;
import tongxing.registry.passage.Passage;
import tongxing.registry.passage.Passages;
import tongxing.staff.AccountId;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans how a school year passes into the next, carries it out in one transaction and
 * takes it back as a whole. Whether the asker may do so is decided before, by role.
 */
@Service
@Transactional
public class RollOvers {

	private final RollOverStore store;

	private final RollOverLog log;

	private final Classes classes;

	private final Passages passages;

	private final Departures departures;

	private final Terms terms;

	private final Members members;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	RollOvers(RollOverStore store, RollOverLog log, Classes classes, Passages passages, Departures departures,
			Terms terms, Members members, Clock clock, ApplicationEventPublisher events) {
		this.store = store;
		this.log = log;
		this.classes = classes;
		this.passages = passages;
		this.departures = departures;
		this.terms = terms;
		this.members = members;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Begins to plan the end of a school year; refused while it is planned or carried out
	 * already. What was decided before a roll-over was taken back is still there.
	 */
	public RollOverId begin(int fromYear, AccountId by) {
		if (this.classes.of(fromYear, LocalDate.now(this.clock)).isEmpty()) {
			throw new RuleViolation("archive.rollover.noClasses");
		}
		RollOverId id = RollOverId.next();
		this.store.begin(id, fromYear, by, this.clock.instant());
		this.events.publishEvent(new RollOverChanged("ROLLOVER_BEGUN", id));
		return id;
	}

	/** All there were, the newest first. */
	@Transactional(readOnly = true)
	public List<RollOver> all() {
		return this.store.all();
	}

	@Transactional(readOnly = true)
	public RollOver get(RollOverId id) {
		return this.store.find(id).orElseThrow(() -> new NotFound("rollover"));
	}

	/** What it would do as things stand now. */
	@Transactional(readOnly = true)
	public YearPlan plan(RollOverId id) {
		return YearPlan.of(yearEnd(get(id)));
	}

	/** How one that was carried out went. */
	@Transactional(readOnly = true)
	public Tally tally(RollOverId id) {
		return this.log.tally(id);
	}

	/** Whom one that was carried out left where they were. */
	@Transactional(readOnly = true)
	public List<RollOver.Left> left(RollOverId id) {
		return this.log.left(id);
	}

	/** Decides where classes go and who leads those of the new year. */
	public void decide(RollOverId id, List<ClassDecision> decisions) {
		YearPlan plan = YearPlan.of(yearEnd(planned(id)));
		Set<ClassDecision.Subject> known = plan.steps()
			.stream()
			.map((step) -> new ClassDecision.Subject(step.from(), step.entry()))
			.collect(Collectors.toSet());
		for (ClassDecision decision : decisions) {
			if (!known.contains(decision.subject())) {
				throw new NotFound("class");
			}
			if (decision.number().length() > ClassName.LONGEST) {
				throw new RuleViolation("registry.class.number");
			}
			this.store.decide(id, decision);
		}
	}

	/**
	 * Decides about children of a class one by one; those without a decision go as their
	 * class goes.
	 */
	public void decide(RollOverId id, SchoolClassId schoolClass, List<ChildDecision> decisions) {
		List<ChildId> children = YearPlan.of(yearEnd(planned(id)))
			.of(schoolClass)
			.stream()
			.map(Placement::child)
			.toList();
		if (!new HashSet<>(children).containsAll(decisions.stream().map(ChildDecision::child).toList())) {
			throw new NotFound("child");
		}
		this.store.decide(id, children, decisions);
	}

	/**
	 * Carries it out as things stand now, in one transaction; who is unresolved stays
	 * where they are, and nobody is paired any more with who leaves. Refused without a
	 * first term of the new year.
	 */
	public Tally carry(RollOverId id, AccountId by) {
		RollOver rollOver = planned(id);
		LocalDate firstDay = firstTerm(rollOver.fromYear() + 1).map(Term::firstDay)
			.orElseThrow(() -> new RuleViolation("archive.rollover.noTerm"));
		YearPlan plan = YearPlan.of(yearEnd(rollOver));
		if (plan.tally().passing() == 0) {
			throw new RuleViolation("archive.rollover.nobody");
		}
		Map<Place, SchoolClassId> places = new HashMap<>();
		plan.leads().forEach((place, lead) -> places.put(place, open(id, plan, place, lead.orElse(null))));
		List<Move> moves = plan.placements()
			.stream()
			.map((one) -> new Move(one.child(), one.from(), one.outcome(),
					(one.place() != null) ? places.get(one.place()) : null, one.destination()))
			.toList();
		this.log.moved(id, moves);
		this.passages.carry(firstDay, passing(moves), id.toString());
		List<ChildId> leaving = moves.stream().filter((move) -> move.outcome().leaves()).map(Move::child).toList();
		this.log.ended(id, this.departures.close(leaving, firstDay));
		this.store.carried(id, firstDay, by, this.clock.instant());
		this.events.publishEvent(new RollOverChanged("ROLLOVER_CARRIED", id));
		return plan.tally();
	}

	/**
	 * Takes it back as a whole: children, classes, teachers and pairings are as they
	 * were. Refused once something of the new year depends on it.
	 */
	public void undo(RollOverId id, AccountId by) {
		this.store.hold(id);
		RollOver rollOver = get(id);
		if (!rollOver.inForce()) {
			throw new RuleViolation("archive.rollover.notInForce");
		}
		LocalDate firstDay = Objects.requireNonNull(rollOver.firstDay());
		int records = this.log.recordsSince(id, firstDay, Objects.requireNonNull(rollOver.carriedAt()));
		if (records > 0) {
			throw new RuleViolation("archive.rollover.recordsSince", records);
		}
		this.passages.takeBack(firstDay, passing(this.log.moves(id)), id.toString());
		if (!this.departures.reopen(this.log.ended(id), firstDay)) {
			throw new RuleViolation("archive.rollover.pairingsSince");
		}
		for (Made made : this.log.made(id)) {
			if (made.lead() != null) {
				this.classes.unlead(made.schoolClass(), made.lead(), firstDay);
			}
			if (made.created()) {
				this.classes.remove(made.schoolClass());
			}
		}
		this.store.undone(id, by, this.clock.instant());
		this.events.publishEvent(new RollOverChanged("ROLLOVER_UNDONE", id));
	}

	/** Finds or creates a class of the new year; a teacher it has already stays. */
	private SchoolClassId open(RollOverId id, YearPlan plan, Place place, @Nullable AccountId lead) {
		int year = plan.schoolYear() + 1;
		Optional<SchoolClassId> known = this.classes.find(year, place.name());
		SchoolClassId found = known.orElseGet(() -> this.classes.create(year, place.name()));
		boolean led = known.isPresent() && this.classes.leads(year, plan.firstDay()).containsKey(found);
		AccountId leads = led ? null : lead;
		if (leads != null) {
			this.classes.leads(found, leads, plan.firstDay());
		}
		this.log.made(id, new Made(found, known.isEmpty(), leads));
		return found;
	}

	private static List<Passage> passing(List<Move> moves) {
		List<Passage> passing = new ArrayList<>();
		for (Move move : moves) {
			Passage passage = move.passage();
			if (passage != null) {
				passing.add(passage);
			}
		}
		return passing;
	}

	private RollOver planned(RollOverId id) {
		this.store.hold(id);
		RollOver rollOver = get(id);
		if (!rollOver.planned()) {
			throw new RuleViolation("archive.rollover.carriedAlready");
		}
		return rollOver;
	}

	private YearEnd yearEnd(RollOver rollOver) {
		int year = rollOver.fromYear();
		LocalDate firstDay = firstTerm(year + 1).map(Term::firstDay)
			.orElseGet(() -> this.terms.proposed(new TermId(year + 1, 1)).from());
		Map<SchoolClassId, AccountId> leads = this.classes.leads(year, firstDay.minusDays(1));
		Set<AccountId> here = this.members.enabled().stream().map(StaffMember::id).collect(Collectors.toSet());
		List<OldClass> old = this.classes.of(year, firstDay.minusDays(1))
			.stream()
			.map((one) -> new OldClass(one.id(), new ClassName(one.stage(), one.grade(), one.number()),
					one.displayName(), Optional.ofNullable(leads.get(one.id())).filter(here::contains).orElse(null)))
			.toList();
		return new YearEnd(year, firstDay, old, this.passages.reaching(firstDay, year),
				this.store.classDecisions(rollOver.id()), this.store.childDecisions(rollOver.id()));
	}

	private Optional<Term> firstTerm(int year) {
		return this.terms.all().stream().filter((term) -> term.id().equals(new TermId(year, 1))).findFirst();
	}

}
