package tongxing.program.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;
import tongxing.program.Journal;
import tongxing.program.Journal.Row;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.Caseload;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The care fund 关爱基金: in by source, out by purpose. Never is more spent than is there;
 * what goes out a second person confirms; a mistake is reversed, never removed.
 */
@Service
@Transactional
public class Fund {

	/**
	 * Money that came in or is to go out.
	 *
	 * @param source for what comes in, else nothing
	 * @param purpose for what goes out, else nothing
	 * @param child who receives it, if it is one child
	 * @param counterpart who gives or receives it
	 */
	public record Draft(LocalDate on, BigDecimal amount, boolean approximate, @Nullable FundSource source,
			@Nullable FundPurpose purpose, @Nullable ChildId child, @Nullable String counterpart,
			@Nullable String note) {

		boolean in() {
			return this.source != null;
		}

	}

	private static final int CENTS = 2;

	private final JdbcClient database;

	private final Journal journal;

	private final Vault vault;

	private final Caseload caseload;

	Fund(JdbcClient database, Journal journal, Vault vault, Caseload caseload) {
		this.database = database;
		this.journal = journal;
		this.vault = vault;
		this.caseload = caseload;
	}

	/**
	 * Enters money; refuses to spend more than there is on that day or is left since.
	 */
	public UUID enter(Draft draft, AccountId me) {
		if (draft.amount().signum() <= 0 || draft.amount().stripTrailingZeros().scale() > CENTS) {
			throw new RuleViolation("program.refused.amount.cents");
		}
		ChildId child = draft.child();
		if (child != null) {
			this.caseload.require(me, child.value(), this.journal.today());
		}
		String counterpart = draft.counterpart();
		Row row = new Row().with("direction", draft.in() ? "IN" : "OUT")
			.with("happened_on", this.journal.past(draft.on(), "program.refused.on"))
			.with("amount", draft.amount())
			.with("approximate", draft.approximate())
			.with("source", draft.source())
			.with("purpose", draft.purpose())
			.about((child != null) ? child.value() : null)
			.with("counterpart",
					(counterpart == null || counterpart.isBlank()) ? null : this.vault.seal(counterpart.strip()))
			.with("note", draft.note());
		return solvent(row);
	}

	/**
	 * A second person confirms that money went out; refuses who entered it.
	 */
	public void confirm(UUID entry, AccountId me) {
		UUID enteredBy = this.database.sql("""
				select e.recorded_by from fund_entry e
				 where e.id = :id and e.direction = 'OUT' and e.reverses is null and e.confirmed_on is null
				   and not exists (select from fund_entry r where r.reverses = e.id) for update
				""").param("id", entry).query(UUID.class).optional().orElseThrow(() -> new NotFound("entry"));
		if (enteredBy.equals(me.value())) {
			throw new RuleViolation("program.refused.secondPerson");
		}
		this.database.sql("update fund_entry set confirmed_on = :today, confirmed_by = :me where id = :id")
			.param("today", this.journal.today())
			.param("me", me.value())
			.param("id", entry)
			.update();
		this.journal.tell("fund_entry", "CONFIRMED", entry, null);
	}

	/**
	 * Takes an entry back by another of the same amount, with a reason; refuses to take
	 * back money that is spent already, and a reversal.
	 */
	public void reverse(UUID entry, String reason) {
		if (reason.isBlank()) {
			throw new RuleViolation("program.refused.reason");
		}
		Row row = this.database.sql("""
				select e.direction, e.amount from fund_entry e where e.id = :id and e.reverses is null
				   and not exists (select from fund_entry r where r.reverses = e.id) for update
				""")
			.param("id", entry)
			.query((one, number) -> new Row().with("direction", "IN".equals(one.getString(1)) ? "OUT" : "IN")
				.with("amount", one.getBigDecimal(2)))
			.optional()
			.orElseThrow(() -> new NotFound("entry"));
		solvent(row.with("happened_on", this.journal.today()).with("note", reason).with("reverses", entry));
	}

	/**
	 * Leaves in the audit that the list of entries left the house.
	 */
	public void exported() {
		this.journal.tell("fund_entry", "EXPORTED", null, null);
	}

	private UUID solvent(Row row) {
		try {
			return this.journal.add("fund_entry", row);
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleViolation("program.refused.amount");
		}
	}

}
