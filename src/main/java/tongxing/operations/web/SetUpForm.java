package tongxing.operations.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.calendar.TermId;
import tongxing.calendar.UsualTerms;
import tongxing.kernel.DateRange;
import tongxing.operations.SetUp;
import tongxing.staff.Role;
import tongxing.staff.accounts.NewAccount;

/**
 * What is typed at the first run. Fields may be missing until validated.
 */
record SetUpForm(@NotBlank @Size(min = 2, max = 60) @Nullable String school, @NotEmpty @Nullable List<String> stages,
		@NotBlank @Nullable String term, @NotNull @Nullable LocalDate first, @NotNull @Nullable LocalDate last,
		@NotBlank @Size(max = 32) @Nullable String staffNumber, @NotBlank @Size(max = 40) @Nullable String name,
		@NotNull @Nullable Duty duty, @NotBlank @Size(max = 200) @Nullable String password,
		@NotBlank @Size(max = 200) @Nullable String again) {

	/**
	 * What the first account does besides keeping the program.
	 */
	enum Duty {

		CARE_LEAD, PRINCIPAL, TEACHER

	}

	static SetUpForm usual(TermId term) {
		DateRange teaching = UsualTerms.teaching(term);
		return new SetUpForm(null, List.of("PRIMARY"), term.toString(), teaching.from(), teaching.to(), null, null,
				Duty.CARE_LEAD, null, null);
	}

	boolean agrees() {
		return Objects.equals(this.password, this.again);
	}

	SetUp.FirstSchool toCommand() {
		Set<Role> roles = EnumSet.of(Role.ADMIN, Role.valueOf(Objects.requireNonNull(this.duty).name()));
		NewAccount account = new NewAccount(Objects.requireNonNull(this.staffNumber), Objects.requireNonNull(this.name),
				roles, this.password);
		return new SetUp.FirstSchool(Objects.requireNonNull(this.school), Objects.requireNonNull(this.stages),
				TermId.of(Objects.requireNonNull(this.term)),
				new DateRange(Objects.requireNonNull(this.first), Objects.requireNonNull(this.last)), account);
	}

	@Override
	public String toString() {
		return "SetUpForm";
	}

}
