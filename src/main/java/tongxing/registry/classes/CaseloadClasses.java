package tongxing.registry.classes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The classes somebody may choose among: those with children they may see, the class they
 * lead or stand in for first.
 */
@Service
@Transactional(readOnly = true)
public class CaseloadClasses {

	/**
	 * A class to choose.
	 *
	 * @param children how many of it the asker may see
	 */
	public record Choice(SchoolClassId id, String name, int children) {

	}

	private final JdbcClient database;

	CaseloadClasses(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Asks by one statement.
	 */
	public List<Choice> of(AccountId me, LocalDate today) {
		return this.database
			.sql("""
					select k.id, k.display_name, count(distinct e.child_id) from school_class k
					  join enrolment e on e.class_id = k.id and e.during @> :today
					  join caseload l on l.child_id = e.child_id and l.account_id = :me and l.during @> :today
					 group by k.id order by bool_or(l.why like '%CLASS') desc, array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade, length(k.number), k.number, k.id
					""")
			.params(Map.of("me", me.value(), "today", today))
			.query((row, number) -> new Choice(new SchoolClassId(row.getObject(1, UUID.class)), row.getString(2),
					row.getInt(3)))
			.list();
	}

}
