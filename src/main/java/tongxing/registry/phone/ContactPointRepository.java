package tongxing.registry.phone;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps contact points.
 */
interface ContactPointRepository extends Repository<ContactPoint, ContactPointId> {

	ContactPoint save(ContactPoint one);

	Optional<ContactPoint> findById(ContactPointId id);

}
