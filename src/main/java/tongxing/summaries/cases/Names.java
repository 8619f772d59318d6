package tongxing.summaries.cases;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tongxing.care.CareRecordId;
import tongxing.registry.ChildId;

/**
 * Keeps names of children and their families out of what a summary says. A family name
 * with 某 stands in their place.
 */
@Component
public class Names {

	/** Family names of two characters that occur often. */
	private static final Set<String> DOUBLE = Set.of("欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐",
			"司徒", "端木", "呼延", "长孙", "宇文", "南宫", "歐陽", "諸葛", "東方");

	/**
	 * The names of children that stand in a text <code>:told</code>, as a column of
	 * names. A name that a member of staff or a helper has too is nobody's secret.
	 */
	public static final String AMONG = """
			array(select c.name::text from child c where length(c.name) > 1 and position(c.name in :told) > 0
			   and not exists (select from account a where a.name = c.name)
			   and not exists (select from helper h where h.name = c.name))
			""";

	private static final String SOMEBODY = "某";

	private final JdbcClient database;

	Names(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A child's name that stands in a text. A name that a member of staff has too is
	 * nobody's secret.
	 */
	public Optional<String> ofAnyChild(String text) {
		return this.database.sql("""
				select c.name from child c where length(c.name) > 1 and position(c.name in :text) > 0
				   and not exists (select from account a where a.name = c.name)
				   and not exists (select from helper h where h.name = c.name)
				 order by length(c.name) desc limit 1
				""").param("text", text).query(String.class).optional();
	}

	/**
	 * A text about a child with the child, the parents and the carers under their family
	 * names only.
	 */
	String without(ChildId child, String text) {
		String own = this.database.sql("select name from child where id = :id")
			.param("id", child.value())
			.query(String.class)
			.single();
		String told = replaced(text, own);
		List<String> others = this.database
			.sql("""
					select p.name from parentage g join parent p on p.id = g.parent_id where g.child_id = :id and p.name is not null
					union select r.name from care_arrangement e join carer r on r.id = e.carer_id where e.child_id = :id
					union select s.name from child s join child c on c.household_id = s.household_id where c.id = :id and s.id <> :id
					""")
			.param("id", child.value())
			.query(String.class)
			.list();
		for (String name : longestFirst(others)) {
			told = replaced(told, name);
		}
		return told;
	}

	/**
	 * Calls every child, parent and carer whose full name stands in what is told of an
	 * event by family name only, and those who were there by given name too.
	 * @param told all that is told, for which one statement is enough
	 */
	public UnaryOperator<String> hiding(CareRecordId event, String told) {
		List<Known> known = this.database
			.sql("""
					select n.name, bool_or(n.there) from (
					  select c.name, exists (select from care_participant p where p.record_id = :event and p.child_id = c.id) as there
					    from child c
					  union all select name, false from parent union all select name, false from carer) as n
					 where length(n.name) > 1 and (n.there or position(n.name in :told) > 0)
					   and not exists (select from account a where a.name = n.name)
					   and not exists (select from helper h where h.name = n.name)
					 group by n.name order by length(n.name) desc, n.name
					""")
			.param("event", event.value())
			.param("told", told)
			.query((row, number) -> new Known(row.getString(1), row.getBoolean(2)))
			.list();
		return (text) -> {
			String hidden = text;
			for (Known one : known) {
				hidden = one.there() ? replaced(hidden, one.name())
						: hidden.replace(one.name(), family(one.name()) + SOMEBODY);
			}
			return hidden;
		};
	}

	/**
	 * Somebody whose name stays inside.
	 *
	 * @param there whether it is a child who took part
	 */
	private record Known(String name, boolean there) {

	}

	/** Full name, and given name alone if it cannot be a common word. */
	private static String replaced(String text, String name) {
		String family = family(name);
		String given = name.substring(family.length());
		String told = (name.length() > 1) ? text.replace(name, family + SOMEBODY) : text;
		return (given.length() > 1) ? told.replace(given, family + SOMEBODY) : told;
	}

	private static String family(String name) {
		return Stream.of(name)
			.filter((full) -> full.length() > 2 && DOUBLE.contains(full.substring(0, 2)))
			.map((full) -> full.substring(0, 2))
			.findFirst()
			.orElse(name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)));
	}

	private static List<String> longestFirst(List<String> names) {
		return names.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
	}

	/** How a child is called in a case: family name and 某. */
	String somebody(ChildId child) {
		return family(this.database.sql("select name from child where id = :id")
			.param("id", child.value())
			.query(String.class)
			.single()) + SOMEBODY;
	}

}
