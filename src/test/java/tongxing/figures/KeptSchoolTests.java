package tongxing.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tongxing.DemoTest;
import tongxing.TestClock;
import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.duties.Duties.Moment;
import tongxing.figures.KeptSchool.Facts;
import tongxing.kernel.DateRange;
import tongxing.registry.Rolls;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever fact changes, the school that was kept and mended for some children is the one
 * that would be read anew. What is changed here is rolled back, so nothing of it is kept.
 */
@DemoTest
@Transactional
class KeptSchoolTests {

	private static final String SOME = "(select child_id from enrolment where during @> date '2026-11-23' order by child_id limit 9)";

	@Autowired
	private KeptSchool school;

	@Autowired
	private Figures figures;

	@Autowired
	private Rolls rolls;

	@Autowired
	private Terms terms;

	@Autowired
	private JdbcClient database;

	private final LocalDate today = TestClock.TODAY;

	private Moment moment() {
		return new Moment(this.terms.current(this.today), this.today);
	}

	private DateRange days() {
		return days(moment().term());
	}

	/** Those of the term before and this one, as the figures ask for them. */
	private DateRange days(Term term) {
		List<Term> all = this.terms.all();
		return new DateRange(all.get(Math.max(0, all.indexOf(term) - 1)).firstDay(), term.attribution().to());
	}

	private Facts kept() {
		return this.school.of(days(), moment());
	}

	/** Its figures, counted as the school was kept. */
	private Figures.Compared board() {
		Figures.Compared board = this.figures.compared(FigureScope.SCHOOL, moment().term(), this.today);
		assertThat(board.book().figures(FigureScope.SCHOOL).get("register.closing").isZero()).isFalse();
		return board;
	}

	/** Last term, as it is known now, and this one. */
	private List<Moment> both() {
		List<Term> all = this.terms.all();
		Term now = moment().term();
		return List.of(new Moment(all.get(all.indexOf(now) - 1), this.today), moment());
	}

	private TermFigures counted(Facts facts) {
		return this.figures.book(FigureScope.SCHOOL, facts).figures(FigureScope.SCHOOL);
	}

	/** The term before, read anew. */
	private Facts before(Facts facts) {
		List<Term> all = this.terms.all();
		Term before = all.get(all.indexOf(moment().term()) - 1);
		LocalDate last = Objects.requireNonNull(before.attribution().to());
		return this.school.read(this.rolls.rollOfSchool(days(before), last), new Moment(before, last))
			.under(facts.roll().local());
	}

	private Facts read() {
		return this.school.read(this.rolls.rollOfSchool(days(), this.today), moment());
	}

	@Test
	void itIsTheSameAsLongAsNothingChanges() {
		assertThat(kept()).isSameAs(kept());
	}

