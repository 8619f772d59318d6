package tongxing.registry;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps children.
 */
interface ChildRepository extends Repository<Child, ChildId> {

	Child save(Child one);

	Optional<Child> findById(ChildId id);

}
