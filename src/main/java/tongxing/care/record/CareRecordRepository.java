package tongxing.care.record;

import java.util.Optional;

import tongxing.care.CareRecordId;

import org.springframework.data.repository.Repository;

/**
 * Keeps care records. None is ever deleted.
 */
interface CareRecordRepository extends Repository<CareRecord, CareRecordId> {

	CareRecord save(CareRecord careRecord);

	CareRecord saveAndFlush(CareRecord careRecord);

	Optional<CareRecord> findById(CareRecordId id);

}
