package tongxing.staff.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;
import tongxing.staff.Language;
import tongxing.staff.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that may be done with accounts.
 */
@Service
@Transactional
public class Accounts {

	/**
	 * Some accounts out of all that were found.
	 */
	public record Page(List<AccountView> accounts, int total) {

	}

	/**
	 * A password that was made for somebody, to be shown once.
	 */
	public record IssuedPassword(AccountId account, String staffNumber, String password) {

		@Override
		public String toString() {
			return "IssuedPassword";
		}

	}

	private final AccountRepository accounts;

	private final AccountQueries queries;

	private final Passwords passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Accounts(AccountRepository accounts, AccountQueries queries, Passwords passwords, ApplicationEventPublisher events,
			Clock clock) {
		this.accounts = accounts;
		this.queries = queries;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes an account; refuses a staff number that is taken. The answer holds the
	 * password to be handed over, empty if the owner chose it.
	 */
	public IssuedPassword create(NewAccount command) {
		if (this.accounts.numberOf(command.staffNumber().strip()) > 0) {
			throw new RuleViolation("staff.account.numberTaken");
		}
		Account account = new Account(AccountId.next(), command.staffNumber(), command.name(), command.roles(),
				this.clock.instant());
		String made = "";
		if (command.password() != null) {
			account.changePassword(this.passwords.accept(command.password(), account.staffNumber()),
					this.clock.instant());
		}
		else {
			made = this.passwords.make();
			account.resetPassword(this.passwords.accept(made, account.staffNumber()), this.clock.instant());
		}
		this.accounts.saveAndFlush(account);
		this.events.publishEvent(StaffAction.on("ACCOUNT_CREATED", account.id()));
		return new IssuedPassword(account.id(), account.staffNumber(), made);
	}

	/**
	 * Changes name and roles, in force at the next request; refuses to take away the last
	 * administrator, and with <code>shell.stale</code> if somebody else was faster.
	 * @param version the one that was shown
	 */
	public void change(AccountId id, int version, String name, Set<Role> roles) {
		Account account = require(id);
		if (account.version() != version) {
			throw new RuleViolation("shell.stale");
		}
		keepAnAdmin(account, roles.contains(Role.ADMIN));
		Set<Role> before = account.roles();
		account.rename(name);
		account.giveRoles(roles);
		this.accounts.saveAndFlush(account);
		this.events.publishEvent(
				StaffAction.on(before.equals(account.roles()) ? "ACCOUNT_CHANGED" : "ACCOUNT_ROLES_CHANGED", id));
	}

	public void disable(AccountId id, AccountId by) {
		Account account = require(id);
		if (id.equals(by)) {
			throw new RuleViolation("staff.account.notOneself");
		}
		keepAnAdmin(account, false);
		account.disable(this.clock.instant());
		this.accounts.saveAndFlush(account);
		this.events.publishEvent(StaffAction.on("ACCOUNT_DISABLED", id));
	}

	public void enable(AccountId id) {
		Account account = require(id);
		account.enable();
		this.accounts.saveAndFlush(account);
		this.events.publishEvent(StaffAction.on("ACCOUNT_ENABLED", id));
	}

	/**
	 * Makes a new password that must be changed at the next sign-in.
	 */
	public IssuedPassword resetPassword(AccountId id) {
		Account account = require(id);
		String made = this.passwords.make();
		account.resetPassword(this.passwords.accept(made, account.staffNumber()), this.clock.instant());
		this.accounts.saveAndFlush(account);
		this.events.publishEvent(StaffAction.on("PASSWORD_RESET", id));
		return new IssuedPassword(id, account.staffNumber(), made);
	}

	/**
	 * Changes one's own password; every other sign-in of the account ends.
	 */
	public void changePassword(AccountId id, String current, String fresh) {
		Account account = require(id);
		if (!this.passwords.matches(current, account.passwordHash())) {
			throw new RuleViolation("staff.password.wrong");
		}
		if (current.equals(fresh)) {
			throw new RuleViolation("staff.password.same");
		}
		account.changePassword(this.passwords.accept(fresh, account.staffNumber()), this.clock.instant());
		this.accounts.saveAndFlush(account);
		this.events.publishEvent(StaffAction.on("PASSWORD_CHANGED", id));
	}

	public void speak(AccountId id, Language language) {
		Account account = require(id);
		account.speak(language);
		this.accounts.saveAndFlush(account);
	}

	@Transactional(readOnly = true)
	public AccountView get(AccountId id) {
		return this.queries.find(id).orElseThrow(() -> new NotFound("account"));
	}

	/**
	 * Accounts by name, reading or staff number, thirty a page.
	 * @param search empty finds all
	 */
	@Transactional(readOnly = true)
	public Page search(String search, int page) {
		return this.queries.search(search, page);
	}

	/**
	 * Whether nobody can sign in yet, so that the school has to be set up.
	 */
	@Transactional(readOnly = true)
	public boolean none() {
		return this.queries.none();
	}

	/**
	 * Everybody who can sign in, for choices.
	 */
	@Transactional(readOnly = true)
	public List<AccountView> enabled() {
		return this.queries.enabled();
	}

	private Account require(AccountId id) {
		return this.accounts.findById(id).orElseThrow(() -> new NotFound("account"));
	}

	private void keepAnAdmin(Account account, boolean staysAdmin) {
		if (account.isAdmin() && !staysAdmin && this.accounts.admins() < 2) {
			throw new RuleViolation("staff.account.lastAdmin");
		}
	}

}
