package tongxing.registry.intake.web;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What somebody answers before a roster is imported.
 *
 * @param awaySince since when parents are away of whom it does not say
 * @param asked whether the page asked since when
 * @param asNew keys of rows that are other children than those they are like
 */
record RosterRun(@Nullable LocalDate awaySince, @Nullable Boolean asked, @Nullable Set<String> asNew) {

	boolean isUnanswered() {
		return Boolean.TRUE.equals(this.asked) && this.awaySince == null;
	}

	public Set<String> confirmed() {
		return (this.asNew != null) ? this.asNew : Set.of();
	}

}
