package tongxing.program.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.kernel.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the fund's ledger: its lines with the running balance, and its totals. Reversed
 * entries are shown and count for nothing.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

	/** What holds of an entry e: its reversal is not a line of its own. */
	private static final String LINES = """
			select e.id, e.happened_on, e.direction, e.amount, e.approximate, e.source, e.purpose, e.child_id, e.counterpart,
			       coalesce(e.note || coalesce('；' || r.note, ''), r.note) as note, e.recorded_by, a.name as entered, c.name as confirmed,
			       r.id is not null as reversed,
			       coalesce(sum(case when r.id is not null then 0 when e.direction = 'IN' then e.amount else -e.amount end)
			         over (order by e.happened_on, e.direction, e.id), 0) as balance
			  from fund_entry e join account a on a.id = e.recorded_by left join account c on c.id = e.confirmed_by
			       left join fund_entry r on r.reverses = e.id
			 where e.reverses is null
			""";

	private final JdbcClient database;

	private final Vault vault;

	Ledger(JdbcClient database, Vault vault) {
		this.database = database;
		this.vault = vault;
	}

	/**
	 * One page of the lines of some days, the last first.
	 */
	public List<FundEntry> lines(DateRange days, int offset, int most) {
		return this.database.sql("select * from (" + LINES + """
				) l where :days::daterange @> l.happened_on
				 order by l.happened_on desc, l.direction desc, l.id desc limit :most offset :offset
				""")
			.param("days", days.toSql())
			.param("most", most)
			.param("offset", offset)
			.query((row, number) -> entry(row))
			.list();
	}

	/**
	 * How many lines some days have.
	 */
	public int count(DateRange days) {
		return this.database
			.sql("select count(*) from fund_entry where reverses is null and :days::daterange @> happened_on")
			.param("days", days.toSql())
			.query(Integer.class)
			.single();
	}

	public FundEntry get(UUID entry) {
		return this.database.sql("select * from (" + LINES + ") l where l.id = :id")
			.param("id", entry)
			.query((row, number) -> entry(row))
			.optional()
			.orElseThrow(() -> new NotFound("entry"));
	}

	/**
	 * The totals of some days.
	 */
	public FundTotals totals(DateRange days) {
		List<FundTotals.Part> parts = new ArrayList<>();
		BigDecimal[] sums = { BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO };
		this.database.sql("""
				select e.happened_on < lower(:days::daterange) as earlier, e.direction,
				       e.direction = 'OUT' and e.confirmed_on is null as pending, coalesce(e.source, e.purpose) as code,
				       sum(e.amount) as amount, count(*) as entries
				  from fund_entry e
				 where e.reverses is null and not exists (select from fund_entry r where r.reverses = e.id)
				   and (e.happened_on < lower(:days::daterange) or :days::daterange @> e.happened_on)
				 group by 1, 2, 3, 4 order by 2, 5 desc, 4
				""").param("days", days.toSql()).query((row) -> {
			boolean in = "IN".equals(row.getString("direction"));
			BigDecimal amount = row.getBigDecimal("amount");
			if (row.getBoolean("pending")) {
				sums[3] = sums[3].add(amount);
			}
			else if (row.getBoolean("earlier")) {
				sums[0] = in ? sums[0].add(amount) : sums[0].subtract(amount);
			}
			else {
				sums[in ? 1 : 2] = sums[in ? 1 : 2].add(amount);
				parts.add(new FundTotals.Part(in, row.getString("code"), amount, row.getInt("entries")));
			}
		});
		return new FundTotals(sums[0], sums[1], sums[2], sums[3], parts);
	}

	private FundEntry entry(ResultSet row) throws SQLException {
		byte[] counterpart = row.getBytes("counterpart");
		return new FundEntry(row.getObject("id", UUID.class), row.getObject("happened_on", LocalDate.class),
				"IN".equals(row.getString("direction")), row.getBigDecimal("amount"), row.getBoolean("approximate"),
				source(row.getString("source")), purpose(row.getString("purpose")),
				row.getObject("child_id", UUID.class), (counterpart != null) ? this.vault.open(counterpart) : null,
				row.getString("note"), row.getObject("recorded_by", UUID.class), row.getString("entered"),
				row.getString("confirmed"), row.getBoolean("reversed"), row.getBigDecimal("balance"));
	}

	private static @Nullable FundSource source(@Nullable String code) {
		return (code != null) ? FundSource.valueOf(code) : null;
	}

	private static @Nullable FundPurpose purpose(@Nullable String code) {
		return (code != null) ? FundPurpose.valueOf(code) : null;
	}

}
