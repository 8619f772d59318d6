package tongxing.pairing;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * Who cared for a child on which days.
 *
 * @param account the helper's account, for helpers who use the program
 * @param role as in table <code>pairing</code>
 */
public record PairingSpan(PairingId id, ChildId child, HelperId helper, @Nullable AccountId account, String helperName,
		String role, boolean primary, DateRange during) {

}
