package tongxing.pairing;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.DateRangeType;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.helper.HelperView;
import tongxing.registry.ChildId;

/**
 * A helper cares for a child, from a day on and until a day when it is closed with a
 * reason and a successor, or with the reason why there is none.
 */
@Entity
class Pairing {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private PairingId id;

	@AttributeOverride(name = "value", column = @Column(name = "child_id"))
	private ChildId child;

	@AttributeOverride(name = "value", column = @Column(name = "helper_id"))
	private HelperId helper;

	@Enumerated(EnumType.STRING)
	private PairingRole role;

	@Column(name = "is_primary")
	private boolean primary;

	@Type(DateRangeType.class)
	private DateRange during;

	@Enumerated(EnumType.STRING)
	private @Nullable CloseReason closeReason;

	private @Nullable String gapReason;

	@AttributeOverride(name = "value", column = @Column(name = "successor_id"))
	private @Nullable PairingId successor;

	@Column(name = "batch_id")
	private @Nullable UUID batch;

	@Version
	@SuppressWarnings("unused")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Pairing() { // for JPA
	}

	private Pairing(ChildId child, HelperView helper, PairingRole role, boolean primary, LocalDate from,
			@Nullable UUID batch) {
		this.id = PairingId.next();
		this.child = child;
		this.helper = helper.id();
		this.role = role;
		this.primary = primary;
		this.during = DateRange.since(from);
		this.batch = batch;
	}

	/**
	 * Begins a pairing; refuses a helper who is not active any more, a role that is not
	 * for this kind of helper, and a day still to come.
	 */
	static Pairing begin(PairChild command, HelperView helper, LocalDate today, @Nullable UUID batch) {
		if (command.from().isAfter(today)) {
			throw new RuleViolation("pairing.refused.future", command.from());
		}
		return between(command.child(), helper, command.role(), command.primary(), command.from(), batch);
	}

	/**
	 * Ends it after a day. Somebody else must be named by {@link #succeededBy} or a
	 * reason given why nobody follows, unless the child has left.
	 */
	void close(LocalDate last, CloseReason reason, @Nullable String gap, boolean hasSuccessor, LocalDate today) {
		if (!this.during.isOpen()) {
			throw new RuleViolation("pairing.refused.closed");
		}
		if (last.isBefore(this.during.from())) {
			throw new RuleViolation("pairing.refused.endsBeforeItBegins", this.during.from());
		}
		if (last.isAfter(today)) {
			throw new RuleViolation("pairing.refused.endsInFuture", last);
		}
		String stated = (gap == null || gap.isBlank()) ? null : gap.strip();
		if (!hasSuccessor && stated == null && this.primary && reason.leavesChildWaiting()) {
			throw new RuleViolation("pairing.refused.nobodyFollows");
		}
		this.during = this.during.endingOn(last);
		this.closeReason = reason;
		this.gapReason = hasSuccessor ? null : stated;
	}

	/**
	 * The pairing that follows this one from the day after its last; refuses to hand a
	 * child back to the same helper.
	 */
	Pairing succeededBy(HelperView next, PairingRole nextRole) {
		LocalDate last = this.during.to();
		if (last == null) {
			throw new IllegalStateException("Close it first");
		}
		if (next.id().equals(this.helper)) {
			throw new RuleViolation("pairing.refused.succeedsItself");
		}
		Pairing following = between(this.child, next, nextRole, this.primary, last.plusDays(1), null);
		this.successor = following.id;
		return following;
	}

	private static Pairing between(ChildId child, HelperView helper, PairingRole role, boolean primary, LocalDate from,
			@Nullable UUID batch) {
		helper.mustBeActive();
		if (!role.fits(helper.kind())) {
			throw new RuleViolation("pairing.refused.roleNotForHelper");
		}
		return new Pairing(child, helper, role, primary, from, batch);
	}

	PairingId id() {
		return this.id;
	}

	ChildId child() {
		return this.child;
	}

	HelperId helper() {
		return this.helper;
	}

	PairingRole role() {
		return this.role;
	}

	DateRange during() {
		return this.during;
	}

	@Nullable PairingId successor() {
		return this.successor;
	}

	@Nullable CloseReason closeReason() {
		return this.closeReason;
	}

	@Nullable String gapReason() {
		return this.gapReason;
	}

}
