package tongxing.registry.search;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.registry.CareLevel;
import tongxing.registry.ChildId;
import tongxing.registry.status.LeftBehind;

/**
 * A child as the list shows it.
 *
 * @param careKind who cares today as in <code>CareKind</code>; nothing is a gap
 * @param relation of the carer, code of GB/T 4761
 * @param phone whether the carer can be called
 * @param away who is away under the school's own criterion
 */
public record ChildRow(ChildId id, String name, String className, @Nullable String sex, @Nullable LocalDate birthDate,
		@Nullable String residentId, @Nullable String village, @Nullable Boolean boarding, CareLevel level,
		@Nullable String careKind, @Nullable String relation, @Nullable String carer, Phone phone,
		LeftBehind.Type away) {

	/**
	 * Whether somebody can be called.
	 */
	public enum Phone {

		WORKS, UNKNOWN, DEAD, NONE

	}

}
