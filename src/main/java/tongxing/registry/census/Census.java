package tongxing.registry.census;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.calendar.TermId;

/**
 * The census of a term.
 *
 * @param day the day as of which the children are looked at
 * @param closedOn when its result was frozen, if it was
 * @param seal the SHA-256 of the frozen result
 */
public record Census(UUID id, TermId term, LocalDate day, LocalDate openedOn, @Nullable LocalDate closedOn,
		@Nullable String seal) {

	public boolean closed() {
		return this.closedOn != null;
	}

}
