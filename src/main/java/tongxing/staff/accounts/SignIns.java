package tongxing.staff.accounts;

import tongxing.staff.AccountId;
import tongxing.staff.ActingAs;
import tongxing.staff.Members;
import tongxing.staff.StaffMember;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in and out. Every try leaves a row in the audit; an unknown number, a wrong
 * password, a disabled account and too many tries all answer the same, after the same
 * work.
 */
@Service
public class SignIns {

	private final JdbcClient database;

	private final Members members;

	private final ActingAs actingAs;

	private final Passwords passwords;

	private final SignInLimit limit;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	SignIns(JdbcClient database, Members members, ActingAs actingAs, Passwords passwords, SignInLimit limit,
			ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.database = database;
		this.members = members;
		this.actingAs = actingAs;
		this.passwords = passwords;
		this.limit = limit;
		this.events = events;
		this.transaction = transaction;
	}

	/**
	 * The member of staff, or nobody.
	 */
	public Optional<StaffMember> attempt(String staffNumber, String password) {
		boolean allowed = this.limit.allows(staffNumber);
		Optional<Candidate> candidate = candidate(staffNumber);
		boolean right = candidate.filter((one) -> this.passwords.matches(password, one.hash())).isPresent();
		if (candidate.isEmpty()) {
			this.passwords.matchesNobody(password);
		}
		if (!allowed || !right || !candidate.get().enabled()) {
			String subject = candidate.map((one) -> one.id().toString()).orElse(null);
			publish(new StaffAction(allowed ? "SIGN_IN_FAILED" : "SIGN_IN_BLOCKED", subject));
			return Optional.empty();
		}
		this.limit.succeeded(staffNumber);
		StaffMember member = this.members.get(candidate.get().id());
		this.actingAs.as(member, () -> publish(StaffAction.on("SIGN_IN", member.id())));
		return Optional.of(member);
	}

	public void signedOut(StaffMember member) {
		this.actingAs.as(member, () -> publish(StaffAction.on("SIGN_OUT", member.id())));
	}

	private boolean publish(StaffAction action) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(action));
		return true;
	}

	private Optional<Candidate> candidate(String staffNumber) {
		return this.database
			.sql("select id, password_hash, enabled from account where lower(staff_number) = lower(:number)")
			.param("number", staffNumber.strip())
			.query((row, number) -> new Candidate(new AccountId(row.getObject(1, UUID.class)), row.getString(2),
					row.getBoolean(3)))
			.optional();
	}

	/**
	 * Whoever has the staff number that was typed.
	 */
	private record Candidate(AccountId id, String hash, boolean enabled) {

	}

}
