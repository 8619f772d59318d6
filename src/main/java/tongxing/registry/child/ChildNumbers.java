package tongxing.registry.child;

import java.util.Arrays;
import java.util.Objects;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.StudentNumber;
import tongxing.registry.Seals;

/**
 * A child's resident ID and student number, sealed, with the fingerprints by which they
 * are found; or why there is no resident ID.
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // compared below
record ChildNumbers(byte @Nullable [] residentId, byte @Nullable [] residentIdPrint, byte @Nullable [] residentIdTail,
		@Nullable String noResidentId, byte @Nullable [] studentNo, byte @Nullable [] studentNoPrint) {

	static final ChildNumbers NONE = new ChildNumbers(null, null, null, null, null, null);

	/**
	 * The numbers as entered; one that was known already stays as it was sealed.
	 */
	ChildNumbers changed(ChildDetails details, Seals seals) {
		ResidentId resident = details.residentId();
		Seals.Sealed id = Seals.NOTHING;
		if (resident != null) {
			boolean same = Arrays.equals(seals.residentIdPrint(resident), this.residentIdPrint);
			id = same ? new Seals.Sealed(this.residentId, this.residentIdPrint, this.residentIdTail)
					: seals.residentId(resident);
		}
		StudentNumber student = details.studentNumber();
		Seals.Sealed number = Seals.NOTHING;
		if (student != null) {
			boolean same = Arrays.equals(seals.studentNumberPrint(student), this.studentNoPrint);
			number = same ? new Seals.Sealed(this.studentNo, this.studentNoPrint, null) : seals.studentNumber(student);
		}
		return new ChildNumbers(id.sealed(), id.print(), id.tail(), details.noResidentId(), number.sealed(),
				number.print());
	}

	/**
	 * The details with the numbers known here where they leave one out; a reason why
	 * there is no resident ID takes it away.
	 */
	ChildDetails completing(ChildDetails details, Seals seals) {
		ResidentId resident = (details.residentId() != null) ? details.residentId() : openResidentId(seals);
		StudentNumber student = (details.studentNumber() != null) ? details.studentNumber() : openStudentNumber(seals);
		return details.numbered((details.noResidentId() != null) ? null : resident, student);
	}

	@Nullable ResidentId openResidentId(Seals seals) {
		return (this.residentId != null) ? new ResidentId(seals.open(this.residentId)) : null;
	}

	@Nullable StudentNumber openStudentNumber(Seals seals) {
		return (this.studentNo != null) ? new StudentNumber(seals.open(this.studentNo)) : null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof ChildNumbers that && Arrays.equals(this.residentIdPrint, that.residentIdPrint)
				&& Arrays.equals(this.studentNoPrint, that.studentNoPrint)
				&& Objects.equals(this.noResidentId, that.noResidentId);
	}

	@Override
	public int hashCode() {
		return Objects.hash(Arrays.hashCode(this.residentIdPrint), Arrays.hashCode(this.studentNoPrint));
	}

	@Override
	public String toString() {
		return "numbers";
	}

}
