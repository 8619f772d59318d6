package tongxing.pairing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps pairings.
 */
interface PairingRepository extends Repository<Pairing, PairingId> {

	Pairing saveAndFlush(Pairing pairing);

	List<Pairing> saveAllAndFlush(Iterable<Pairing> pairings);

	Optional<Pairing> findById(PairingId id);

	@Query("select p from Pairing p where p.batch = :batch order by p.id")
	List<Pairing> ofBatch(UUID batch);

	/**
	 * How many pairings of a batch somebody has touched since it was made: closed, handed
	 * over, or named as the successor of another.
	 */
	@Query("""
			select count(p) from Pairing p where p.batch = :batch
			   and (p.version > 0 or exists (select 1 from Pairing q where q.successor = p.id)
			        or exists (select 1 from HandOver h where h.pairing = p.id))
			""")
	long touchedSince(UUID batch);

	void deleteAllInBatch(Iterable<Pairing> pairings);

}
