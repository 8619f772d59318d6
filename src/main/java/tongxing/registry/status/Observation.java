package tongxing.registry.status;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Persistable;

import tongxing.kernel.Ids;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * A teacher saw that a child has parents at home and still no parental care [S-5].
 */
@Entity
class Observation implements Persistable<UUID> {

	@Id
	private UUID id;

	@AttributeOverride(name = "value", column = @Column(name = "child_id"))
	private ChildId child;

	@SuppressWarnings("unused") // read by SQL
	private String kind;

	private LocalDate observedOn;

	@SuppressWarnings("unused") // read by SQL
	private String reason;

	@AttributeOverride(name = "value", column = @Column(name = "observer"))
	@SuppressWarnings("unused") // read by SQL
	private AccountId observer;

	private @Nullable LocalDate endedOn;

	@SuppressWarnings("NullAway.Init")
	protected Observation() { // for JPA
	}

	Observation(ChildId child, LocalDate observedOn, String reason, AccountId observer) {
		if (reason.isBlank()) {
			throw new RuleViolation("registry.observation.reason");
		}
		this.id = Ids.next();
		this.child = child;
		this.kind = "NOMINAL";
		this.observedOn = observedOn;
		this.reason = reason.strip();
		this.observer = observer;
	}

	void end(LocalDate day) {
		if (day.isBefore(this.observedOn)) {
			throw new RuleViolation("registry.observation.endsBefore");
		}
		this.endedOn = day;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	/**
	 * Always made once and saved once; a change is seen by Hibernate itself.
	 */
	@Override
	public boolean isNew() {
		return this.endedOn == null;
	}

	ChildId child() {
		return this.child;
	}

}
