package tongxing.staff.accounts;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;
import tongxing.staff.Language;
import tongxing.staff.Role;

/**
 * Somebody who can sign in, with what they are at the school.
 */
@Entity
@SuppressWarnings("unused") // columns that only the database reads
class Account {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private AccountId id;

	private String staffNumber;

	private String name;

	private String pinyin;

	private String passwordHash;

	private boolean mustChangePassword;

	private String language;

	private boolean enabled;

	private Instant sessionsSince;

	private Instant createdAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
	@Column(name = "role")
	@Enumerated(EnumType.STRING)
	private Set<Role> roles = EnumSet.noneOf(Role.class);

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Account() { // for JPA
	}

	Account(AccountId id, String staffNumber, String name, Set<Role> roles, Instant now) {
		String number = staffNumber.strip();
		if (!number.matches("[A-Za-z0-9._-]{1,32}")) {
			throw new RuleViolation("staff.account.badNumber");
		}
		this.id = id;
		this.staffNumber = number;
		this.language = Language.SIMPLIFIED.tag();
		this.enabled = true;
		this.createdAt = now;
		this.sessionsSince = now;
		this.passwordHash = "";
		this.pinyin = "";
		this.name = "";
		rename(name);
		giveRoles(roles);
	}

	final void rename(String name) {
		String stripped = name.strip();
		if (stripped.isEmpty() || stripped.length() > 40) {
			throw new RuleViolation("staff.account.badName");
		}
		this.name = stripped;
		this.pinyin = Reading.of(stripped);
	}

	final void giveRoles(Set<Role> roles) {
		if (roles.isEmpty()) {
			throw new RuleViolation("staff.account.needsRole");
		}
		if (!this.roles.equals(roles)) {
			this.roles.retainAll(roles);
			this.roles.addAll(roles);
		}
	}

	void speak(Language language) {
		this.language = language.tag();
	}

	/**
	 * Takes a new password of the account's own choice; every other sign-in ends.
	 */
	void changePassword(String hash, Instant now) {
		this.passwordHash = hash;
		this.mustChangePassword = false;
		this.sessionsSince = now;
	}

	/**
	 * Takes a password somebody else made, which must be changed at the next sign-in.
	 */
	void resetPassword(String hash, Instant now) {
		changePassword(hash, now);
		this.mustChangePassword = true;
	}

	void disable(Instant now) {
		if (!this.enabled) {
			throw new RuleViolation("staff.account.alreadyDisabled");
		}
		this.enabled = false;
		this.sessionsSince = now;
	}

	void enable() {
		if (this.enabled) {
			throw new RuleViolation("staff.account.alreadyEnabled");
		}
		this.enabled = true;
	}

	boolean isAdmin() {
		return this.enabled && this.roles.contains(Role.ADMIN);
	}

	AccountId id() {
		return this.id;
	}

	String staffNumber() {
		return this.staffNumber;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	Set<Role> roles() {
		return EnumSet.copyOf(this.roles);
	}

	int version() {
		return (this.version != null) ? this.version : 0;
	}

}
