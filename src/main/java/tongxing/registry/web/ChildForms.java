package tongxing.registry.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.person.EthnicGroup;
import tongxing.kernel.person.Kinship;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.Sex;
import tongxing.kernel.person.StudentNumber;
import tongxing.registry.HouseholdId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.arrangement.CareDetails;
import tongxing.registry.arrangement.CareKind;
import tongxing.registry.child.ChildDetails;
import tongxing.registry.child.Entry;
import tongxing.registry.child.RegisterChild;
import tongxing.registry.child.RegisterChild.Home;
import tongxing.registry.child.RegisterChild.Placement;
import tongxing.registry.family.AbsenceDetails;
import tongxing.registry.family.CarerDetails;
import tongxing.registry.family.ParentDetails;
import tongxing.registry.family.ParentRole;
import tongxing.registry.file.ChildFile;

import org.springframework.validation.BindingResult;

/**
 * What is typed about a child. Fields may be missing until validated.
 */
final class ChildForms {

	private ChildForms() {
	}

	/**
	 * Particulars to be edited. An empty number keeps the one there is.
	 */
	record EditForm(@NotBlank @Size(max = 60) @Nullable String name, @Size(max = 60) @Nullable String formerName,
			@Size(max = 120) @Nullable String reading, @Nullable Sex sex, @PastOrPresent @Nullable LocalDate birthDate,
			@Size(max = 40) @Nullable String residentId, @Size(max = 60) @Nullable String noResidentId,
			@Size(max = 40) @Nullable String studentNumber, @Size(max = 10) @Nullable String ethnicity,
			@Nullable String boarding, @Size(max = 400) @Nullable String note) {

		static EditForm of(ChildFile.Person person) {
			String boarding = (person.boarding() == null) ? "" : person.boarding() ? "yes" : "no";
			return new EditForm(person.name(), person.formerName(), person.pinyin(),
					(person.sex() != null) ? Sex.valueOf(person.sex()) : null, person.birthDate(), null,
					person.noResidentId(), null, person.ethnicity(), boarding, person.note());
		}

		void check(BindingResult binding) {
			ChildForms.check(binding, this.residentId, this.studentNumber, this.birthDate, this.sex);
		}

		ChildDetails toDetails(ChildFile.Person known) {
			String typed = FamilyForms.blank(this.reading);
			boolean corrected = typed != null && !typed.equals(known.pinyin());
			boolean renamed = !known.name().equals(this.name);
			String reading = (corrected || (!renamed && !known.pinyin().contains(" "))) ? typed : null;
			return new ChildDetails(Objects.requireNonNull(this.name), FamilyForms.blank(this.formerName), reading,
					this.sex, this.birthDate, resident(this.residentId), FamilyForms.blank(this.noResidentId),
					student(this.studentNumber), group(this.ethnicity), answer(this.boarding),
					FamilyForms.blank(this.note));
		}

	}

