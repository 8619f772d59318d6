package tongxing.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import tongxing.kernel.DateRange;
import tongxing.kernel.SqlDay;
import tongxing.registry.status.Criteria;
import tongxing.registry.status.Criterion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the facts about many children at once, by two statements however many they are.
 * Whether the asker may see them is decided before, by the caseload.
 */
@Service
@Transactional(readOnly = true)
public class Rolls {

	private static final String OF_SCHOOL = "select distinct child_id from enrolment where during && :days::daterange";

	private static final String OF_CLASS = OF_SCHOOL + " and class_id = :class";

	private static final String OF_GRADE = OF_SCHOOL
			+ " and class_id in (select id from school_class where stage || '-' || grade = :grade)";

	private static final String OF_CASELOAD = """
			select distinct l.child_id from caseload l join enrolment e on e.child_id = l.child_id
			 where l.account_id = :account and l.during @> :today and e.during @> :today
			""";

	private static final String THESE = "select unnest(:ids::uuid[])";

	/** All that has days, in one statement, so that a page stays within its number. */
	private static final String SPANS = """
			with asked as materialized (select array(%s) as ids)
			select 'STAY' as what, e.child_id, e.during::text as during, e.entry as one, e.exit as other, k.id as thing,
			       k.display_name as name, k.stage || '-' || k.grade as grade, false as capable, lower(e.during) as starts
			  from enrolment e join school_class k on k.id = e.class_id where e.child_id = any((select ids from asked)::uuid[])
			union all
			select 'LEVEL', child_id, during::text, level, null, null, null, null, false, lower(during)
			  from care_level where child_id = any((select ids from asked)::uuid[])
			union all
			select 'CARE', child_id, during::text, kind, relation, null, null, null, false, lower(during)
			  from care_arrangement where child_id = any((select ids from asked)::uuid[])
			union all
			select 'CENSUS', e.child_id, n.answered_on::text, n.answer,
			       concat(n.study, '|', n.life, '|', n.mind, '|', n.safety, '|', n.health), null, u.opened_on::text, null,
			       false, u.day
			  from census u join enrolment e on e.during @> u.day and e.child_id = any((select ids from asked)::uuid[])
			       left join census_entry n on n.census_id = u.id and n.child_id = e.child_id
			 where u.day >= :since
			union all
			select 'PARENT', c.child_id,
			       coalesce((select string_agg(a.during::text, ';') from absence a where a.parent_id = p.id), ''),
			       c.role, p.status, null, null, null, p.capable, null
			  from parentage c join parent p on p.id = c.parent_id where c.child_id = any((select ids from asked)::uuid[])
			union all
			select 'CHILD', id, pinyin, sex, null, household_id, name, null, boarding, birth_date
			  from child where id = any((select ids from asked)::uuid[])
			"""
			+ ChildRows.TRAITS;

	/**
	 * What a whole group is counted by, in the same statement: how the numbers of each
	 * child's people stand, and the school's own rule.
	 */
	private static final String GROUP = """
			union all
			select 'NUMBERS', n.child_id, null, null, null, null, null, null,
			       bool_or(n.status not in ('DEAD', 'CHANGED')), max(n.verified_on)
			  from (select t.child_id, t.status, t.verified_on from contact_point t
			         where t.child_id = any((select ids from asked)::uuid[])
			        union all
			        select g.child_id, t.status, t.verified_on from parentage g
			          join contact_point t on t.parent_id = g.parent_id
			         where g.child_id = any((select ids from asked)::uuid[])
			        union all
			        select a.child_id, t.status, t.verified_on from care_arrangement a
			          join contact_point t on t.carer_id = a.carer_id
			         where a.child_id = any((select ids from asked)::uuid[])) n
			 group by n.child_id
			union all
			select 'LOCAL', null, null,
			""" + Criteria.COLUMN + ", null, null, null, null, null, null\n";

	/** A census has the one before beside it, of the last term or of the year before. */
	private static final Period CENSUSES_BEFORE = Period.ofMonths(13);

	/** Before any census. */
	private static final LocalDate EVER = LocalDate.EPOCH;

	/** Of everything, so that a child reads the same whoever it was read with. */
	private static final String ORDER = " order by starts, one, other, during";

	private final JdbcClient database;

	public Rolls(JdbcClient database) {
		this.database = database;
	}

	/** Who was on the school's register on any of these days. */
	public List<ChildId> ofSchool(DateRange days) {
		return ids(OF_SCHOOL, Map.of(), days);
	}

	/** Who was in a class on any of these days. */
	public List<ChildId> ofClass(SchoolClassId schoolClass, DateRange days) {
		return ids(OF_CLASS, Map.of("class", schoolClass.value()), days);
	}

