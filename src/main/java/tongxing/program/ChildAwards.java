package tongxing.program;

import java.time.LocalDate;
import java.util.List;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a child was praised for. Whether the asker may see the child is decided before.
 */
@Service
@Transactional(readOnly = true)
public class ChildAwards {

	private final JdbcClient database;

	ChildAwards(JdbcClient database) {
		this.database = database;
	}

	/**
	 * An award of a child.
	 */
	public record Given(LocalDate on, String title, String by) {

	}

	/**
	 * The awards given on some days, the first first.
	 */
	public List<Given> of(ChildId child, DateRange days) {
		return this.database.sql("""
				select given_on, title, given_by from award
				 where child_id = :child and voided_on is null and given_on <@ :days::daterange order by given_on, id
				""")
			.param("child", child.value())
			.param("days", days.toSql())
			.query((row, number) -> new Given(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)))
			.list();
	}

}
