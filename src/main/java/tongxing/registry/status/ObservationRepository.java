package tongxing.registry.status;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps observations.
 */
interface ObservationRepository extends Repository<Observation, java.util.UUID> {

	Observation save(Observation one);

	Optional<Observation> findById(java.util.UUID id);

}
