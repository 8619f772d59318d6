package tongxing.program.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import tongxing.TestDatabase;
import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.Vault;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes in and goes out, is confirmed and taken back, in whatever order it is
 * written down: the totals of the fund are the sums of their parts, each month begins
 * with what the month before left, and on no line is the balance below zero.
 */
class LedgerProperties {

	private static final int YEAR = 2026;

	private static final int MONTHS = 3;

	private static final Vault VAULT = new Vault(new byte[32]);

	/**
	 * Nothing is ever removed from the ledger: each try is written into a year of its
	 * own.
	 */
	private static LocalDate first = LocalDate.of(YEAR, 9, 1);

	private static JdbcClient database;

	private static UUID writer;

	private static UUID second;

	@BeforeContainer
	static void aDatabaseOfItsOwn() {
		var properties = TestDatabase.fresh().properties();
		database = JdbcClient.create(new SingleConnectionDataSource(properties.get("spring.datasource.url"),
				properties.get("spring.datasource.username"), properties.get("spring.datasource.password"), true));
		writer = account("x1");
		second = account("x2");
	}

	/**
	 * Something somebody tries to write down.
	 *
	 * @param day days after the first
	 * @param cents the amount
	 * @param code the number of a source or purpose
	 */
	record Try(boolean in, int day, int cents, int code, boolean confirmed, boolean reversed) {

		String word() {
			Enum<?>[] words = this.in ? FundSource.values() : FundPurpose.values();
			return words[this.code % words.length].name();
		}

		BigDecimal amount() {
			return BigDecimal.valueOf(this.cents, 2);
		}

	}

	@Provide
	Arbitrary<List<Try>> tries() {
		return Combinators
			.combine(Arbitraries.of(true, true, false), Arbitraries.integers().between(0, 90),
					Arbitraries.integers().between(1, 50_000), Arbitraries.integers().between(0, 20),
					Arbitraries.of(true, true, false), Arbitraries.of(false, false, false, true))
			.as(Try::new)
			.list()
			.ofMaxSize(12);
	}

	@Property(tries = 25, shrinking = ShrinkingMode.BOUNDED)
	void totalsAreTheSumsOfTheirPartsAndNoLineIsBelowZero(@ForAll("tries") List<Try> tries) {
		first = first.plusYears(1);
		List<Try> kept = tries.stream().filter(LedgerProperties::write).toList();
		List<Try> counting = kept.stream().filter((one) -> !one.reversed()).toList();
		Ledger ledger = new Ledger(database, VAULT);
		BigDecimal before = ledger.totals(new DateRange(first, first)).opening();
		List<FundTotals> months = new ArrayList<>();
		for (int i = 0; i < MONTHS; i++) {
			LocalDate begins = first.plusMonths(i);
			DateRange month = new DateRange(begins, begins.plusMonths(1).minusDays(1));
			FundTotals totals = ledger.totals(month);
			assertThat(totals.opening()).isEqualByComparingTo(before);
			assertThat(totals.in()).isEqualByComparingTo(sum(totals, true));
			assertThat(totals.out()).isEqualByComparingTo(sum(totals, false));
			for (FundTotals.Part part : totals.parts()) {
				assertThat(part.amount()).as("%s of %s", part.code(), month)
					.isEqualByComparingTo(counting.stream()
						.filter((one) -> month.contains(first.plusDays(one.day())) && one.in() == part.in()
								&& one.word().equals(part.code()) && (one.in() || one.confirmed()))
						.map(Try::amount)
						.reduce(BigDecimal.ZERO, BigDecimal::add));
			}
			before = totals.closing();
			months.add(totals);
		}
		FundTotals whole = ledger.totals(new DateRange(first, first.plusMonths(MONTHS).minusDays(1)));
		assertThat(whole.closing()).isEqualByComparingTo(before);
		assertThat(whole.in()).isEqualByComparingTo(total(months.stream().map(FundTotals::in).toList()));
		assertThat(whole.out()).isEqualByComparingTo(total(months.stream().map(FundTotals::out).toList()));
		List<FundEntry> lines = ledger.lines(new DateRange(first, null), 0, 100);
		assertThat(lines).hasSameSizeAs(kept)
			.allSatisfy((line) -> assertThat(line.balance()).isGreaterThanOrEqualTo(BigDecimal.ZERO));
		if (!lines.isEmpty()) {
			assertThat(lines.get(0).balance()).isEqualByComparingTo(whole.available());
		}
	}

	private static BigDecimal sum(FundTotals totals, boolean in) {
		return total(totals.parts().stream().filter((part) -> part.in() == in).map(FundTotals.Part::amount).toList());
	}

	private static BigDecimal total(List<BigDecimal> amounts) {
		return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/** Whether the database took it; what it refuses was never written. */
	private static boolean write(Try one) {
		UUID id = Ids.next();
		LocalDate day = first.plusDays(one.day());
		try {
			database
				.sql("""
						insert into fund_entry (id, direction, happened_on, amount, source, purpose, recorded_on, recorded_by)
						values (?, ?, ?, ?, ?, ?, ?, ?)
						""")
				.params(id, one.in() ? "IN" : "OUT", day, one.amount(), one.in() ? one.word() : null,
						one.in() ? null : one.word(), day, writer)
				.update();
		}
		catch (DataIntegrityViolationException refused) {
			return false;
		}
		if (!one.in() && one.confirmed() && !one.reversed()) {
			database.sql("update fund_entry set confirmed_on = ?, confirmed_by = ? where id = ?")
				.params(day, second, id)
				.update();
		}
		if (one.reversed()) {
			database
				.sql("""
						insert into fund_entry (id, direction, happened_on, amount, note, reverses, recorded_on, recorded_by)
						values (?, ?, ?, ?, '记错', ?, ?, ?)
						""")
				.params(Ids.next(), one.in() ? "OUT" : "IN", day, one.amount(), id, day, writer)
				.update();
		}
		return true;
	}

	private static UUID account(String number) {
		UUID id = Ids.next();
		database.sql(
				"insert into account (id, staff_number, name, password_hash, created_at) values (?, ?, '覃', 'x', now())")
			.params(id, number)
			.update();
		return id;
	}

}
