package tongxing.registry.family;

import java.util.Optional;

import tongxing.registry.ParentId;

import org.springframework.data.repository.Repository;

/**
 * Keeps parents.
 */
interface ParentRepository extends Repository<Parent, ParentId> {

	Parent save(Parent one);

	Optional<Parent> findById(ParentId id);

}
