package tongxing.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is typed until it is saved: one draft for each account, form and subject,
 * sealed. It outlives a time-out, a restart and the next sign-in.
 */
@Service
@Transactional
public class Drafts {

	/**
	 * What somebody has typed into a form and not yet saved.
	 *
	 * @param content the fields as a JSON object: name to list of values
	 */
	public record Draft(String content, Instant savedAt) {

		@Override
		public String toString() {
			return "Draft";
		}

	}

	private static final int LONGEST = 100_000;

	private final JdbcClient database;

	private final Vault vault;

	private final Clock clock;

	Drafts(JdbcClient database, Vault vault, Clock clock) {
		this.database = database;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * Keeps a draft in place of an earlier one.
	 * @param form the form's name, such as <code>care.visit</code>
	 * @param subject what it is about, such as a child's id, or empty
	 */
	public Instant keep(AccountId account, String form, String subject, String content) {
		if (content.length() > LONGEST || form.length() > 80 || subject.length() > 80) {
			throw new RuleViolation("staff.draft.tooLong");
		}
		Instant now = this.clock.instant();
		this.database.sql("""
				insert into draft (account_id, form, subject, content, saved_at)
				values (:account, :form, :subject, :content, :now)
				on conflict (account_id, form, subject)
				do update set content = excluded.content, saved_at = excluded.saved_at
				""")
			.param("account", account.value())
			.param("form", form)
			.param("subject", subject)
			.param("content", Base64.getEncoder().encodeToString(this.vault.seal(content)))
			.param("now", Timestamp.from(now))
			.update();
		return now;
	}

	@Transactional(readOnly = true)
	public Optional<Draft> find(AccountId account, String form, String subject) {
		return this.database.sql("""
				select content, saved_at from draft
				 where account_id = :account and form = :form and subject = :subject
				""")
			.param("account", account.value())
			.param("form", form)
			.param("subject", subject)
			.query((row, number) -> new Draft(this.vault.open(Base64.getDecoder().decode(row.getString(1))),
					row.getTimestamp(2).toInstant()))
			.optional();
	}

	public void discard(AccountId account, String form, String subject) {
		this.database.sql("delete from draft where account_id = :account and form = :form and subject = :subject")
			.param("account", account.value())
			.param("form", form)
			.param("subject", subject)
			.update();
	}

}
