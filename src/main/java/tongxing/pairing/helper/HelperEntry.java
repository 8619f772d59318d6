package tongxing.pairing.helper;

import org.jspecify.annotations.Nullable;

/**
 * What is written down about a helper. A blank phone leaves the known one as it is.
 *
 * @param cap children at a time from which on a warning is shown; none: the school's
 * usual one
 */
public record HelperEntry(String name, HelperKind kind, @Nullable String phone, @Nullable Integer cap,
		@Nullable String note) {

}
