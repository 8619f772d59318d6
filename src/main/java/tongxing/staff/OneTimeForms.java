package tongxing.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

import tongxing.kernel.RuleViolation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets each submitted form act once. The page carries a fresh key; the first submit runs
 * and keeps the address it led to in the same transaction; a double click, a resubmit or
 * a repeat after a lost answer leads to the same address and does nothing. A refusal
 * frees the key again.
 */
@Service
@Transactional
public class OneTimeForms {

	private final JdbcClient database;

	private final CurrentStaff me;

	private final Clock clock;

	OneTimeForms(JdbcClient database, CurrentStaff me, Clock clock) {
		this.database = database;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * The address the form's action leads to.
	 * @param key what the page carried as <code>formKey</code>
	 * @param action does the work and returns a path of this application
	 */
	public String once(UUID key, Supplier<String> action) {
		return submit(key, action).address();
	}

	/**
	 * Like {@link #once}, and says whether this was the submit that acted.
	 */
	public Submitted submit(UUID key, Supplier<String> action) {
		if (!take(key)) {
			return new Submitted(earlier(key), false);
		}
		String address = action.get();
		this.database.sql("update form_key set result = :address where key = :key")
			.param("address", address)
			.param("key", key)
			.update();
		return new Submitted(address, true);
	}

	/**
	 * Waits for another transaction that is using the same key, since the key is unique.
	 */
	private boolean take(UUID key) {
		return this.database.sql("""
				insert into form_key (key, account_id, used_at, result) values (:key, :account, :now, '')
				on conflict do nothing
				""")
			.param("key", key)
			.param("account", this.me.id().value())
			.param("now", Timestamp.from(this.clock.instant()))
			.update() == 1;
	}

	private String earlier(UUID key) {
		return this.database.sql("select result from form_key where key = :key and account_id = :account")
			.param("key", key)
			.param("account", this.me.id().value())
			.query(String.class)
			.optional()
			.orElseThrow(() -> new RuleViolation("staff.form.keyUsed"));
	}

	/**
	 * Where a form led, and whether this submit did it.
	 */
	public record Submitted(String address, boolean first) {

	}

}
