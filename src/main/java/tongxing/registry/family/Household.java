package tongxing.registry.family;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import tongxing.registry.HouseholdId;

/**
 * The home that siblings share.
 */
@Entity
class Household {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private HouseholdId id;

	private @Nullable String address;

	private @Nullable String village;

	@SuppressWarnings("unused") // read by SQL
	private @Nullable String note;

	@Version
	@SuppressWarnings("unused")
	private @Nullable Integer version;

	@SuppressWarnings("NullAway.Init")
	protected Household() { // for JPA
	}

	Household(@Nullable String address, @Nullable String village) {
		this.id = HouseholdId.next();
		this.address = address;
		this.village = village;
	}

	/**
	 * Moves the whole household to another address.
	 */
	void moveTo(@Nullable String newAddress, @Nullable String newVillage, @Nullable String newNote) {
		this.address = newAddress;
		this.village = newVillage;
		this.note = newNote;
	}

	/**
	 * Takes what is newly known of the address; nothing known is forgotten.
	 */
	void learn(@Nullable String knownAddress, @Nullable String knownVillage) {
		this.address = (knownAddress != null) ? knownAddress : this.address;
		this.village = (knownVillage != null) ? knownVillage : this.village;
	}

	HouseholdId id() {
		return this.id;
	}

}
