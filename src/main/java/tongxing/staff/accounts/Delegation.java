package tongxing.staff.accounts;

import java.util.UUID;

import tongxing.kernel.DateRange;
import tongxing.staff.AccountId;

/**
 * While somebody is away, another sees and does what is theirs.
 */
public record Delegation(UUID id, AccountId from, String fromName, AccountId to, String toName, DateRange during,
		String reason) {

}
