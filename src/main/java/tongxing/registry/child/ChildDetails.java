package tongxing.registry.child;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.EthnicGroup;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.Sex;
import tongxing.kernel.person.StudentNumber;

/**
 * A child's own particulars.
 *
 * @param name as typed
 * @param reading pinyin a person corrected; nothing lets it be computed
 * @param noResidentId why there is no resident ID
 */
public record ChildDetails(String name, @Nullable String formerName, @Nullable String reading, @Nullable Sex sex,
		@Nullable LocalDate birthDate, @Nullable ResidentId residentId, @Nullable String noResidentId,
		@Nullable StudentNumber studentNumber, @Nullable EthnicGroup ethnicity, @Nullable Boolean boarding,
		@Nullable String note) {

	/**
	 * A child of whom only name, sex and birth date are known.
	 */
	public static ChildDetails of(String name, @Nullable Sex sex, @Nullable LocalDate birthDate) {
		return new ChildDetails(name, null, null, sex, birthDate, null, null, null, null, null, null);
	}

	ChildDetails numbered(@Nullable ResidentId resident, @Nullable StudentNumber student) {
		return new ChildDetails(this.name, this.formerName, this.reading, this.sex, this.birthDate, resident,
				this.noResidentId, student, this.ethnicity, this.boarding, this.note);
	}

}
