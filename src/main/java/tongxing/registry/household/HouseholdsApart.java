package tongxing.registry.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import tongxing.kernel.Ids;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.HouseholdId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers of households alike that they are not the same, so that nobody is asked about
 * them again until it is taken back. Whether the asker may say so is decided before, by
 * role.
 */
@Service
@Transactional
public class HouseholdsApart {

	/**
	 * Two households that somebody said are not the same.
	 *
	 * @param children names of the children of the first
	 * @param others names of the children of the second
	 */
	public record Apart(HouseholdId one, HouseholdId other, List<String> children, List<String> others, String by,
			Instant at) {

	}

	private static final int LATEST = 20;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HouseholdsApart(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Says that two households are not the same; said once more it changes nothing.
	 */
	public void tellApart(HouseholdId one, HouseholdId other, AccountId by) {
		if (one.equals(other)) {
			throw new RuleViolation("registry.merge.same");
		}
		UUID id = Ids.next();
		int said = this.database.sql("""
				insert into household_distinct (id, one_id, other_id, said_by, said_at)
				values (:id, least(:one::uuid, :other::uuid), greatest(:one::uuid, :other::uuid), :by, :now)
				on conflict do nothing
				""")
			.param("id", id)
			.param("one", one.value())
			.param("other", other.value())
			.param("by", by.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		if (said > 0) {
			this.events.publishEvent(new ChildChanged("HOUSEHOLDS_TOLD_APART", null, one + " " + other, null));
		}
	}

	/**
	 * Takes it back: the two are asked about again.
	 */
	public void takeBack(HouseholdId one, HouseholdId other, AccountId by) {
		int taken = this.database.sql("""
				update household_distinct set taken_back_by = :by, taken_back_at = :now
				 where one_id = least(:one::uuid, :other::uuid) and other_id = greatest(:one::uuid, :other::uuid)
				   and taken_back_at is null
				""")
			.param("one", one.value())
			.param("other", other.value())
			.param("by", by.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		if (taken > 0) {
			this.events.publishEvent(new ChildChanged("HOUSEHOLDS_ASKED_AGAIN", null, one + " " + other, null));
		}
	}

	/**
	 * The pairs told apart last, without what was taken back.
	 */
	@Transactional(readOnly = true)
	public List<Apart> latest() {
		return this.database.sql("""
				select d.one_id, d.other_id, a.name, d.said_at,
				       array(select c.name from child c where c.household_id = d.one_id order by c.pinyin, c.id),
				       array(select c.name from child c where c.household_id = d.other_id order by c.pinyin, c.id)
				  from household_distinct d join account a on a.id = d.said_by where d.taken_back_at is null
				 order by d.said_at desc, d.id limit :most
				""").param("most", LATEST).query((row, number) -> apart(row)).list();
	}

	private static Apart apart(ResultSet row) throws SQLException {
		return new Apart(new HouseholdId(row.getObject(1, UUID.class)), new HouseholdId(row.getObject(2, UUID.class)),
				List.of((String[]) row.getArray(5).getArray()), List.of((String[]) row.getArray(6).getArray()),
				row.getString(3), row.getTimestamp(4).toInstant());
	}

}
