package tongxing.registry.status.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.registry.status.Criterion;
import tongxing.registry.status.Criterion.Need;
import tongxing.registry.status.LocalCriterion;
import tongxing.registry.status.LocalCriterion.Basis;

import org.springframework.validation.BindingResult;

/**
 * A rule as it is typed. Need, time and age are asked for a rule of the school's own
 * only.
 */
record CriterionForm(@NotNull @Nullable Basis basis, @Nullable Need need, @Min(0) @Max(730) @Nullable Integer awayFor,
		@Nullable ChronoUnit unit, @Min(1) @Max(18) @Nullable Integer underAge, @NotNull @Nullable LocalDate from,
		@Size(max = 120) @Nullable String source) {

	static CriterionForm of(LocalCriterion now, LocalDate from) {
		Criterion criterion = now.criterion();
		return new CriterionForm(now.basis(), criterion.need(), criterion.awayFor(), criterion.unit(),
				criterion.underAge(), from, now.source());
	}

	void check(BindingResult binding) {
		if (this.basis == Basis.OWN) {
			reject(binding, "need", this.need);
			reject(binding, "awayFor", this.awayFor);
			reject(binding, "unit", this.unit);
		}
	}

	private static void reject(BindingResult binding, String field, @Nullable Object value) {
		if (value == null && !binding.hasFieldErrors(field)) {
			binding.rejectValue(field, "registry.criterion.missing", "registry.criterion.missing");
		}
	}

	Criterion own() {
		return (this.basis != Basis.OWN) ? Criterion.LOCAL : Criterion.local(Objects.requireNonNull(this.need),
				Objects.requireNonNull(this.awayFor), Objects.requireNonNull(this.unit), this.underAge);
	}

}
