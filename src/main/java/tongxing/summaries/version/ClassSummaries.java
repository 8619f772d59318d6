package tongxing.summaries.version;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.calendar.TermId;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.CurrentStaff;
import tongxing.summaries.version.VersionView.Line;

/**
 * How far the classes have come with their summaries of a term, and who was asked for
 * one. It counts papers only: the school's own figures come from the records and never
 * from those of its classes, so that a child who changed class counts once.
 */
@Service
@Transactional
public class ClassSummaries {

	private static final String NEWEST = """
			(select max(r.reminded_at) from summary_reminder r where r.class_id = k.id and r.term_id = :term)""";

	private final JdbcClient database;

	private final VersionStore store;

	private final ApplicationEventPublisher events;

	private final CurrentStaff me;

	private final Clock clock;

	ClassSummaries(JdbcClient database, VersionStore store, ApplicationEventPublisher events, CurrentStaff me,
			Clock clock) {
		this.database = database;
		this.store = store;
		this.events = events;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * A class with its summary.
	 *
	 * @param homeroom who leads the class, empty if nobody does
	 * @param line the version that has come furthest in any language, if there is one
	 * @param reminded when it was last asked for
	 */
	public record Row(UUID id, String name, String homeroom, @Nullable Line line, @Nullable Instant reminded) {

		/** Whether the principal still waits for it. */
		public boolean isOwed() {
			return this.line == null || this.line.stage().compareTo(Stage.SUBMITTED) < 0;
		}

	}

	/**
	 * A class whose summary somebody asked for.
	 */
	public record Asked(UUID id, String name, String by, Instant at) {

	}

	/** The classes with children on the register that day, in their order. */
	@Transactional(readOnly = true)
	public List<Row> of(TermId term) {
		Map<UUID, Line> furthest = this.store.lines(term)
			.stream()
			.filter((line) -> line.scope().id() != null)
			.collect(Collectors.toMap((line) -> Objects.requireNonNull(line.scope().id()), (line) -> line,
					(one, other) -> (other.stage().compareTo(one.stage()) > 0) ? other : one));
		return this.database
			.sql("""
					select k.id, k.display_name, coalesce((select string_agg(a.name, '、' order by a.pinyin) from homeroom h
					         join account a on a.id = h.account_id where h.class_id = k.id and h.during @> :today::date), ''),
					"""
					+ NEWEST
					+ """
							  from school_class k where k.school_year = :year
							   and exists (select from enrolment e where e.class_id = k.id and e.during @> :today::date)
							 order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade, length(k.number), k.number
							""")
			.param("term", term.toString())
			.param("year", term.schoolYear())
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> {
				UUID id = Objects.requireNonNull(row.getObject(1, UUID.class));
				Timestamp reminded = row.getTimestamp(4);
				return new Row(id, row.getString(2), row.getString(3), furthest.get(id),
						(reminded != null) ? reminded.toInstant() : null);
			})
			.list();
	}

	/**
	 * Asks for a class's summary; whoever leads the class sees it with the summaries.
	 * Refuses if it is already handed in or was asked for today.
	 */
	public void remind(TermId term, UUID schoolClass) {
		Row row = of(term).stream()
			.filter((one) -> one.id().equals(schoolClass))
			.findFirst()
			.orElseThrow(() -> new NotFound("class"));
		Instant now = this.clock.instant();
		Instant last = row.reminded();
		if (!row.isOwed()) {
			throw new RuleViolation("versions.classes.refused.handedIn");
		}
		if (last != null && last.atZone(this.clock.getZone()).toLocalDate().equals(LocalDate.now(this.clock))) {
			throw new RuleViolation("versions.classes.refused.today");
		}
		this.database.sql("""
				insert into summary_reminder (id, term_id, class_id, reminded_by, reminded_at)
				values (:id, :term, :class, :me, :now)
				""")
			.param("id", Ids.next())
			.param("term", term.toString())
			.param("class", schoolClass)
			.param("me", this.me.id().value())
			.param("now", Timestamp.from(now))
			.update();
		this.events.publishEvent(new VersionEvent("SUMMARY_REMINDED", schoolClass, null));
	}

	/** The reader's classes whose summary was asked for and is not handed in since. */
	@Transactional(readOnly = true)
	public List<Asked> asked(TermId term) {
		return this.database
			.sql("""
					select distinct on (k.id) k.id, k.display_name, a.name, r.reminded_at from summary_reminder r
					  join school_class k on k.id = r.class_id join account a on a.id = r.reminded_by
					 where r.term_id = :term
					   and exists (select from homeroom h where h.class_id = k.id and h.account_id = :me and h.during @> :today::date)
					   and not exists (select from summary m join summary_version v on v.summary_id = m.id
					         join summary_step s on s.version_id = v.id
					        where m.class_id = k.id and m.term_id = r.term_id and s.step = 'SUBMIT' and s.taken_at >= r.reminded_at)
					 order by k.id, r.reminded_at desc
					""")
			.param("term", term.toString())
			.param("me", this.me.id().value())
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new Asked(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3), row.getTimestamp(4).toInstant()))
			.list();
	}

}
