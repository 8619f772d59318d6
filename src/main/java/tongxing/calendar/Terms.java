package tongxing.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import tongxing.kernel.DateRange;
import tongxing.kernel.Memo;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school's terms. A day belongs to the term whose teaching starts last on or before
 * it.
 */
@Service
@Transactional
public class Terms {

	/**
	 * Days without teaching inside a term.
	 */
	public record Holiday(DateRange during, String name) {

	}

	private static final String TERMS = "calendar.terms";

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	Terms(JdbcClient database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	/**
	 * All terms, the oldest first, by one statement a request.
	 */
	@Transactional(readOnly = true)
	public List<Term> all() {
		return Memo.of(TERMS, this::read);
	}

	private List<Term> read() {
		List<Row> rows = this.database.sql("""
				select t.id, t.teaching::text, t.start_phase::text, t.mid_phase::text, t.end_phase::text,
				       coalesce((select string_agg(h.during::text, ';' order by h.during) from holiday h
				                  where h.during && t.teaching), '') as holidays
				  from term t order by lower(t.teaching)
				""").query(Row.class).list();
		List<Term> terms = new ArrayList<>(rows.size());
		for (int i = 0; i < rows.size(); i++) {
			terms.add(rows.get(i).toTerm((i + 1 < rows.size()) ? rows.get(i + 1) : null));
		}
		return terms;
	}

	public Term get(TermId id) {
		return all().stream()
			.filter((term) -> term.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("term"));
	}

	/**
	 * The term a day belongs to; nothing before the first term.
	 */
	public Optional<Term> termOf(LocalDate day) {
		return all().stream().filter((term) -> term.attribution().contains(day)).findFirst();
	}

	/**
	 * The term to show on a day: the one it belongs to, else the first that is still to
	 * come.
	 */
	public Term current(LocalDate today) {
		List<Term> terms = all();
		return terms.stream()
			.filter((term) -> term.attribution().contains(today))
			.findFirst()
			.or(() -> terms.stream().findFirst())
			.orElseThrow(() -> new NotFound("term"));
	}

	/**
	 * The teaching days of a term that is not kept yet: those of the same term a year
	 * before, else the usual ones.
	 */
	@Transactional(readOnly = true)
	public DateRange proposed(TermId id) {
		TermId before = new TermId(id.schoolYear() - 1, id.number());
		return all().stream()
			.filter((term) -> term.id().equals(before))
			.findFirst()
			.map((term) -> UsualTerms.yearAfter(term.teaching()))
			.orElseGet(() -> UsualTerms.teaching(id));
	}

	/**
	 * Adds a term, or changes the dates of one; refuses dates that overlap another term
	 * or phases out of order or out of the term.
	 */
	public void keep(TermId id, DateRange teaching, Map<Phase, DateRange> phases) {
		if (teaching.isOpen()) {
			throw new RuleViolation("calendar.term.needsEnd");
		}
		try {
			this.database
				.sql("""
						insert into term (id, school_year, number, teaching, start_phase, mid_phase, end_phase)
						values (:id, :year, :number, :teaching::daterange, :start::daterange, :mid::daterange, :end::daterange)
						on conflict (id) do update set teaching = excluded.teaching, start_phase = excluded.start_phase,
						  mid_phase = excluded.mid_phase, end_phase = excluded.end_phase, version = term.version + 1
						""")
				.param("id", id.toString())
				.param("year", id.schoolYear())
				.param("number", id.number())
				.param("teaching", teaching.toSql())
				.param("start", range(phases, Phase.START))
				.param("mid", range(phases, Phase.MID))
				.param("end", range(phases, Phase.END))
				.update();
		}
		catch (DataIntegrityViolationException ex) {
			String cause = Objects.toString(ex.getMostSpecificCause().getMessage(), "");
			throw new RuleViolation(
					cause.contains("term_apart") ? "calendar.term.overlaps" : "calendar.term.phasesWrong");
		}
		this.events.publishEvent(new CalendarChanged("TERM_CHANGED", id.toString()));
	}

	/**
	 * The days without teaching, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Holiday> holidays() {
		return this.database.sql("select during::text, name from holiday order by during desc")
			.query((row, number) -> new Holiday(DateRange.parse(row.getString(1)), row.getString(2)))
			.list();
	}

	/**
	 * Adds days without teaching; refuses days without an end.
	 */
	public void addHoliday(DateRange during, String name) {
		if (during.isOpen()) {
			throw new RuleViolation("calendar.holiday.needsEnd");
		}
		this.database
			.sql("insert into holiday (during, name) values (:during::daterange, :name) on conflict do nothing")
			.param("during", during.toSql())
			.param("name", name.strip())
			.update();
		this.events.publishEvent(new CalendarChanged("HOLIDAY_CHANGED", during.from().toString()));
	}

	/**
	 * Takes back a holiday that was entered by mistake.
	 */
	public void removeHoliday(DateRange during, String name) {
		this.database.sql("delete from holiday where during = :during::daterange and name = :name")
			.param("during", during.toSql())
			.param("name", name)
			.update();
		this.events.publishEvent(new CalendarChanged("HOLIDAY_CHANGED", during.from().toString()));
	}

	private static String range(Map<Phase, DateRange> phases, Phase phase) {
		return Objects.requireNonNull(phases.get(phase)).toSql();
	}

	/**
	 * A term as the database prints it.
	 */
	record Row(String id, String teaching, String startPhase, String midPhase, String endPhase, String holidays) {

		Term toTerm(@org.jspecify.annotations.Nullable Row next) {
			DateRange taught = DateRange.parse(this.teaching);
			LocalDate last = (next != null) ? DateRange.parse(next.teaching).from().minusDays(1) : null;
			Map<Phase, DateRange> phases = new EnumMap<>(Phase.class);
			phases.put(Phase.START, DateRange.parse(this.startPhase));
			phases.put(Phase.MID, DateRange.parse(this.midPhase));
			phases.put(Phase.END, DateRange.parse(this.endPhase));
			List<DateRange> free = this.holidays.isEmpty() ? List.of()
					: List.of(this.holidays.split(";")).stream().map(DateRange::parse).toList();
			return new Term(TermId.of(this.id), taught, phases, new DateRange(taught.from(), last), free);
		}

	}

}
