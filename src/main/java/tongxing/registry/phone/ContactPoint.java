package tongxing.registry.phone;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.registry.CarerId;
import tongxing.registry.ChildId;
import tongxing.registry.ParentId;
import tongxing.registry.Seals;

/**
 * A phone number of a child, a parent or a carer, with its state and place in the calling
 * order.
 */
@Entity
class ContactPoint {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ContactPointId id;

	@AttributeOverride(name = "value", column = @Column(name = "child_id"))
	private @Nullable ChildId child;

	@AttributeOverride(name = "value", column = @Column(name = "parent_id"))
	private @Nullable ParentId parent;

	@AttributeOverride(name = "value", column = @Column(name = "carer_id"))
	private @Nullable CarerId carer;

	private byte[] number;

	private byte[] print;

	@SuppressWarnings("unused") // read by SQL
	private byte[] tail;

	@SuppressWarnings("unused") // read by SQL
	@Enumerated(EnumType.STRING)
	private PhoneDetails.Kind kind;

	@SuppressWarnings("unused") // read by SQL
	@Enumerated(EnumType.STRING)
	private PhoneDetails.Status status;

	private @Nullable LocalDate verifiedOn;

	@SuppressWarnings("unused") // read by SQL
	@JdbcTypeCode(SqlTypes.SMALLINT)
	private int callOrder;

	@SuppressWarnings("unused") // read by SQL
	private @Nullable String note;

	@Version
	@SuppressWarnings("unused")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected ContactPoint() { // for JPA
	}

	@SuppressWarnings("NullAway.Init")
	ContactPoint(PhoneOwner owner, PhoneDetails details, int callOrder, Seals seals) {
		this.id = ContactPointId.next();
		this.child = owner.child();
		this.parent = owner.parent();
		this.carer = owner.carer();
		this.callOrder = callOrder;
		number(details.number(), seals);
		this.status = details.status();
		describe(details);
	}

	/**
	 * Replaces number and what is known of it.
	 */
	void change(PhoneDetails details, Seals seals) {
		number(details.number(), seals);
		this.status = details.status();
		describe(details);
	}

	private void number(String typed, Seals seals) {
		Seals.Sealed sealed = seals.phone(typed);
		if (typed.chars().filter(Character::isDigit).count() < 5) {
			throw new RuleViolation("registry.phone.tooShort");
		}
		if (!sealed.sameAs(this.print)) {
			this.number = Objects.requireNonNull(sealed.sealed());
			this.print = Objects.requireNonNull(sealed.print());
			this.tail = Objects.requireNonNull(sealed.tail());
		}
	}

	private void describe(PhoneDetails details) {
		this.kind = details.kind();
		this.verifiedOn = details.verifiedOn();
		this.note = details.note();
	}

	/**
	 * Somebody answered: the number works and was verified on that day.
	 */
	void answered(LocalDate day) {
		this.status = PhoneDetails.Status.WORKS;
		if (this.verifiedOn == null || day.isAfter(this.verifiedOn)) {
			this.verifiedOn = day;
		}
	}

	/**
	 * The number is out of service; when it last worked stays known.
	 */
	void dead() {
		this.status = PhoneDetails.Status.DEAD;
	}

	void callAs(int order) {
		this.callOrder = order;
	}

	boolean hasPrint(byte[] other) {
		return Arrays.equals(this.print, other);
	}

	ContactPointId id() {
		return this.id;
	}

	byte[] number() {
		return this.number;
	}

	PhoneOwner owner() {
		return new PhoneOwner(this.child, this.parent, this.carer);
	}

}
