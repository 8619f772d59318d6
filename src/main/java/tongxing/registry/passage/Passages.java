package tongxing.registry.passage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the classes of a school year for many children at once and begins the next ones.
 * What was before the first day of the new year stays as it is. Whether the asker may do
 * so is decided before, by role.
 */
@Service
@Transactional
public class Passages {

	/**
	 * A child's time in a class that would go on into the new year if nobody ended it.
	 */
	public record Stay(ChildId child, String name, SchoolClassId schoolClass, String className, int schoolYear,
			DateRange during) {

	}

	private static final String PASSING = """
			with passing as (
			  select * from unnest(:children::uuid[], :from::uuid[], :to::uuid[], :ways::text[], :destinations::text[])
			           as p (child_id, from_id, to_id, way, destination))
			""";

	private final JdbcClient database;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	Passages(JdbcClient database, EntityManager entities, ApplicationEventPublisher events) {
		this.database = database;
		this.entities = entities;
		this.events = events;
	}

	/**
	 * Every stay in a class of this school year or an earlier one that has days from this
	 * day on, in the order of the names' reading.
	 */
	@Transactional(readOnly = true)
	public List<Stay> reaching(LocalDate firstDay, int schoolYear) {
		return this.database.sql("""
				select c.id, c.name, k.id, k.display_name, k.school_year, e.during::text
				  from enrolment e join school_class k on k.id = e.class_id join child c on c.id = e.child_id
				 where k.school_year <= :year and e.during && daterange(:first, null)
				 order by c.pinyin, c.id, e.during
				""")
			.param("year", schoolYear)
			.param("first", firstDay)
			.query((row, number) -> new Stay(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					new SchoolClassId(row.getObject(3, UUID.class)), row.getString(4), row.getInt(5),
					DateRange.parse(row.getString(6))))
			.list();
	}

	/**
	 * A school year in whose classes children are on a day, without an end.
	 */
	public record OpenYear(int schoolYear, int children) {

	}

	/** The years in which somebody still is, the fullest first. */
	@Transactional(readOnly = true)
	public List<OpenYear> openYears(LocalDate today) {
		return this.database.sql("""
				select k.school_year, count(*) as children from enrolment e join school_class k on k.id = e.class_id
				 where e.during @> :today::date and upper_inf(e.during) group by k.school_year order by children desc
				""").param("today", today).query(OpenYear.class).list();
	}

	/**
	 * Ends the stays on the day before and begins the new ones. Refused when somebody has
	 * moved one of the children meanwhile.
	 * @param reason what the audit says beside each child
	 */
	public void carry(LocalDate firstDay, Collection<Passage> passages, String reason) {
		hold(passages);
		int ended = passing(
				"""
						update enrolment e set during = daterange(lower(e.during), :first), exit = p.way, destination = p.destination
						  from passing p
						 where e.child_id = p.child_id and e.class_id = p.from_id and upper_inf(e.during)
						   and lower(e.during) < :first
						""",
				passages)
			.param("first", firstDay)
			.update();
		expect(ended, passages.size());
		int begun = passing("""
				insert into enrolment (child_id, class_id, during, entry)
				select p.child_id, p.to_id, daterange(:first, null), p.way from passing p where p.to_id is not null
				""", passages).param("first", firstDay).update();
		expect(begun, staying(passages));
		this.entities.clear();
		passages.forEach((passage) -> written("CHILD_ROLLED_OVER", passage, reason));
	}

	/**
	 * Takes the same back: the new stays were never there and the old ones go on. Refused
	 * when one of the children has moved since.
	 */
	public void takeBack(LocalDate firstDay, Collection<Passage> passages, String reason) {
		hold(passages);
		int gone = passing("""
				delete from enrolment e using passing p
				 where e.child_id = p.child_id and e.class_id = p.to_id and e.during = daterange(:first, null)
				   and e.entry = p.way
				""", passages).param("first", firstDay).update();
		expect(gone, staying(passages));
		int open = passing(
				"""
						update enrolment e set during = daterange(lower(e.during), null), exit = null, destination = null
						  from passing p
						 where e.child_id = p.child_id and e.class_id = p.from_id and upper(e.during) = :first and e.exit = p.way
						   and not exists (select 1 from enrolment later where later.child_id = e.child_id
						                      and lower(later.during) >= :first)
						""",
				passages)
			.param("first", firstDay)
			.update();
		expect(open, passages.size());
		this.entities.clear();
		passages.forEach((passage) -> written("CHILD_ROLL_OVER_UNDONE", passage, reason));
	}

	/** Nobody else changes these children until the transaction is over. */
	private void hold(Collection<Passage> passages) {
		this.entities.flush();
		this.database.sql("select id from child where id = any(:ids) order by id for update")
			.param("ids", column(passages, (passage) -> passage.child().value(), UUID[]::new))
			.query(UUID.class)
			.list();
	}

	private StatementSpec passing(String sql, Collection<Passage> passages) {
		return this.database.sql(PASSING + sql)
			.param("children", column(passages, (passage) -> passage.child().value(), UUID[]::new))
			.param("from", column(passages, (passage) -> passage.from().value(), UUID[]::new))
			.param("to", column(passages, Passages::target, UUID[]::new))
			.param("ways", column(passages, (passage) -> passage.way().name(), String[]::new))
			.param("destinations", column(passages, Passage::destination, String[]::new));
	}

	private static @Nullable UUID target(Passage passage) {
		return (passage.to() != null) ? passage.to().value() : null;
	}

	private static <T> T[] column(Collection<Passage> passages, Function<Passage, ? extends @Nullable T> value,
			java.util.function.IntFunction<T[]> array) {
		return passages.stream().map(value).toArray(array);
	}

	private static int staying(Collection<Passage> passages) {
		return (int) passages.stream().filter((passage) -> passage.way().stays()).count();
	}

	private static void expect(int rows, int wanted) {
		if (rows != wanted) {
			throw new RuleViolation("registry.passage.moved", Math.abs(wanted - rows));
		}
	}

	private void written(String action, Passage passage, String reason) {
		String subject = Objects.toString(passage.to(), passage.way().name());
		this.events.publishEvent(new ChildChanged(action, passage.child().value(), subject, reason));
	}

}
