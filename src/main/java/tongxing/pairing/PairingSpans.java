package tongxing.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.Memo;
import tongxing.pairing.PairingSpan.Taken;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the pairings of many children at once, by one statement.
 */
@Service
@Transactional(readOnly = true)
public class PairingSpans {

	private final JdbcClient database;

	PairingSpans(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The pairings of these children that touch these days, by their beginning.
	 */
	public List<PairingSpan> of(Collection<ChildId> children, DateRange days) {
		return Memo.of(new Asked(Set.copyOf(children), days), () -> read(children, days));
	}

	private List<PairingSpan> read(Collection<ChildId> children, DateRange days) {
		UUID[] ids = children.stream().map(ChildId::value).toArray(UUID[]::new);
		return this.database.sql("""
				select p.id, p.child_id, p.helper_id, h.account_id, h.name, p.role, p.is_primary, p.during::text,
				       o.pairing_id, (o.written_at at time zone 'Asia/Shanghai')::date,
				       (o.acknowledged_at at time zone 'Asia/Shanghai')::date
				  from pairing p join helper h on h.id = p.helper_id
				  left join pairing q on q.successor_id = p.id left join hand_over o on o.pairing_id = q.id
				 where p.child_id = any(:ids) and p.during && :days::daterange
				""").param("ids", ids).param("days", days.toSql()).query((row, number) -> {
			UUID account = row.getObject(4, UUID.class);
			return new PairingSpan(new PairingId(row.getObject(1, UUID.class)),
					new ChildId(row.getObject(2, UUID.class)), new HelperId(row.getObject(3, UUID.class)),
					(account != null) ? new AccountId(account) : null, row.getString(5), row.getString(6),
					row.getBoolean(7), DateRange.parse(row.getString(8)), taken(row));
		}).stream().sorted(PairingSpan.IN_ORDER).toList();
	}

	private static @Nullable Taken taken(ResultSet row) throws SQLException {
		UUID from = row.getObject(9, UUID.class);
		return (from == null) ? null : new Taken(new PairingId(from), row.getObject(10, LocalDate.class),
				row.getObject(11, LocalDate.class));
	}

	/**
	 * Whom a helper cared for on any of these days.
	 */
	public List<ChildId> childrenOf(HelperId helper, DateRange days) {
		return this.database
			.sql("select distinct child_id from pairing where helper_id = :helper and during && :days::daterange")
			.param("helper", helper.value())
			.param("days", days.toSql())
			.query((row, number) -> new ChildId(row.getObject(1, UUID.class)))
			.list();
	}

	/**
	 * A question, to be read once a page.
	 */
	private record Asked(Set<ChildId> children, DateRange days) {

	}

}
