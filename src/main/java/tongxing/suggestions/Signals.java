package tongxing.suggestions;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import tongxing.registry.status.LeftBehind;

/**
 * What is looked at beside a child's own dated facts.
 *
 * @param away who of the parents is away by the school's rule
 * @param unreachable whether all numbers of all people are dead
 * @param concernOn the last talk of two months that ended with concern
 * @param notMetSince the day by which a parent was to be met, if it has passed
 */
record Signals(LeftBehind.Type away, boolean unreachable, @Nullable LocalDate concernOn,
		@Nullable LocalDate notMetSince) {

}
