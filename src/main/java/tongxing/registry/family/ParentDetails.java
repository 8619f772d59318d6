package tongxing.registry.family;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.ResidentId;
import tongxing.registry.phone.PhoneDetails;

/**
 * What is known of a father, mother or step-parent.
 *
 * @param capable able to care for the child when at home (State Council 2016)
 * @param absence the present or last absence, if there is one
 */
public record ParentDetails(ParentRole role, @Nullable String name, Status status, boolean capable,
		@Nullable ResidentId residentId, @Nullable String occupation, @Nullable String note,
		@Nullable AbsenceDetails absence, List<PhoneDetails> phones) {

	/**
	 * How it stands with a parent. Being away for work is not a status but an absence.
	 */
	public enum Status {

		ALIVE, DECEASED, MISSING, IMPRISONED, REMARRIED, UNKNOWN

	}

	/**
	 * A parent who lives and is able to care, with nothing else known yet.
	 */
	public static ParentDetails of(ParentRole role, @Nullable String name) {
		return new ParentDetails(role, name, Status.ALIVE, true, null, null, null, null, List.of());
	}

	public ParentDetails away(AbsenceDetails absence) {
		return new ParentDetails(this.role, this.name, this.status, this.capable, this.residentId, this.occupation,
				this.note, absence, this.phones);
	}

	public ParentDetails withPhones(List<PhoneDetails> phones) {
		return new ParentDetails(this.role, this.name, this.status, this.capable, this.residentId, this.occupation,
				this.note, this.absence, phones);
	}

	public ParentDetails withStatus(Status status, boolean capable) {
		return new ParentDetails(this.role, this.name, status, capable, this.residentId, this.occupation, this.note,
				this.absence, this.phones);
	}

}
