package tongxing.registry;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps parents.
 */
interface ParentRepository extends Repository<Parent, ParentId> {

	Parent save(Parent one);

	Optional<Parent> findById(ParentId id);

}
