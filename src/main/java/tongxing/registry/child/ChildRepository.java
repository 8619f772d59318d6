package tongxing.registry.child;

import java.util.Optional;

import tongxing.registry.ChildId;

import org.springframework.data.repository.Repository;

/**
 * Keeps children.
 */
interface ChildRepository extends Repository<Child, ChildId> {

	Child save(Child one);

	Optional<Child> findById(ChildId id);

}