	/**
	 * A child that comes to the school.
	 *
	 * @param household of a brother or sister, or nothing
	 * @param who cares: FATHER, MOTHER, NEW, ALONE or UNKNOWN
	 * @param confirmed that the children like this one were looked at
	 */
	record RegisterForm(@Nullable UUID household, @Nullable String confirmed,
			@NotBlank @Size(max = 60) @Nullable String name, @NotNull @Nullable UUID schoolClass,
			@NotNull @PastOrPresent @Nullable LocalDate from, @Nullable Entry entry, @Nullable Sex sex,
			@PastOrPresent @Nullable LocalDate birthDate, @Size(max = 40) @Nullable String residentId,
			@Size(max = 60) @Nullable String noResidentId, @Size(max = 40) @Nullable String studentNumber,
			@Size(max = 10) @Nullable String ethnicity, @Nullable String boarding,
			@Size(max = 120) @Nullable String address, @Size(max = 40) @Nullable String village,
			@Size(max = 40) @Nullable String fatherName, @PastOrPresent @Nullable LocalDate fatherSince,
			@Size(max = 60) @Nullable String fatherPlace, @Size(max = 30) @Nullable String fatherPhone,
			@Size(max = 40) @Nullable String motherName, @PastOrPresent @Nullable LocalDate motherSince,
			@Size(max = 60) @Nullable String motherPlace, @Size(max = 30) @Nullable String motherPhone,
			@NotBlank @Nullable String who, @Size(max = 40) @Nullable String carerName, @Nullable String relation,
			@Size(max = 30) @Nullable String carerPhone) {

		void check(BindingResult binding) {
			ChildForms.check(binding, this.residentId, this.studentNumber, this.birthDate, this.sex);
			if (FamilyForms.blank(this.fatherPlace) != null && this.fatherSince == null) {
				binding.rejectValue("fatherSince", "registry.absence.sinceNeeded");
			}
			if (FamilyForms.blank(this.motherPlace) != null && this.motherSince == null) {
				binding.rejectValue("motherSince", "registry.absence.sinceNeeded");
			}
			if ("NEW".equals(this.who) && FamilyForms.blank(this.carerName) == null) {
				binding.rejectValue("carerName", "registry.care.who");
			}
			if ("NEW".equals(this.who) && kin().isEmpty()) {
				binding.rejectValue("relation", "registry.care.relationNeeded");
			}
		}

		private Optional<Kinship> kin() {
			return Optional.ofNullable(FamilyForms.blank(this.relation)).flatMap(Kinship::parse);
		}

		ChildDetails toDetails() {
			return new ChildDetails(Objects.requireNonNull(this.name), null, null, this.sex, this.birthDate,
					resident(this.residentId), FamilyForms.blank(this.noResidentId), student(this.studentNumber),
					group(this.ethnicity), answer(this.boarding), null);
		}

		RegisterChild toCommand() {
			LocalDate day = Objects.requireNonNull(this.from);
			Placement placement = new Placement(new SchoolClassId(Objects.requireNonNull(this.schoolClass)), day,
					(this.entry != null) ? this.entry : Entry.REGISTERED);
			Home home = new Home((this.household != null) ? new HouseholdId(this.household) : null,
					FamilyForms.blank(this.address), FamilyForms.blank(this.village));
			return new RegisterChild(toDetails(), home, placement, parents(), care(day), List.of(),
					"yes".equals(this.confirmed));
		}

		private List<ParentDetails> parents() {
			List<ParentDetails> parents = new ArrayList<>(2);
			parents
				.add(parent(ParentRole.FATHER, this.fatherName, this.fatherSince, this.fatherPlace, this.fatherPhone));
			parents
				.add(parent(ParentRole.MOTHER, this.motherName, this.motherSince, this.motherPlace, this.motherPhone));
			parents.removeIf((parent) -> parent.name() == null && parent.absence() == null && parent.phones().isEmpty()
					&& !parent.role().name().equals(this.who));
			return parents;
		}

		private static ParentDetails parent(ParentRole role, @Nullable String name, @Nullable LocalDate since,
				@Nullable String place, @Nullable String phone) {
			ParentDetails parent = ParentDetails.of(role, FamilyForms.blank(name))
				.withPhones(FamilyForms.phones(phone));
			return (since == null) ? parent : parent
				.away(new AbsenceDetails(DateRange.since(since), FamilyForms.blank(place), null, null, null));
		}

		private CareDetails care(LocalDate day) {
			return switch (Objects.requireNonNull(this.who)) {
				case "FATHER" -> CareDetails.byParent(ParentRole.FATHER, day);
				case "MOTHER" -> CareDetails.byParent(ParentRole.MOTHER, day);
				case "NEW" -> CareDetails.by(
						CarerDetails.of(Objects.requireNonNull(this.carerName), FamilyForms.phones(this.carerPhone)),
						kin().orElse(Kinship.OTHER_RELATIVE), day);
				case "ALONE" -> CareDetails.byNobody(CareKind.ALONE, day);
				default -> CareDetails.byNobody(CareKind.UNKNOWN, day);
			};
		}

	}

	private static void check(BindingResult binding, @Nullable String residentId, @Nullable String studentNumber,
			@Nullable LocalDate birthDate, @Nullable Sex sex) {
		String typed = FamilyForms.blank(residentId);
		ResidentId id = resident(residentId);
		if (typed != null && id == null) {
			binding.rejectValue("residentId", "registry.residentId.wrong");
		}
		if (FamilyForms.blank(studentNumber) != null && student(studentNumber) == null) {
			binding.rejectValue("studentNumber", "registry.studentNumber.wrong");
		}
		if (id != null && birthDate != null && !id.birthDate().equals(birthDate)) {
			binding.rejectValue("birthDate", "registry.residentId.otherBirthDate");
		}
		if (id != null && sex != null && id.sex() != sex) {
			binding.rejectValue("sex", "registry.residentId.otherSex");
		}
	}

	private static @Nullable ResidentId resident(@Nullable String typed) {
		return Optional.ofNullable(FamilyForms.blank(typed)).flatMap(ResidentId::parse).orElse(null);
	}

	private static @Nullable StudentNumber student(@Nullable String typed) {
		return Optional.ofNullable(FamilyForms.blank(typed)).flatMap(StudentNumber::parse).orElse(null);
	}

	private static @Nullable EthnicGroup group(@Nullable String typed) {
		return Optional.ofNullable(FamilyForms.blank(typed)).flatMap(EthnicGroup::parse).orElse(null);
	}

	private static @Nullable Boolean answer(@Nullable String typed) {
		return "yes".equals(typed) ? Boolean.TRUE : "no".equals(typed) ? Boolean.FALSE : null;
	}

}
