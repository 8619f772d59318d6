package tongxing.registry.classes;

import java.util.Optional;

import tongxing.registry.SchoolClassId;

import org.springframework.data.repository.Repository;

/**
 * Keeps classes.
 */
interface SchoolClassRepository extends Repository<SchoolClass, SchoolClassId> {

	SchoolClass save(SchoolClass one);

	Optional<SchoolClass> findById(SchoolClassId id);

}
