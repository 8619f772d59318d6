package tongxing.duties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What need not be done for a child, with the reason.
 */
@Service
@Transactional
public class Waivers {

	private final JdbcClient database;

	Waivers(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The waivers of these children that touch these days, also withdrawn ones.
	 */
	@Transactional(readOnly = true)
	public List<Waiver> of(Collection<ChildId> children, DateRange days) {
		return this.database.sql("""
				select id, rule_code, child_id, during::text, reason, recorded_on, withdrawn_on from duty_waiver
				 where child_id = any(:ids) and during && :days::daterange order by lower(during), id
				""")
			.param("ids", children.stream().map(ChildId::value).toArray(UUID[]::new))
			.param("days", days.toSql())
			.query((row, number) -> new Waiver(row.getObject(1, UUID.class), row.getString(2),
					new ChildId(row.getObject(3, UUID.class)), DateRange.parse(row.getString(4)), row.getString(5),
					row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class)))
			.list();
	}

}
