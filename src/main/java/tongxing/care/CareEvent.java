package tongxing.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import tongxing.kernel.AuditedMany;
import tongxing.registry.ChildId;

/**
 * Something that happened to a record, with the children it is about.
 */
public sealed interface CareEvent extends AuditedMany {

	List<ChildId> participants();

	@Override
	default List<UUID> children() {
		return participants().stream().map(ChildId::value).toList();
	}

	/**
	 * It was written down.
	 */
	record Recorded(CareRecordId id, List<ChildId> participants, String kind,
			LocalDate happenedOn) implements CareEvent {

		@Override
		public String action() {
			return "CARE_RECORDED";
		}

		@Override
		public String subject() {
			return this.id.toString();
		}

	}

	/**
	 * It was corrected; what stood before is kept.
	 */
	record Corrected(CareRecordId id, List<ChildId> participants, String kind,
			LocalDate happenedOn) implements CareEvent {

		@Override
		public String action() {
			return "CARE_CORRECTED";
		}

		@Override
		public String subject() {
			return this.id.toString();
		}

	}

	/**
	 * It counts no longer; it is kept with the reason.
	 */
	record Voided(CareRecordId id, List<ChildId> participants, String kind, LocalDate happenedOn) implements CareEvent {

		@Override
		public String action() {
			return "CARE_VOIDED";
		}

		@Override
		public String subject() {
			return this.id.toString();
		}

	}

	/**
	 * Somebody read it.
	 */
	record Read(CareRecordId id, List<ChildId> participants) implements CareEvent {

		@Override
		public String action() {
			return "CARE_READ";
		}

		@Override
		public String subject() {
			return this.id.toString();
		}

	}

	/**
	 * Somebody who may read it opened its restricted part.
	 */
	record RestrictedOpened(CareRecordId id, List<ChildId> participants) implements CareEvent {

		@Override
		public String action() {
			return "RESTRICTED_READ";
		}

		@Override
		public String subject() {
			return this.id.toString();
		}

	}

	/**
	 * A promise was kept, or it was said why it cannot be.
	 */
	record FollowUpClosed(FollowUpId id, List<ChildId> participants, RecordCare.How how) implements CareEvent {

		@Override
		public String action() {
			return "FOLLOW_UP_CLOSED";
		}

		@Override
		public String subject() {
			return this.id.toString();
		}

	}

}
