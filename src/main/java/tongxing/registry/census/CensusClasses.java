package tongxing.registry.census;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.registry.ChildFacts;
import tongxing.registry.Rolls;
import tongxing.registry.SchoolClassId;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a census is, class by class: all classes for those who answer for the program,
 * otherwise those a member leads or stands in for.
 */
@Service
@Transactional(readOnly = true)
public class CensusClasses {

	private static final Role[] FOR_ALL = { Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN };

	private final JdbcClient database;

	private final Rolls rolls;

	private final Clock clock;

	CensusClasses(JdbcClient database, Rolls rolls, Clock clock) {
		this.database = database;
		this.rolls = rolls;
		this.clock = clock;
	}

	/**
	 * The classes the member may see with how far each is, by one statement.
	 */
	public List<Progress> of(Census census, StaffMember me) {
		return this.database.sql("""
				select k.id, k.display_name,
				       array(select a.name from homeroom h join account a on a.id = h.account_id
				              where h.class_id = k.id and h.during @> :today::date order by a.name) as leads,
				       count(*) as children, count(*) filter (where n.answer in ('UNCHANGED', 'CHANGED')) as confirmed,
				       count(*) filter (where n.answer = 'TO_CHANGE') as waiting,
				       count(coalesce(n.study, n.life, n.mind, n.safety, n.health)) as rated
				  from enrolment e join school_class k on k.id = e.class_id
				       left join census_entry n on n.census_id = :census and n.child_id = e.child_id
				 where e.during @> :day::date and (:all or exists (
				   select 1 from homeroom h where h.class_id = k.id and h.during @> :today::date
				      and (h.account_id = :me or h.account_id in (select d.from_account from delegation d
				            where d.to_account = :me and d.during @> :today::date))))
				 group by k.id
				 order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade,
				       length(k.number), k.number
				""")
			.param("census", census.id())
			.param("day", census.day())
			.param("all", me.is(FOR_ALL))
			.param("me", me.id().value())
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new Progress(row.getObject(1, UUID.class), row.getString(2),
					List.of((String[]) row.getArray(3).getArray()), row.getInt(4), row.getInt(5), row.getInt(6),
					row.getInt(7)))
			.list();
	}

	/**
	 * One class; refuses as not found one the member may not see.
	 */
	public Progress require(Census census, SchoolClassId schoolClass, StaffMember me) {
		return of(census, me).stream()
			.filter((one) -> one.id().equals(schoolClass.value()))
			.findFirst()
			.orElseThrow(() -> new NotFound("class"));
	}

	/**
	 * The children of a class on the census's day with the facts to be confirmed.
	 */
	public List<ChildFacts> children(Census census, SchoolClassId schoolClass) {
		return this.rolls.rollOfClass(schoolClass, new DateRange(census.day(), census.day()), census.day()).children();
	}

	/**
	 * How far a class is.
	 *
	 * @param leads names of its homeroom teachers
	 * @param waiting children of whom something is still to be corrected
	 */
	public record Progress(UUID id, String name, List<String> leads, int children, int confirmed, int waiting,
			int rated) {

		public boolean done() {
			return this.confirmed == this.children;
		}

		public int open() {
			return this.children - this.confirmed;
		}

	}

}