	@ParameterizedTest
	@ValueSource(strings = { "update child set pinyin = 'aa' || pinyin where id in {some}",
			"update child set household_id = (select household_id from child where id not in {some} limit 1) where id in {some}",
			"delete from enrolment where child_id in {some}",
			"update enrolment set class_id = (select class_id from enrolment where child_id not in {some} and during @> date '2026-11-23' limit 1) where child_id in {some} and during @> date '2026-11-23'",
			"delete from care_level where child_id in (select child_id from care_level where during @> date '2026-11-23')",
			"delete from care_arrangement where child_id in {some}",
			"delete from census_entry where child_id in {some}", "delete from hardship", "delete from subsidy",
			"delete from boarding", "delete from care_grade", "delete from consent where child_id in {some}",
			"delete from parentage where child_id in {some}",
			"update parent set capable = not capable where id in (select parent_id from parentage where child_id in {some})",
			"delete from absence where parent_id in (select parent_id from parentage where child_id in {some})",
			"update contact_point set status = 'DEAD' where parent_id in (select parent_id from parentage where child_id in {some}) or carer_id in (select carer_id from care_arrangement where child_id in {some})",
			"delete from care_participant where child_id in {some} and kind = 'TALK'",
			"update care_participant set happened_on = happened_on - 30, recorded_on = recorded_on - 30 where child_id in {some}",
			"update pairing set is_primary = not is_primary where child_id in {some} and upper_inf(during)",
			"update hand_over set acknowledged_at = null",
			"delete from agreement_signature where agreement_id in (select id from agreement where child_id in {some})",
			"insert into duty_waiver (id, rule_code, child_id, during, reason, waived_by, recorded_on) select gen_random_uuid(), 'HOME_VISIT', child_id, '[2026-09-01,)', '搬家', (select id from account limit 1), '2026-11-01' from enrolment where child_id in {some} and during @> date '2026-11-23'",
			"update helper set name = name || '甲'", "update duty_rule set times = times + 1 where kind = 'PER_MONTH'",
			"update follow_up set due_on = due_on - 3, opened_on = opened_on - 3 where closed_on is null",
			"delete from follow_up where child_id in (select child_id from follow_up where closed_on is null order by child_id limit 5)",
			"update opinion set made_on = made_on - 1", "delete from opinion",
			"update campaign set title = title || '甲'", "update school_class set display_name = display_name || '甲'" })
	void whatChangedIsMended(String change) {
		Facts old = kept();
		board();
		this.figures.beside(FigureScope.SCHOOL, moment().term(), this.today);
		this.figures.series(FigureScope.SCHOOL, both());
		assertThat(this.database.sql(change.replace("{some}", SOME)).update()).as("rows changed").isPositive();
		Facts fresh = read();
		assertThat(differ(old, fresh)).as("the change alters something").isNotEmpty();
		assertThat(differ(kept(), fresh)).isEmpty();
		Figures.Compared board = board();
		assertThat(board.book().figures(FigureScope.SCHOOL)).isEqualTo(counted(fresh));
		Figures.Compared beside = this.figures.beside(FigureScope.SCHOOL, moment().term(), this.today);
		assertThat(beside.book().figures(FigureScope.SCHOOL)).isEqualTo(counted(fresh));
		TermFigures before = counted(before(fresh));
		assertThat(beside.before()).contains(before.bare());
		assertThat(before.figures()).containsAllEntriesOf(board.before().orElseThrow().figures());
		assertThat(this.figures.numbers(FigureScope.SCHOOL, moment().term(), this.today))
			.isEqualTo(counted(fresh).bare());
		List<TermFigures> series = this.figures.series(FigureScope.SCHOOL, both());
		List<TermFigures> read = this.figures.anew(FigureScope.SCHOOL, both());
		assertThat(series.get(0)).isEqualTo(read.get(0));
		assertThat(series.get(1).figures()).containsAllEntriesOf(read.get(1).figures());
	}

	@Test
	void whatConcernsNoChildIsNoReasonToReadAnew() {
		Facts before = kept();
		assertThat(this.database.sql("update facility set name = name || '甲'").update()).isPositive();
		assertThat(kept()).isSameAs(before);
	}

	/** What two schools do not have in common. Waivers and agreements have no order. */
	private static List<String> differ(Facts one, Facts other) {
		Map<String, Function<Facts, Object>> parts = new LinkedHashMap<>();
		parts.put("children", (facts) -> facts.roll().children());
		parts.put("numbers", (facts) -> facts.roll().numbers());
		parts.put("criterion", (facts) -> facts.roll().local());
		parts.put("children of the book", (facts) -> facts.book().facts().children());
		parts.put("rules", (facts) -> facts.book().rules());
		parts.put("records", (facts) -> facts.book().facts().records());
		parts.put("pairings", (facts) -> facts.book().facts().pairings());
		parts.put("waivers", (facts) -> new HashSet<>(facts.book().facts().waivers()));
		parts.put("agreements", (facts) -> new HashSet<>(facts.book().facts().agreements()));
		parts.put("campaigns", (facts) -> facts.book().facts().campaigns());
		parts.put("duties", (facts) -> facts.book().duties());
		parts.put("groups", (facts) -> facts.book().groups());
		parts.put("promises", (facts) -> facts.waiting().followUps());
		parts.put("opinions", (facts) -> facts.waiting().opinions());
		return parts.entrySet()
			.stream()
			.filter((part) -> !part.getValue().apply(one).equals(part.getValue().apply(other)))
			.map(Map.Entry::getKey)
			.toList();
	}

}
