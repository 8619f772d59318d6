package tongxing.archive.rollover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.Figure;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.Figures;
import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.classes.Classes;
import tongxing.staff.Language;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;
import tongxing.summaries.Summaries;
import tongxing.summaries.text.SummaryText;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rolling the demo school over into its next year, and back.
 */
@DemoTest
@Transactional
class RollOverTests {

	@Autowired
	private RollOvers rollOvers;

	@Autowired
	private Terms terms;

	@Autowired
	private Classes classes;

	@Autowired
	private Figures figures;

	@Autowired
	private Summaries summaries;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApplicationContext context;

	private StaffMember lead;

	private LocalDate firstDay;

	@BeforeEach
	void theNewYearHasTerms() {
		this.lead = SignedIn.newMember(this.context, "覃主任", Role.CARE_LEAD);
		for (TermId id : List.of(new TermId(2026, 2), new TermId(2027, 1), new TermId(2027, 2))) {
			if (this.terms.all().stream().noneMatch((term) -> term.id().equals(id))) {
				DateRange days = this.terms.proposed(id);
				this.terms.keep(id, days, Term.usualPhases(days));
			}
		}
		this.firstDay = this.terms.get(new TermId(2027, 1)).firstDay();
		this.clock.set(this.firstDay.plusDays(2));
	}

	@Test
	void everybodyIsCountedOnceAndStandsWhereThePlanSays() {
		RollOverId id = begin();
		List<ChildId> some = exceptions(id);
		YearPlan plan = this.rollOvers.plan(id);
		Tally tally = this.rollOvers.carry(id, this.lead.id());
		assertThat(tally).isEqualTo(plan.tally()).isEqualTo(this.rollOvers.tally(id));
		assertThat(tally.addsUp()).isTrue();
		assertThat(List.of(Outcome.values())).allSatisfy((outcome) -> assertThat(tally.of(outcome)).isPositive());
		assertThat(tally.before()).isEqualTo(on(this.firstDay.minusDays(1), 2026));
		assertThat(on(this.firstDay, 2027)).isEqualTo(tally.of(Outcome.PROMOTED) + tally.of(Outcome.REPEATING));
		assertThat(on(this.firstDay, 2026)).isEqualTo(tally.of(Outcome.UNRESOLVED));
		assertThat(exit(some.get(0))).isEqualTo("TRANSFER_OUT 县二小");
		assertThat(exit(some.get(1))).isEqualTo("REPEATING null");
		assertThat(this.rollOvers.left(id)).extracting(RollOver.Left::child).containsExactly(some.get(2));
		assertThat(audited("CHILD_ROLLED_OVER", id)).isEqualTo(tally.passing());
	}

	@Test
	void theTeachersGoUpWithTheirClasses() {
		Map<SchoolClassId, UUID> before = new LinkedHashMap<>();
		this.classes.leads(2026, this.firstDay.minusDays(1)).forEach((one, by) -> before.put(one, by.value()));
		RollOverId id = begin();
		YearPlan plan = this.rollOvers.plan(id);
		this.rollOvers.carry(id, this.lead.id());
		for (ClassStep step : plan.steps()) {
			if (!step.entry() && step.place() != null) {
				SchoolClassId now = this.classes.find(2027, step.place().name()).orElseThrow();
				assertThat(this.classes.leads(2027, this.firstDay).get(now).value()).isEqualTo(before.get(step.from()));
			}
		}
	}

	@Test
	void nothingOfTheOldYearChanges() {
		List<Object> before = oldYear();
		RollOverId id = begin();
		exceptions(id);
		this.rollOvers.carry(id, this.lead.id());
		assertThat(oldYear()).isEqualTo(before);
	}

