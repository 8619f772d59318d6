package tongxing.registry.family;

import java.util.Optional;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import tongxing.registry.CarerId;
import tongxing.registry.HouseholdId;
import tongxing.registry.Seals;

/**
 * A person other than a parent who cares for children of a household.
 */
@Entity
class Carer {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private CarerId id;

	@AttributeOverride(name = "value", column = @Column(name = "household_id"))
	@SuppressWarnings("unused") // read by SQL
	private HouseholdId household;

	@SuppressWarnings("unused") // read by SQL
	private String name;

	private @Nullable Short birthYear;

	private byte @Nullable [] residentId;

	private @Nullable String occupation;

	private @Nullable String health;

	private @Nullable String address;

	private @Nullable String note;

	@Version
	@SuppressWarnings("unused")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Carer() { // for JPA
	}

	@SuppressWarnings("NullAway.Init")
	Carer(HouseholdId household, CarerDetails details, Seals seals) {
		this.id = CarerId.next();
		this.household = household;
		learn(details, seals);
	}

	/**
	 * Takes what is newly known; nothing known is forgotten.
	 */
	final void learn(CarerDetails details, Seals seals) {
		this.name = details.name().strip();
		this.birthYear = Optional.ofNullable(details.birthYear()).map(Integer::shortValue).orElse(this.birthYear);
		this.occupation = newer(details.occupation(), this.occupation);
		this.health = newer(details.health(), this.health);
		this.address = newer(details.address(), this.address);
		this.note = newer(details.note(), this.note);
		this.residentId = seals.keep(this.residentId, details.residentId());
	}

	void moveTo(HouseholdId home) {
		this.household = home;
	}

	CarerId id() {
		return this.id;
	}

	private static @Nullable String newer(@Nullable String learned, @Nullable String known) {
		return (learned != null) ? learned : known;
	}

}
