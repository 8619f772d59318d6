package tongxing.registry.family;

import java.util.Optional;

import tongxing.registry.HouseholdId;

import org.springframework.data.repository.Repository;

/**
 * Keeps households.
 */
interface HouseholdRepository extends Repository<Household, HouseholdId> {

	Household save(Household one);

	Optional<Household> findById(HouseholdId id);

}
