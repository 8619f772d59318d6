package tongxing.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.person.Kinship;
import tongxing.registry.arrangement.CareDetails;
import tongxing.registry.arrangement.CareDetails.Entrustment;
import tongxing.registry.arrangement.CareKind;
import tongxing.registry.family.AbsenceDetails;
import tongxing.registry.family.CarerDetails;
import tongxing.registry.family.ParentDetails;
import tongxing.registry.family.ParentRole;
import tongxing.registry.file.ChildFile;
import tongxing.registry.phone.PhoneDetails;

/**
 * What is typed about a family. Fields may be missing until validated.
 */
final class FamilyForms {

	private FamilyForms() {
	}

	static @Nullable String blank(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	static List<PhoneDetails> phones(@Nullable String number) {
		String typed = blank(number);
		return (typed != null) ? List.of(PhoneDetails.of(typed)) : List.of();
	}

	/**
	 * Who cares from a day on.
	 *
	 * @param who a parent's role, the id of a known carer, NEW, ALONE or UNKNOWN
	 */
	record CareForm(@NotBlank @Nullable String who, @Size(max = 40) @Nullable String name, @Nullable String relation,
			@Size(max = 30) @Nullable String phone, @NotNull @PastOrPresent @Nullable LocalDate from,
			@PastOrPresent @Nullable LocalDate noticeOn, @PastOrPresent @Nullable LocalDate childHeardOn,
			@Min(1900) @Max(2100) @Nullable Integer birthYear, @Size(max = 40) @Nullable String occupation,
			@Size(max = 60) @Nullable String health) {

		CareDetails toDetails(ChildFile file) {
			String chosen = Objects.requireNonNull(this.who);
			LocalDate day = Objects.requireNonNull(this.from);
			if (chosen.equals("ALONE") || chosen.equals("UNKNOWN")) {
				return CareDetails.byNobody(CareKind.valueOf(chosen), day);
			}
			Optional<ChildFile.Parent> parent = file.parents()
				.stream()
				.filter((known) -> known.role().equals(chosen))
				.findFirst();
			if (parent.isPresent()) {
				return CareDetails.byParent(ParentRole.valueOf(chosen), day);
			}
			CareDetails by = carer(file, chosen, day);
			Entrustment steps = new Entrustment(this.noticeOn, null, null, this.childHeardOn, null);
			return new CareDetails(by.kind(), null, by.carer(), by.relation(), by.during(), steps);
		}

		private CareDetails carer(ChildFile file, String chosen, LocalDate day) {
			Optional<ChildFile.Care> known = file.cares()
				.stream()
				.filter((care) -> care.carer() != null && care.carer().toString().equals(chosen))
				.findFirst();
			String named = known.map(ChildFile.Care::name).orElse(blank(this.name));
			Kinship kin = Optional.ofNullable(blank(this.relation))
				.or(() -> known.map(ChildFile.Care::relation))
				.flatMap(Kinship::parse)
				.orElse(null);
			if (named == null || kin == null || (known.isEmpty() && !chosen.equals("NEW"))) {
				throw new RuleViolation("registry.care.who");
			}
			CarerDetails details = new CarerDetails(named, this.birthYear, null, blank(this.occupation),
					blank(this.health), null, null, phones(this.phone));
			return CareDetails.by(details, kin, day);
		}

	}

	/**
	 * A parent goes away.
	 */
	record AbsenceForm(@NotNull @PastOrPresent @Nullable LocalDate from, @Nullable LocalDate to,
			@Size(max = 60) @Nullable String place, @Size(max = 60) @Nullable String employer,
			@Size(max = 120) @Nullable String workAddress, @Nullable LocalDate expectedReturn) {

		AbsenceDetails toDetails() {
			return new AbsenceDetails(new DateRange(Objects.requireNonNull(this.from), this.to), blank(this.place),
					blank(this.employer), blank(this.workAddress), this.expectedReturn);
		}

	}

	/**
	 * A parent comes home.
	 */
	record HomeForm(@NotNull @PastOrPresent @Nullable LocalDate lastDay) {

	}

	/**
	 * What is known of a parent.
	 */
	record ParentForm(@NotNull @Nullable ParentRole role, @Size(max = 40) @Nullable String name,
			@NotNull ParentDetails.@Nullable Status status, @NotBlank @Nullable String capable,
			@Size(max = 40) @Nullable String occupation, @Size(max = 30) @Nullable String phone,
			@Size(max = 400) @Nullable String note) {

		ParentDetails toDetails() {
			return new ParentDetails(Objects.requireNonNull(this.role), blank(this.name),
					Objects.requireNonNull(this.status), !"no".equals(this.capable), null, blank(this.occupation),
					blank(this.note), null, phones(this.phone));
		}

	}

	/**
	 * Where a household lives.
	 */
	record HouseholdForm(@Size(max = 120) @Nullable String address, @Size(max = 40) @Nullable String village,
			@Size(max = 400) @Nullable String note) {

	}

}
