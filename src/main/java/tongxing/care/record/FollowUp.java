package tongxing.care.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import tongxing.care.CareEvent;
import tongxing.care.CareRecordId;
import tongxing.care.FollowUpId;
import tongxing.care.RecordCare;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * A promise that came out of a record; it stands on the next form for the child until it
 * is closed.
 */
@Entity
@Table(name = "follow_up")
@SuppressWarnings("unused")
class FollowUp extends AbstractAggregateRoot<FollowUp> {

	static final int LONGEST = 400;

	static final int LONGEST_TERM_DAYS = 400;

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private FollowUpId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "record_id"))
	private CareRecordId record;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "child_id"))
	private ChildId child;

	private String what;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "owner_id"))
	private AccountId owner;

	private LocalDate dueOn;

	private LocalDate openedOn;

	private @Nullable LocalDate closedOn;

	@Enumerated(EnumType.STRING)
	private RecordCare.@Nullable How closedHow;

	private @Nullable String closeNote;

	private @Nullable UUID closingRecordId;

	@Column(name = "closed_by")
	private @Nullable UUID closedBy;

	@Version
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected FollowUp() { // for JPA
	}

	FollowUp(CareRecordId record, ChildId child, String what, AccountId owner, LocalDate due, LocalDate today) {
		this.id = FollowUpId.next();
		this.record = record;
		this.child = child;
		this.what = what.strip();
		this.owner = owner;
		this.dueOn = due;
		this.openedOn = today;
	}

	/**
	 * Ends it. Refuses what is closed already, and "not possible" without saying why.
	 * @param by the record out of which it was closed, if there is one
	 */
	void close(RecordCare.How how, @Nullable String note, @Nullable CareRecordId by, AccountId account,
			LocalDate today) {
		if (this.closedOn != null) {
			throw new RuleViolation("care.followUp.closedAlready");
		}
		if (how == RecordCare.How.CONTINUE) {
			throw new RuleViolation("care.followUp.goesOn");
		}
		String why = (note != null) ? note.strip() : "";
		if (how == RecordCare.How.NOT_POSSIBLE && why.isEmpty()) {
			throw new RuleViolation("care.followUp.needsNote");
		}
		this.closedOn = today;
		this.closedHow = how;
		this.closeNote = why.isEmpty() ? null : why;
		this.closingRecordId = (by != null) ? by.value() : null;
		this.closedBy = account.value();
		registerEvent(new CareEvent.FollowUpClosed(this.id, List.of(this.child), how));
	}

	FollowUpId id() {
		return this.id;
	}

	ChildId child() {
		return this.child;
	}

	boolean isOpen() {
		return this.closedOn == null;
	}

}
