package tongxing.summaries.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.calendar.TermId;
import tongxing.figures.FigureScope;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

/**
 * The typical cases of a term: a teacher tells one from a record of a child in the
 * caseload; those who answer for the program choose which of them the school tells. Kept
 * without names from the start.
 */
@Service
@Transactional
public class Cases {

	/** More than that are not typical. */
	static final int MOST = 3;

	/**
	 * What a summary tells, as a query for a statement that has <code>:term</code>,
	 * <code>:kind</code> and <code>:id</code> of its scope: the school those chosen for
	 * it, a class its own, a child's file none.
	 */
	public static final String TOLD = """
			select t.told from summary_case t where t.term_id = :term and t.withdrawn_at is null
			   and case :kind when 'SCHOOL' then t.for_school_at is not null when 'CLASS' then t.class_id = :id::uuid
			       when 'HELPER' then t.chosen_by = (select p.account_id from helper p where p.id = :id::uuid) else false end
			 order by t.chosen_at, t.id limit
			"""
			+ MOST;

	private static final Role[] FOR_ALL = { Role.PRINCIPAL, Role.CARE_LEAD };

	private final JdbcClient database;

	private final Names names;

	private final Caseload caseload;

	private final ApplicationEventPublisher events;

	private final CurrentStaff me;

	private final Clock clock;

	Cases(JdbcClient database, Names names, Caseload caseload, ApplicationEventPublisher events, CurrentStaff me,
			Clock clock) {
		this.database = database;
		this.names = names;
		this.caseload = caseload;
		this.events = events;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * A case as it is told.
	 *
	 * @param forSchool whether the school's summary tells it too
	 */
	public record Told(UUID id, UUID record, String schoolClass, String text, String by, Instant at,
			boolean forSchool) {

	}

	/**
	 * A record a case can be told from.
	 */
	public record Source(UUID id, String kind, LocalDate on, String narrative) {

	}

	/** The cases of children the reader may see, class by class. */
	@Transactional(readOnly = true)
	public List<Told> of(TermId term) {
		return this.database.sql("""
				select c.id, c.record_id, k.display_name, c.told, a.name, c.chosen_at, c.for_school_at is not null
				  from summary_case c join school_class k on k.id = c.class_id join account a on a.id = c.chosen_by
				 where c.term_id = :term and c.withdrawn_at is null
				   and exists (select from caseload l where l.account_id = :me and l.child_id = c.child_id
				               and l.during @> :today::date)
				 order by k.grade, length(k.number), k.number, c.chosen_at
				""")
			.param("term", term.toString())
			.param("me", this.me.id().value())
			.param("today", today())
			.query((row, number) -> new Told(uuid(row.getObject(1, UUID.class)), uuid(row.getObject(2, UUID.class)),
					row.getString(3), row.getString(4), row.getString(5), row.getTimestamp(6).toInstant(),
					row.getBoolean(7)))
			.list();
	}

	private int told(FigureScope scope, TermId term) {
		return this.database.sql(TOLD)
			.param("term", term.toString())
			.param("kind", scope.kind().name())
			.param("id", scope.id())
			.query(String.class)
			.list()
			.size();
	}

	/**
	 * The records of a child that can be told: done, with words, and nothing restricted.
	 */
	@Transactional(readOnly = true)
	public List<Source> sources(ChildId child) {
		this.caseload.require(this.me.id(), child.value(), today());
		return this.database
			.sql("""
					select r.id, r.kind, r.happened_on, r.narrative from care_record r
					  join care_participant p on p.record_id = r.id
					 where p.child_id = :child and r.voided_on is null and r.outcome = 'DONE' and length(trim(r.narrative)) > 0
					   and r.kind not in ('COUNSELLING', 'INCIDENT')
					   and not exists (select from care_restricted x where x.record_id = r.id)
					 order by r.happened_on desc, r.id limit 30
					""")
			.param("child", child.value())
			.query((row, number) -> new Source(uuid(row.getObject(1, UUID.class)), row.getString(2),
					row.getObject(3, LocalDate.class), row.getString(4)))
			.list();
	}

	/**
	 * Chooses a case. The child, the parents and the carers are called by family name and
	 * 某; refuses a text that names another child, one that tells of a record which is not
	 * among the sources, and a fourth case of a class.
	 */
	public UUID choose(TermId term, ChildId child, UUID record, String text) {
		if (sources(child).stream().noneMatch((source) -> source.id().equals(record))) {
			throw new RuleViolation("versions.cases.refused.record");
		}
		String clean = this.names.without(child, text.strip().replaceAll("\\s*\\R\\s*", ""));
		if (this.names.ofAnyChild(clean).isPresent()) {
			throw new RuleViolation("versions.cases.refused.named");
		}
		UUID schoolClass = this.database
			.sql("""
					select e.class_id from enrolment e where e.child_id = :child order by e.during @> :today::date desc, e.during desc
					 limit 1
					""")
			.param("child", child.value())
			.param("today", today())
			.query(UUID.class)
			.single();
		if (told(new FigureScope(FigureScope.Kind.CLASS, schoolClass), term) >= MOST) {
			throw new RuleViolation("versions.cases.refused.enough", MOST);
		}
		UUID id = Ids.next();
		this.database.sql("""
				insert into summary_case (id, term_id, child_id, class_id, record_id, told, chosen_by, chosen_at)
				values (:id, :term, :child, :class, :record, :told, :me, :now)
				""")
			.param("id", id)
			.param("term", term.toString())
			.param("child", child.value())
			.param("class", schoolClass)
			.param("record", record)
			.param("told", led(schoolClass, child, clean))
			.param("me", this.me.id().value())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		this.events.publishEvent(new CaseEvent("SUMMARY_CASE_CHOSEN", id, child));
		return id;
	}

	/** Who it is about stands first: 三（2）班韦某. */
	private String led(UUID schoolClass, ChildId child, String text) {
		String name = this.database.sql("select display_name from school_class where id = :id")
			.param("id", schoolClass)
			.query(String.class)
			.single();
		String who = this.names.somebody(child);
		if (text.contains(name + who)) {
			return text;
		}
		return text.startsWith(who) ? name + text : name + who + "：" + text;
	}

	/** Takes a case out; by who chose it or who answers for the program. */
	public void withdraw(UUID id) {
		change(id, "c.chosen_by = :me or :all", "withdrawn_at", "SUMMARY_CASE_WITHDRAWN");
	}

	/** The school tells it too; refuses a fourth. */
	public void tellForSchool(UUID id, TermId term) {
		if (told(FigureScope.SCHOOL, term) >= MOST) {
			throw new RuleViolation("versions.cases.refused.enough", MOST);
		}
		change(id, ":all and :me is not null", "for_school_at", "SUMMARY_CASE_TOLD");
	}

	private void change(UUID id, String who, String moment, String action) {
		UUID child = this.database.sql("update summary_case c set " + moment + """
				= :now where c.id = :id and c.withdrawn_at is null and (""" + who + """
				) and exists (select from caseload l where l.account_id = :me and l.child_id = c.child_id
				     and l.during @> :today::date) returning c.child_id
				""")
			.param("now", Timestamp.from(this.clock.instant()))
			.param("id", id)
			.param("me", this.me.id().value())
			.param("all", this.me.is(FOR_ALL))
			.param("today", today())
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new NotFound("summary case"));
		this.events.publishEvent(new CaseEvent(action, id, new ChildId(child)));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static UUID uuid(@Nullable UUID id) {
		return Objects.requireNonNull(id);
	}

}
