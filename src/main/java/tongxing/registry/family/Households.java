package tongxing.registry.family;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.registry.bulk.BulkWriting;
import tongxing.registry.HouseholdId;

import org.springframework.stereotype.Component;

/**
 * Keeps the homes that siblings share.
 */
@Component
public class Households {

	private final HouseholdRepository households;

	private final BulkWriting bulk;

	private final EntityManager entities;

	Households(HouseholdRepository households, BulkWriting bulk, EntityManager entities) {
		this.households = households;
		this.bulk = bulk;
		this.entities = entities;
	}

	/**
	 * Makes a new household.
	 */
	public HouseholdId found(@Nullable String address, @Nullable String village) {
		HouseholdId made = this.households.save(new Household(address, village)).id();
		if (!this.bulk.isOn()) {
			this.entities.flush();
		}
		return made;
	}

	/**
	 * Takes what is newly known of the address; nothing known is forgotten.
	 */
	public void learn(HouseholdId id, @Nullable String address, @Nullable String village) {
		get(id).learn(address, village);
	}

	/**
	 * Changes the address of a whole household.
	 */
	public void moveTo(HouseholdId id, @Nullable String address, @Nullable String village, @Nullable String note) {
		get(id).moveTo(address, village, note);
	}

	/**
	 * Refuses a household that there is not.
	 */
	public void require(HouseholdId id) {
		get(id);
	}

	private Household get(HouseholdId id) {
		return this.households.findById(id).orElseThrow(() -> new NotFound("household"));
	}

}
