package tongxing.registry.trait;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;

/**
 * Public aid as it is entered.
 *
 * @param other what it is, for the kind OTHER
 * @param amount in yuan, where it is known, with its period
 */
public record AidDetails(Aid kind, DateRange during, @Nullable String other, @Nullable BigDecimal amount,
		Aid.@Nullable Period period, @Nullable String note) {

	public AidDetails {
		if ((kind == Aid.OTHER) != (other != null && !other.isBlank())) {
			throw new RuleViolation("traits.aid.other");
		}
		if ((amount == null) != (period == null)) {
			throw new RuleViolation("traits.aid.period");
		}
	}

	public static AidDetails since(Aid kind, LocalDate from) {
		return new AidDetails(kind, DateRange.since(from), null, null, null, null);
	}

}
