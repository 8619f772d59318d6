package tongxing.pairing.handover;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.PairingId;
import tongxing.staff.AccountId;

/**
 * What the former helper leaves for the next, who acknowledges it.
 */
@Entity
class HandOver {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "pairing_id"))
	private PairingId pairing;

	private @Nullable String strengths;

	private @Nullable String whatWorks;

	private @Nullable String openItems;

	@Enumerated(EnumType.STRING)
	private HandOverNote.Readers readers;

	@AttributeOverride(name = "value", column = @Column(name = "written_by"))
	private AccountId writtenBy;

	private Instant writtenAt;

	@AttributeOverride(name = "value", column = @Column(name = "acknowledged_by"))
	private @Nullable AccountId acknowledgedBy;

	private @Nullable Instant acknowledgedAt;

	@Version
	@SuppressWarnings("unused")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected HandOver() { // for JPA
	}

	HandOver(PairingId pairing, HandOverNote note, AccountId writtenBy, Instant writtenAt) {
		this.pairing = pairing;
		this.strengths = note.strengths();
		this.whatWorks = note.whatWorks();
		this.openItems = note.openItems();
		this.readers = note.restrictedNotes();
		this.writtenBy = writtenBy;
		this.writtenAt = writtenAt;
	}

	/**
	 * The successor has read it. Where the successor does not use the program, anybody
	 * who leads the care program may say so.
	 */
	void acknowledge(AccountId reader, @Nullable AccountId successor, Instant now) {
		if (this.acknowledgedAt != null) {
			throw new RuleViolation("pairing.refused.acknowledgedAlready");
		}
		if (successor != null && !successor.equals(reader)) {
			throw new RuleViolation("pairing.refused.notTheSuccessor");
		}
		this.acknowledgedBy = reader;
		this.acknowledgedAt = now;
	}

	PairingId pairing() {
		return this.pairing;
	}

	HandOverNote note() {
		return new HandOverNote(this.strengths, this.whatWorks, this.openItems, this.readers);
	}

	AccountId writtenBy() {
		return this.writtenBy;
	}

	Instant writtenAt() {
		return this.writtenAt;
	}

	@Nullable AccountId acknowledgedBy() {
		return this.acknowledgedBy;
	}

}
