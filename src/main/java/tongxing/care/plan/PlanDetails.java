package tongxing.care.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.care.Refusal;
import tongxing.care.kinds.CareDetails;

/**
 * What both kinds of plan say.
 *
 * @param measures what is done, by whom, until when: one a line
 * @param reviewOn when it is looked at again
 */
record PlanDetails(@NotBlank @Size(max = 1000) @Nullable String goals,
		@NotBlank @Size(max = 2000) @Nullable String measures, @Size(max = 80) @Nullable String responsible,
		@NotNull @Nullable LocalDate reviewOn, @Nullable LocalDate endsOn) implements CareDetails {

	/** Half a term, with its holidays. */
	private static final int LONGEST_UNTIL_REVIEW = 100;

	List<Refusal> refusals(LocalDate made) {
		List<Refusal> found = new ArrayList<>();
		if (this.reviewOn != null
				&& (!this.reviewOn.isAfter(made) || this.reviewOn.isAfter(made.plusDays(LONGEST_UNTIL_REVIEW)))) {
			found.add(Refusal.of("reviewOn", "plan.reviewOn.outside"));
		}
		if (this.endsOn != null && this.reviewOn != null && this.endsOn.isBefore(this.reviewOn)) {
			found.add(Refusal.of("endsOn", "plan.endsOn.early"));
		}
		return found;
	}

}