	@Test
	void takingItBackLeavesTheSameStateAsIfItHadNeverBeen() {
		RollOverId id = begin();
		exceptions(id);
		pairedOnceMore(id);
		Map<String, String> before = state();
		this.rollOvers.carry(id, this.lead.id());
		assertThat(state()).isNotEqualTo(before);
		this.rollOvers.undo(id, this.lead.id());
		assertThat(state()).isEqualTo(before);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.rollOvers.undo(id, this.lead.id()));
	}

	@Test
	void whoLeavesIsPairedNoMoreAndWhoStaysStillIs() {
		RollOverId id = begin();
		exceptions(id);
		List<UUID> late = pairedOnceMore(id);
		int open = paired("true");
		String leaving = """
				child_id in (select child_id from rollover_move where outcome in ('GRADUATED', 'TRANSFERRED'))
				""";
		this.rollOvers.carry(id, this.lead.id());
		int ended = this.database.sql("select count(*) from rollover_pairing where rollover_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
		assertThat(ended).isPositive().isEqualTo(audited("PAIRING_CLOSED"));
		assertThat(paired(leaving)).isZero();
		assertThat(paired("true")).isEqualTo(open - ended);
		assertThat(
				this.database.sql("select distinct close_reason from pairing where upper(during) = :day and " + leaving)
					.param("day", this.firstDay)
					.query(String.class)
					.list())
			.containsExactly("CHILD_LEFT");
		assertThat(this.database.sql("select upper(during) - lower(during) from pairing where id = any(?)")
			.param(late.toArray(UUID[]::new))
			.query(Integer.class)
			.list()).as("days of those that began in the new year").containsExactly(1, 1);
		this.rollOvers.undo(id, this.lead.id());
		assertThat(paired("true")).isEqualTo(open);
	}

	/**
	 * Two who graduate are paired with somebody else on the first days of the new year.
	 */
	private List<UUID> pairedOnceMore(RollOverId id) {
		List<ChildId> leaving = this.rollOvers.plan(id)
			.placements()
			.stream()
			.filter((one) -> one.outcome() == Outcome.GRADUATED)
			.map(Placement::child)
			.limit(2)
			.toList();
		List<UUID> pairings = new ArrayList<>();
		for (ChildId child : leaving) {
			UUID pairing = Ids.next();
			this.database
				.sql("""
						insert into pairing (id, child_id, helper_id, role, is_primary, during)
						select :id, :child, h.id, 'VOLUNTEER', false, daterange(:from, null) from helper h
						 where not exists (select from pairing p where p.child_id = :child and p.helper_id = h.id) order by h.id limit 1
						""")
				.param("id", pairing)
				.param("child", child.value())
				.param("from", this.firstDay.plusDays(pairings.size()))
				.update();
			pairings.add(pairing);
		}
		return pairings;
	}

	@Test
	void itIsNotTakenBackOnceAnEndedPairingWasHandedOver() {
		RollOverId id = begin();
		exceptions(id);
		this.rollOvers.carry(id, this.lead.id());
		this.database
			.sql("update pairing set close_reason = 'OTHER' where id in (select pairing_id from rollover_pairing)")
			.update();
		refusedUndo(id, "archive.rollover.pairingsSince");
	}

	@Test
	void whatWasDecidedIsStillThereAfterItWasTakenBack() {
		RollOverId id = begin();
		exceptions(id);
		Tally first = this.rollOvers.carry(id, this.lead.id());
		this.rollOvers.undo(id, this.lead.id());
		assertThat(this.rollOvers.plan(begin()).tally()).isEqualTo(first);
	}

	@Test
	void aYearIsRolledOverOnce() {
		RollOverId id = begin();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> {
			this.rollOvers.carry(id, this.lead.id());
			this.rollOvers.carry(id, this.lead.id());
		}).extracting(RuleViolation::code).isEqualTo("archive.rollover.carriedAlready");
	}

	@Test
	void withoutTermsOfTheNewYearItIsNotCarriedOut() {
		this.database.sql("delete from term where school_year = 2027").update();
		RollOverId id = begin();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.rollOvers.carry(id, this.lead.id()))
			.extracting(RuleViolation::code)
			.isEqualTo("archive.rollover.noTerm");
	}

	@Test
	void itIsNotTakenBackOnceTheNewYearHasRecords() {
		RollOverId id = begin();
		this.rollOvers.carry(id, this.lead.id());
		ChildId child = anyIn(2027);
		this.clock.set(this.firstDay.plusDays(5));
		UUID record = Ids.next();
		this.database.sql("""
				insert into care_record (id, kind, happened_on, channel, outcome, author_id, recorded_on, recorded_at)
				values (:id, 'TALK', :day, 'IN_PERSON', 'DONE', :by, :day, :at)
				""")
			.param("id", record)
			.param("day", this.firstDay.plusDays(5))
			.param("by", this.lead.id().value())
			.param("at", java.sql.Timestamp.from(this.clock.instant()))
			.update();
		this.database.sql("""
				insert into care_participant (record_id, child_id, happened_on, kind, household_id)
				select :record, c.id, :day, 'TALK', c.household_id from child c where c.id = :child
				""")
			.param("record", record)
			.param("day", this.firstDay.plusDays(5))
			.param("child", child.value())
			.update();
		refusedUndo(id, "archive.rollover.recordsSince");
	}

	@Test
	void itIsNotTakenBackOnceAChildHasMoved() {
		RollOverId id = begin();
		this.rollOvers.carry(id, this.lead.id());
		this.database.sql("""
				update enrolment set during = daterange(lower(during), :day), exit = 'DROPPED_OUT'
				 where child_id = :child and upper_inf(during)
				""").param("day", this.firstDay.plusDays(9)).param("child", anyIn(2027).value()).update();
		refusedUndo(id, "registry.passage.moved");
	}

	@Test
	void itIsNotTakenBackOnceANewClassHasNewcomers() {
		RollOverId id = begin();
		this.rollOvers.carry(id, this.lead.id());
		UUID child = Ids.next();
		this.database.sql("""
				insert into child (id, household_id, name, registered_on)
				select :child, (select id from household limit 1), '新来', :day
				""").param("child", child).param("day", this.firstDay).update();
		this.database.sql("""
				insert into enrolment (child_id, class_id, during)
				select c.id, (select id from school_class where school_year = 2027 order by grade limit 1),
				       daterange(:day, null)
				  from child c where c.id = :child
				""").param("child", child).param("day", this.firstDay).update();
		refusedUndo(id, "registry.class.inUse");
	}

	private RollOverId begin() {
		return this.rollOvers.begin(2026, this.lead.id());
	}

	/** One transferred, one repeating, one left open. */
	private List<ChildId> exceptions(RollOverId id) {
		YearPlan plan = this.rollOvers.plan(id);
		ClassStep step = plan.steps()
			.stream()
			.filter((one) -> !one.entry() && one.children() > 3 && one.place() != null
					&& plan.leads()
						.keySet()
						.stream()
						.anyMatch((place) -> one.place().name().grade() == place.name().grade() + 1))
			.findFirst()
			.orElseThrow();
		List<ChildId> some = plan.of(step.from()).stream().map(Placement::child).limit(3).toList();
		this.rollOvers.decide(id, step.from(),
				List.of(new ChildDecision(some.get(0), ChildDecision.Kind.TRANSFERRED, null, "县二小"),
						new ChildDecision(some.get(1), ChildDecision.Kind.REPEATING, null, null),
						new ChildDecision(some.get(2), ChildDecision.Kind.UNRESOLVED, null, null)));
		return some;
	}

	private void refusedUndo(RollOverId id, String code) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.rollOvers.undo(id, this.lead.id()))
			.extracting(RuleViolation::code)
			.isEqualTo(code);
	}

	/** Every figure of both terms, school and classes, and the summaries. */
	private List<Object> oldYear() {
		List<Object> all = new ArrayList<>();
		for (TermId id : List.of(new TermId(2026, 1), new TermId(2026, 2))) {
			LocalDate asOf = this.firstDay.minusDays(1);
			FigureBook book = this.figures.book(FigureScope.SCHOOL, id, asOf);
			all.add(values(book.figures(FigureScope.SCHOOL).figures()));
			for (Stay one : book.classes()) {
				all.add(values(
						book.figures(new FigureScope(FigureScope.Kind.CLASS, one.schoolClass().value())).figures()));
			}
			SummaryText text = this.summaries.preview(FigureScope.SCHOOL, this.terms.get(id), asOf, Language.SIMPLIFIED)
				.text();
			all.add(text.sections());
		}
		return all;
	}

	private static Map<String, Object> values(Map<String, Figure> figures) {
		Map<String, Object> values = new TreeMap<>();
		figures.forEach((id, figure) -> values.put(id, figure.value() + " " + figure.items()));
		return values;
	}

	/** A hash of each table that a roll-over could change. */
	private Map<String, String> state() {
		Map<String, String> state = new TreeMap<>();
		for (String table : this.database.sql("""
				select tablename from pg_tables where schemaname = 'public' and tablename not like 'rollover%'
				   and tablename not like 'flyway%' and tablename <> 'audit_entry'
				""").query(String.class).list()) {
			state.put(table,
					this.database
						.sql("select coalesce(md5(string_agg(r::text, '' order by r::text)), '') from " + table + " r")
						.query(String.class)
						.single());
		}
		return state;
	}

	private int on(LocalDate day, int schoolYear) {
		return this.database.sql("""
				select count(*) from enrolment e join school_class k on k.id = e.class_id
				 where e.during @> :day::date and k.school_year = :year
				""").param("day", day).param("year", schoolYear).query(Integer.class).single();
	}

	private ChildId anyIn(int schoolYear) {
		return this.database.sql("""
				select e.child_id from enrolment e join school_class k on k.id = e.class_id
				 where k.school_year = ? and upper_inf(e.during) order by 1 limit 1
				""").param(schoolYear).query(UUID.class).optional().map(ChildId::new).orElseThrow();
	}

	private String exit(ChildId child) {
		return this.database.sql(
				"select exit || ' ' || coalesce(destination, 'null') from enrolment where child_id = ? and upper(during) = ?")
			.params(child.value(), this.firstDay)
			.query(String.class)
			.single();
	}

	private int paired(String which) {
		return this.database.sql("select count(*) from pairing where upper_inf(during) and " + which)
			.query(Integer.class)
			.single();
	}

	private int audited(String action) {
		return this.database.sql("select count(*) from audit_entry where action = ?")
			.param(action)
			.query(Integer.class)
			.single();
	}

	private int audited(String action, RollOverId id) {
		return this.database.sql("select count(*) from audit_entry where action = ? and reason = ?")
			.params(action, id.toString())
			.query(Integer.class)
			.single();
	}

}
