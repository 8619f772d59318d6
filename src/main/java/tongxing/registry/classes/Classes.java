package tongxing.registry.classes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Stage;
import tongxing.registry.ChildChanged;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The school's classes, year by year, and their homeroom teachers.
 */
@Service
@Transactional
public class Classes {

	/**
	 * A class to choose.
	 */
	public record Choice(SchoolClassId id, String name) {

	}

	/**
	 * A class of a school year as lists show it.
	 *
	 * @param leads names of its homeroom teachers on the day asked for
	 * @param children how many are in it on that day
	 */
	public record Listed(SchoolClassId id, int schoolYear, Stage stage, int grade, String number, String displayName,
			List<String> leads, int children) {

	}

	private final SchoolClassRepository classes;

	private final JdbcClient database;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	Classes(SchoolClassRepository classes, JdbcClient database, EntityManager entities,
			ApplicationEventPublisher events) {
		this.classes = classes;
		this.database = database;
		this.entities = entities;
		this.events = events;
	}

	/**
	 * Creates a class of a school year; refuses one that there is.
	 */
	public SchoolClassId create(int schoolYear, ClassName name) {
		if (find(schoolYear, name).isPresent()) {
			throw new RuleViolation("registry.class.exists", name.display());
		}
		SchoolClass created = this.classes.save(new SchoolClass(schoolYear, name));
		this.entities.flush();
		this.events.publishEvent(new ChildChanged("CLASS_CREATED", null, created.id().toString(), null));
		return created.id();
	}

	public SchoolClassId findOrCreate(int schoolYear, ClassName name) {
		return find(schoolYear, name).orElseGet(() -> create(schoolYear, name));
	}

	@Transactional(readOnly = true)
	public Optional<SchoolClassId> find(int schoolYear, ClassName name) {
		return this.database.sql("""
				select id from school_class
				 where school_year = :year and stage = :stage and grade = :grade and number = :number
				""")
			.param("year", schoolYear)
			.param("stage", name.stage().name())
			.param("grade", name.grade())
			.param("number", name.number())
			.query(UUID.class)
			.optional()
			.map(SchoolClassId::new);
	}

	/**
	 * Somebody leads a class from a day on; the homeroom teacher before does so until the
	 * day before.
	 */
	public void leads(SchoolClassId id, AccountId account, LocalDate from) {
		SchoolClass led = this.classes.findById(id).orElseThrow(() -> new NotFound("class"));
		led.ledBy(account, from);
		this.entities.flush();
		this.events.publishEvent(new ChildChanged("HOMEROOM_CHANGED", null, id.toString(), null));
	}

	/**
	 * Who leads the classes of a school year on a day; of several the first by name.
	 */
	@Transactional(readOnly = true)
	public Map<SchoolClassId, AccountId> leads(int schoolYear, LocalDate day) {
		Map<SchoolClassId, AccountId> leads = new HashMap<>();
		this.database.sql("""
				select h.class_id, h.account_id from homeroom h join school_class k on k.id = h.class_id
				  join account a on a.id = h.account_id
				 where k.school_year = :year and h.during @> :day::date order by a.pinyin, a.id
				""").param("year", schoolYear).param("day", day).query((row) -> {
			leads.putIfAbsent(new SchoolClassId(row.getObject(1, UUID.class)),
					new AccountId(row.getObject(2, UUID.class)));
		});
		return leads;
	}

	/**
	 * Nobody ever led the class from that day on: it was a mistake. Refused when somebody
	 * else leads it since, or when it ended.
	 */
	public void unlead(SchoolClassId id, AccountId account, LocalDate from) {
		this.entities.flush();
		int gone = this.database
			.sql("""
					delete from homeroom where class_id = :class and account_id = :account and during = daterange(:from, null)
					""")
			.param("class", id.value())
			.param("account", account.value())
			.param("from", from)
			.update();
		this.entities.clear();
		if (gone != 1) {
			throw new RuleViolation("registry.class.ledSince");
		}
		this.events.publishEvent(new ChildChanged("HOMEROOM_CHANGED", null, id.toString(), null));
	}

	/**
	 * Takes back a class that was created by mistake; refused once anything is about it.
	 */
	public void remove(SchoolClassId id) {
		this.entities.flush();
		try {
			this.database.sql("delete from school_class where id = ?").param(id.value()).update();
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleViolation("registry.class.inUse");
		}
		this.entities.clear();
		this.events.publishEvent(new ChildChanged("CLASS_REMOVED", null, id.toString(), null));
	}

	/**
	 * The classes of the school year that a day belongs to, in the usual order; before
	 * the first term those of the first.
	 */
	@Transactional(readOnly = true)
	public List<Choice> choices(LocalDate today) {
		return this.database
			.sql("""
					select k.id, k.display_name, k.grade from school_class k
					 where k.school_year = coalesce(
					   (select t.school_year from term t where lower(t.teaching) <= :today order by lower(t.teaching) desc limit 1),
					   (select min(n.school_year) from school_class n))
					 order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade,
					       length(k.number), k.number
					""")
			.param("today", today)
			.query((row, number) -> new Choice(new SchoolClassId(row.getObject(1, UUID.class)), row.getString(2)))
			.list();
	}

	/**
	 * The classes of a school year in the usual order, by one statement.
	 */
	@Transactional(readOnly = true)
	public List<Listed> of(int schoolYear, LocalDate asOf) {
		return this.database.sql("""
				select k.id, k.school_year, k.stage, k.grade, k.number, k.display_name,
				       array(select a.name from homeroom h join account a on a.id = h.account_id
				              where h.class_id = k.id and h.during @> :asOf order by a.name) as leads,
				       (select count(*) from enrolment e where e.class_id = k.id and e.during @> :asOf) as children
				  from school_class k where k.school_year = :year
				 order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade,
				       length(k.number), k.number
				""")
			.param("year", schoolYear)
			.param("asOf", asOf)
			.query((row, number) -> new Listed(new SchoolClassId(row.getObject(1, UUID.class)), row.getInt(2),
					Stage.valueOf(row.getString(3)), row.getInt(4), row.getString(5), row.getString(6),
					List.of((String[]) row.getArray(7).getArray()), row.getInt(8)))
			.list();
	}

}
