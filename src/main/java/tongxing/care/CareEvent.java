package tongxing.care;

import java.time.LocalDate;
import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * Something that happened to a record, published once for each child it is about.
 */
public sealed interface CareEvent extends Audited {

	ChildId participant();

	@Override
	default UUID child() {
		return participant().value();
	}

	/**
	 * It was written down.
	 */
	record Recorded(CareRecordId id, ChildId participant, String kind, LocalDate happenedOn) implements CareEvent {

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
	record Corrected(CareRecordId id, ChildId participant, String kind, LocalDate happenedOn) implements CareEvent {

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
	record Voided(CareRecordId id, ChildId participant, String kind, LocalDate happenedOn) implements CareEvent {

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
	record Read(CareRecordId id, ChildId participant) implements CareEvent {

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
	record RestrictedOpened(CareRecordId id, ChildId participant) implements CareEvent {

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
	record FollowUpClosed(FollowUpId id, ChildId participant, RecordCare.How how) implements CareEvent {

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
