package tongxing.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tongxing.TestDatabase;
import tongxing.kernel.Ids;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The database itself keeps fund and goods from falling below zero, whoever writes at the
 * same time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeverNegativeTests {

	private static final int WRITERS = 50;

	private JdbcClient database;

	private UUID account;

	@BeforeAll
	void aDatabaseOfItsOwn() {
		var properties = TestDatabase.fresh().properties();
		this.database = JdbcClient.create(new DriverManagerDataSource(properties.get("spring.datasource.url"),
				properties.get("spring.datasource.username"), properties.get("spring.datasource.password")));
		this.account = Ids.next();
		this.database
			.sql("""
					insert into account (id, staff_number, name, password_hash, created_at) values (?, 'x1', '覃主任', 'x', now())
					""")
			.param(this.account)
			.update();
	}

	@Test
	void fiftyAtOnceSpendNoMoreThanTheFundHolds() throws Exception {
		entry("IN", "2026-09-01", "1000");
		int spent = atOnce(() -> entry("OUT", "2026-09-02", "30.30"));
		assertThat(spent).isEqualTo(33);
		assertThat(this.database.sql("""
				select sum(case direction when 'IN' then amount else -amount end) from fund_entry where reverses is null
				""").query(BigDecimal.class).single()).isBetween(BigDecimal.ZERO, new BigDecimal("30.29"));
		assertThatThrownBy(() -> entry("OUT", "2026-08-31", "0.05"))
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void fiftyAtOnceTakeNoMoreThanTheLotHolds() throws Exception {
		UUID lot = Ids.next();
		this.database.sql("""
				insert into goods_lot (id, what, unit, quantity, given_by, received_on, recorded_on, recorded_by)
				values (?, '书包', '个', 20, '企业', '2026-09-01', '2026-09-01', ?)
				""").params(lot, this.account).update();
		assertThat(atOnce(() -> take(lot, "2026-09-02"))).isEqualTo(20);
		this.database.sql("""
				update goods_handout set voided_on = '2026-09-03', voided_by = ?, void_reason = '记错'
				 where id = (select id from goods_handout limit 1)
				""").param(this.account).update();
		assertThatThrownBy(() -> take(lot, "2026-08-31")).isInstanceOf(DataIntegrityViolationException.class);
		take(lot, "2026-09-04");
		assertThat(this.database.sql("select sum(quantity) from goods_handout where voided_on is null")
			.query(Integer.class)
			.single()).isEqualTo(20);
	}

	@Test
	void whoEnteredMoneyDoesNotConfirmIt() {
		entry("IN", "2026-09-01", "5");
		UUID out = entry("OUT", "2026-09-02", "0.01");
		assertThatThrownBy(() -> this.database.sql("""
				update fund_entry set confirmed_on = '2026-09-02', confirmed_by = recorded_by where id = ?
				""").param(out).update()).isInstanceOf(DataIntegrityViolationException.class);
		this.database.sql("""
				insert into fund_entry (id, direction, happened_on, amount, reverses, recorded_on, recorded_by)
				select ?, 'IN', happened_on, amount, id, recorded_on, recorded_by from fund_entry where id = ?
				""").params(Ids.next(), out).update();
	}

	private UUID entry(String direction, String day, String yuan) {
		UUID id = Ids.next();
		this.database
			.sql("""
					insert into fund_entry (id, direction, happened_on, amount, source, purpose, recorded_on, recorded_by)
					values (?, ?, ?::date, ?::numeric, case ? when 'IN' then 'STAFF' end, case ? when 'OUT' then 'LIVING' end,
					        '2026-09-02', ?)
					""")
			.params(id, direction, day, yuan, direction, direction, this.account)
			.update();
		return id;
	}

	private UUID take(UUID lot, String day) {
		UUID id = Ids.next();
		this.database.sql("""
				insert into goods_handout (id, lot_id, quantity, given_on, note, recorded_on, recorded_by)
				values (?, ?, 1, ?::date, '发放', '2026-09-04', ?)
				""").params(id, lot, day, this.account).update();
		return id;
	}

	/** How many of the writers were let in. */
	private int atOnce(Callable<UUID> write) throws Exception {
		ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
		try {
			List<Callable<Integer>> all = new ArrayList<>();
			for (int i = 0; i < WRITERS; i++) {
				all.add(() -> {
					try {
						write.call();
						return 1;
					}
					catch (DataIntegrityViolationException refused) {
						return 0;
					}
				});
			}
			int in = 0;
			for (Future<Integer> one : writers.invokeAll(all)) {
				in += one.get();
			}
			return in;
		}
		finally {
			writers.shutdown();
		}
	}

}
