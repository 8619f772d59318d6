package tongxing.care.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tongxing.care.FollowUpId;

import org.springframework.data.repository.Repository;

/**
 * Keeps promises.
 */
interface FollowUpRepository extends Repository<FollowUp, FollowUpId> {

	FollowUp save(FollowUp followUp);

	Optional<FollowUp> findById(FollowUpId id);

	List<FollowUp> findByIdIn(Collection<FollowUpId> ids);

}
