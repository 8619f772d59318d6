package tongxing.care.record;

import java.util.Optional;
import java.util.UUID;

import tongxing.care.CareRecordId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Keeps care records. None is ever deleted.
 */
interface CareRecordRepository extends Repository<CareRecord, CareRecordId> {

	CareRecord save(CareRecord careRecord);

	CareRecord saveAndFlush(CareRecord careRecord);

	/**
	 * Lets nobody else change the record until the transaction ends: who comes second
	 * then reads the version that stands and is told, instead of failing on it.
	 * @return the id, or nothing if there is no such record
	 */
	@Query(value = "select id from care_record where id = :id for update", nativeQuery = true)
	Optional<UUID> lock(UUID id);

	Optional<CareRecord> findById(CareRecordId id);

}
