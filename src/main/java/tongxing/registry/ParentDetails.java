package tongxing.registry;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.ResidentId;

/**
 * What is known of a father, mother or step-parent.
 *
 * @param capable able to care for the child when at home (State Council 2016)
 * @param absence the present or last absence, if there is one
 */
public record ParentDetails(ParentRole role, @Nullable String name, ParentStatus status, boolean capable,
		@Nullable ResidentId residentId, @Nullable String occupation, @Nullable String note,
		@Nullable AbsenceDetails absence, List<PhoneDetails> phones) {

	/**
	 * A parent who lives and is able to care, with nothing else known yet.
	 */
	public static ParentDetails of(ParentRole role, @Nullable String name) {
		return new ParentDetails(role, name, ParentStatus.ALIVE, true, null, null, null, null, List.of());
	}

	public ParentDetails away(AbsenceDetails absence) {
		return new ParentDetails(this.role, this.name, this.status, this.capable, this.residentId, this.occupation,
				this.note, absence, this.phones);
	}

	public ParentDetails withPhones(List<PhoneDetails> phones) {
		return new ParentDetails(this.role, this.name, this.status, this.capable, this.residentId, this.occupation,
				this.note, this.absence, phones);
	}

	public ParentDetails withStatus(ParentStatus status, boolean capable) {
		return new ParentDetails(this.role, this.name, status, capable, this.residentId, this.occupation, this.note,
				this.absence, this.phones);
	}

}
