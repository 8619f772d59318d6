package tongxing.registry.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ParentId;
import tongxing.registry.Seals;

/**
 * A father or mother, with the times away from home.
 */
@Entity
class Parent {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ParentId id;

	private @Nullable String name;

	@Enumerated(EnumType.STRING)
	private ParentDetails.Status status;

	private boolean capable;

	private byte @Nullable [] residentId;

	private @Nullable String occupation;

	private @Nullable String note;

	@ElementCollection
	@CollectionTable(name = "absence", joinColumns = @JoinColumn(name = "parent_id"))
	private List<Absence> absences = new ArrayList<>();

	@Version
	@SuppressWarnings("unused")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Parent() { // for JPA
	}

	@SuppressWarnings("NullAway.Init")
	Parent(ParentDetails details, Seals seals) {
		this.id = ParentId.next();
		describe(details, seals);
	}

	/**
	 * Replaces what is known of the parent, but not the absences.
	 */
	final void describe(ParentDetails details, Seals seals) {
		this.name = details.name();
		this.status = details.status();
		this.capable = details.capable();
		this.occupation = details.occupation();
		this.note = details.note();
		this.residentId = seals.keep(this.residentId, details.residentId());
	}

	/**
	 * Takes what is newly known; nothing known is forgotten. Being alive and able is what
	 * is assumed of everybody, so it changes nothing.
	 */
	void learn(ParentDetails details, Seals seals) {
		this.name = newer(details.name(), this.name);
		this.occupation = newer(details.occupation(), this.occupation);
		this.note = newer(details.note(), this.note);
		this.residentId = seals.keep(this.residentId, details.residentId());
		if (details.status() != ParentDetails.Status.ALIVE && details.status() != ParentDetails.Status.UNKNOWN) {
			this.status = details.status();
		}
		this.capable = this.capable && details.capable();
		AbsenceDetails away = details.absence();
		if (away != null) {
			become(Absences.learning(this.absences, away));
			isThere();
		}
	}

	/**
	 * Leaves home. An absence without an end that began before ends the day before; one
	 * of the same first day is replaced. Refuses one that would fall into another.
	 */
	void leaveHome(Absence absence) {
		become(Absences.with(this.absences, absence));
		isThere();
	}

	/** Of somebody who is away for work it is known how it stands with them. */
	private void isThere() {
		this.status = (this.status == ParentDetails.Status.UNKNOWN) ? ParentDetails.Status.ALIVE : this.status;
	}

	private void become(List<Absence> spans) {
		if (!spans.equals(List.copyOf(this.absences))) {
			this.absences.clear();
			this.absences.addAll(spans);
		}
	}

	/**
	 * Comes home for good; the last day is the last one away.
	 */
	void comeHome(LocalDate lastDayAway) {
		Absence present = away().orElseThrow(() -> new RuleViolation("registry.absence.none"));
		if (lastDayAway.isBefore(present.during().from())) {
			throw new RuleViolation("registry.absence.backBefore", present.during().from());
		}
		DateRange days = present.during().endingOn(lastDayAway);
		this.absences.remove(present);
		this.absences.add(present.during(days));
	}

	void forgetAbsenceFrom(LocalDate from) {
		if (!this.absences.removeIf((absence) -> absence.during().from().equals(from))) {
			throw new RuleViolation("registry.absence.none");
		}
	}

	/**
	 * The absence that has no end yet.
	 */
	Optional<Absence> away() {
		return this.absences.stream().filter((absence) -> absence.during().isOpen()).findFirst();
	}

	private static @Nullable String newer(@Nullable String learned, @Nullable String known) {
		return (learned != null) ? learned : known;
	}

	ParentId id() {
		return this.id;
	}

	@Nullable String name() {
		return this.name;
	}

}
