package tongxing.registry;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps households.
 */
interface HouseholdRepository extends Repository<Household, HouseholdId> {

	Household save(Household one);

	Optional<Household> findById(HouseholdId id);

}