	/** Who of all an account may see on a day is on the register that day. */
	public List<ChildId> ofCaseload(UUID account, LocalDate today) {
		return this.database.sql(SqlDay.in(OF_CASELOAD, today))
			.param("account", account)
			.query((row, number) -> new ChildId(row.getObject(1, UUID.class)))
			.list();
	}

	/** The facts about the same children, by one statement. */
	public List<ChildFacts> factsOfCaseload(UUID account, LocalDate today) {
		return facts(SqlDay.in(OF_CASELOAD, today), Map.of("account", account, "since", EVER));
	}

	/** The facts about these children, in order of their names' reading. */
	public List<ChildFacts> facts(Collection<ChildId> children) {
		UUID[] ids = children.stream().map(ChildId::value).distinct().toArray(UUID[]::new);
		return (ids.length == 0) ? List.of() : facts(THESE, Map.of("ids", ids, "since", EVER));
	}

	/**
	 * The facts about all who were on the school's register on any of these days, by one
	 * statement.
	 * @param asOf the day whose rule counts
	 */
	public Roll rollOfSchool(DateRange days, LocalDate asOf) {
		return roll(OF_SCHOOL, Map.of("days", days.toSql(), "since", since(days)), asOf);
	}

	/**
	 * The same about those of some children who were.
	 */
	public Roll rollOfSchool(DateRange days, Collection<ChildId> among, LocalDate asOf) {
		UUID[] ids = among.stream().map(ChildId::value).toArray(UUID[]::new);
		return roll(OF_SCHOOL + " and child_id = any(:among)",
				Map.of("days", days.toSql(), "since", since(days), "among", ids), asOf);
	}

	/**
	 * The same for a class.
	 */
	public Roll rollOfClass(SchoolClassId schoolClass, DateRange days, LocalDate asOf) {
		return roll(OF_CLASS, Map.of("days", days.toSql(), "since", since(days), "class", schoolClass.value()), asOf);
	}

	/**
	 * The same for a grade, such as <code>PRIMARY-3</code>.
	 */
	public Roll rollOfGrade(String grade, DateRange days, LocalDate asOf) {
		return roll(OF_GRADE, Map.of("days", days.toSql(), "since", since(days), "grade", grade), asOf);
	}

	/**
	 * The same for these children.
	 */
	public Roll roll(Collection<ChildId> children, LocalDate asOf) {
		UUID[] ids = children.stream().map(ChildId::value).distinct().toArray(UUID[]::new);
		return roll(THESE, Map.of("ids", ids, "since", EVER), asOf);
	}

	private List<ChildFacts> facts(String asked, Map<String, Object> parameters) {
		Reading reading = new Reading();
		this.database.sql(SPANS.formatted(asked) + ORDER).params(parameters).query(reading::read);
		return reading.children();
	}

	private Roll roll(String asked, Map<String, Object> parameters, LocalDate asOf) {
		Reading reading = new Reading();
		this.database.sql(SqlDay.in(SPANS.formatted(asked) + GROUP + ORDER, asOf))
			.params(parameters)
			.query(reading::read);
		return new Roll(reading.children(), reading.numbers, reading.local);
	}

	private List<ChildId> ids(String sql, Map<String, Object> parameters, DateRange days) {
		return this.database.sql(sql)
			.params(parameters)
			.param("days", days.toSql())
			.query((row, number) -> new ChildId(row.getObject(1, UUID.class)))
			.list();
	}

	private static LocalDate since(DateRange days) {
		return days.from().minus(CENSUSES_BEFORE);
	}

	/**
	 * The rows of a statement, sorted by child.
	 */
	private static final class Reading {

		private final Map<UUID, ChildRows> spans = new HashMap<>();

		private final Map<ChildId, Roll.Numbers> numbers = new HashMap<>();

		private Criterion local = Criterion.LOCAL;

		private void read(ResultSet row) throws SQLException {
			String what = row.getString("what");
			if ("LOCAL".equals(what)) {
				this.local = Criteria.ofColumn(row.getString("one"));
				return;
			}
			UUID child = row.getObject("child_id", UUID.class);
			if ("NUMBERS".equals(what)) {
				this.numbers.put(new ChildId(child),
						new Roll.Numbers(row.getBoolean("capable"), row.getObject("starts", LocalDate.class)));
			}
			else {
				this.spans.computeIfAbsent(child, (id) -> new ChildRows()).read(what, row);
			}
		}

		private List<ChildFacts> children() {
			return this.spans.values().stream().flatMap((own) -> own.child().stream()).sorted(Roll.IN_ORDER).toList();
		}

	}

	/**
	 * The facts by child.
	 */
	public static Map<ChildId, ChildFacts> byId(Collection<ChildFacts> facts) {
		return facts.stream().collect(Collectors.toMap(ChildFacts::id, Function.identity()));
	}

}
