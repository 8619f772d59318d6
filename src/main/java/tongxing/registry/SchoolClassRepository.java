package tongxing.registry;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/**
 * Keeps classes.
 */
interface SchoolClassRepository extends Repository<SchoolClass, SchoolClassId> {

	SchoolClass save(SchoolClass one);

	Optional<SchoolClass> findById(SchoolClassId id);

}
