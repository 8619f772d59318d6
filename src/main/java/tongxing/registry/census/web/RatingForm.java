package tongxing.registry.census.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.registry.Ratings;
import tongxing.registry.census.CensusAnswer;
import tongxing.registry.census.Censuses.Entry;
import tongxing.registry.census.Censuses.Rating;

/**
 * The ratings of a child as they are typed; 0 was not looked at.
 *
 * @param seen the version of the entry when the form was opened
 */
record RatingForm(@NotNull @Nullable CensusAnswer answer, @Min(0) @Max(5) @Nullable Integer study,
		@Min(0) @Max(5) @Nullable Integer life, @Min(0) @Max(5) @Nullable Integer mind,
		@Min(0) @Max(5) @Nullable Integer safety, @Min(0) @Max(5) @Nullable Integer health,
		@Size(max = 300) @Nullable String evidence, int seen) {

	static RatingForm of(Entry entry) {
		Ratings now = entry.rating().ratings();
		return new RatingForm((entry.answer() != null) ? entry.answer() : CensusAnswer.UNCHANGED, shown(now.study()),
				shown(now.life()), shown(now.mind()), shown(now.safety()), shown(now.health()),
				entry.rating().evidence(), entry.version());
	}

	Rating rating() {
		String said = (this.evidence != null && !this.evidence.isBlank()) ? this.evidence.strip() : null;
		return new Rating(
				new Ratings(kept(this.study), kept(this.life), kept(this.mind), kept(this.safety), kept(this.health)),
				said);
	}

	private static Integer shown(@Nullable Integer rating) {
		return (rating != null) ? rating : 0;
	}

	private static @Nullable Integer kept(@Nullable Integer typed) {
		return (typed == null || typed == 0) ? null : typed;
	}

}
