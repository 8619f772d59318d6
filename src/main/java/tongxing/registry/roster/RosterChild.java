package tongxing.registry.roster;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.EthnicGroup;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.Sex;
import tongxing.kernel.person.StudentNumber;

/**
 * A child as a careful clerk would enter it from a roster.
 *
 * @param sources where the child stands; several places when it is listed twice
 * @param birthDate as typed when it is a whole date, else that of the resident number
 * @param notes the remark as typed, and an earlier name
 */
public record RosterChild(List<Source> sources, @Nullable String name, @Nullable Sex sex, @Nullable LocalDate birthDate,
		@Nullable ResidentId residentId, @Nullable StudentNumber studentNo, @Nullable EthnicGroup ethnicity,
		Placement placement, @Nullable String address, @Nullable Boolean boarding, @Nullable LeftBehind leftBehind,
		RosterParent father, RosterParent mother, RosterGuardian guardian, @Nullable String mentor,
		@Nullable String notes) {

	public RosterChild {
		sources = List.copyOf(sources);
	}

	/** The place at which the child was found first. */
	public Source firstSource() {
		return this.sources.get(0);
	}

	/** The same child without a number that turned out to be somebody else's. */
	public RosterChild withoutResidentId() {
		return new RosterChild(this.sources, this.name, this.sex, this.birthDate, null, this.studentNo, this.ethnicity,
				this.placement, this.address, this.boarding, this.leftBehind, this.father, this.mother, this.guardian,
				this.mentor, this.notes);
	}

}
