package tongxing.pairing.helper;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.person.NameReading;
import tongxing.pairing.HelperId;
import tongxing.staff.AccountId;

/**
 * Somebody who can be paired with children: a member of staff, or a person who does not
 * use the program. Nobody is deleted; who stops helping is retired.
 */
@Entity
class Helper {

	/** Above so many children at a time a helper is shown as loaded [S-4]. */
	static final int USUAL_CAP = 8;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private HelperId id;

	@AttributeOverride(name = "value", column = @Column(name = "account_id"))
	private @Nullable AccountId account;

	private String name;

	private String pinyin;

	@Enumerated(EnumType.STRING)
	private HelperKind kind;

	private byte @Nullable [] phone;

	private @Nullable Short cap;

	@SuppressWarnings("unused") // read by SQL
	private boolean active = true;

	private @Nullable String note;

	@Version
	@SuppressWarnings("unused")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Helper() { // for JPA
	}

	Helper(String name, HelperKind kind) {
		if (kind == HelperKind.STAFF) {
			throw new RuleViolation("pairing.refused.staffHaveAccounts");
		}
		this.id = HelperId.next();
		this.name = name.strip();
		this.pinyin = NameReading.of(name).pinyin();
		this.kind = kind;
	}

	/**
	 * Changes what may be changed of everybody: the cap (none: the school's usual one)
	 * and the note.
	 */
	void describe(@Nullable Integer ownCap, @Nullable String about) {
		if (ownCap != null && (ownCap < 1 || ownCap > 200)) {
			throw new RuleViolation("pairing.refused.cap");
		}
		this.cap = (ownCap != null) ? ownCap.shortValue() : null;
		this.note = (about == null || about.isBlank()) ? null : about.strip();
	}

	/**
	 * Changes the name, which for staff is their account's.
	 */
	void rename(String called) {
		if (this.account != null && !called.equals(this.name)) {
			throw new RuleViolation("pairing.refused.staffAreRenamedInAccounts");
		}
		this.name = called.strip();
		this.pinyin = NameReading.of(called).pinyin();
	}

	void reachedBy(byte @Nullable [] sealedPhone) {
		this.phone = sealedPhone;
	}

	/**
	 * Takes no more children; refuses while there are still some.
	 */
	void retire(long openPairings) {
		if (openPairings > 0) {
			throw new RuleViolation("pairing.refused.stillPaired", openPairings);
		}
		this.active = false;
	}

	void resume() {
		this.active = true;
	}

	HelperId id() {
		return this.id;
	}

	String pinyin() {
		return this.pinyin;
	}

	@Nullable Short cap() {
		return this.cap;
	}

	@Nullable String note() {
		return this.note;
	}

	HelperKind kind() {
		return this.kind;
	}

	@Nullable AccountId account() {
		return this.account;
	}

	byte @Nullable [] phone() {
		return this.phone;
	}

}
