package tongxing.care;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.staff.AccountId;

/**
 * Everything other code may do with care records.
 */
public interface CareRecords {

	/**
	 * Writes something down today. Refuses all that is wrong with it at once; a child the
	 * author may not see is not found.
	 */
	CareRecordId record(RecordCare care);

	/**
	 * Writes something down as if at an earlier time: for the demo school. Does not ask
	 * whose child it is.
	 */
	CareRecordId recordAt(RecordCare care, Instant at);

	/**
	 * All that is wrong with it, in the order of the form; empty if it could be written
	 * down.
	 */
	List<Refusal> check(RecordCare care);

	/**
	 * Corrects a record and keeps what stood before. For its author and those who lead
	 * the care work; refuses when it was changed since the given version. The restricted
	 * part stays as it is unless its author corrects.
	 * @param as what it should say; its author is who corrects
	 */
	void correct(CareRecordId id, int version, RecordCare as);

	/**
	 * Makes a record count no longer. For its author and those who lead the care work.
	 */
	void voidRecord(CareRecordId id, int version, String reason, AccountId by);

	/**
	 * Ends a promise without a record.
	 */
	void closeFollowUp(FollowUpId id, RecordCare.How how, @Nullable String note, AccountId by);

}
