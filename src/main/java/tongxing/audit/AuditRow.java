package tongxing.audit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One row of the audit, with the present name of whoever it was.
 */
public record AuditRow(long id, Instant at, @Nullable UUID account, @Nullable String name, @Nullable String staffNumber,
		String action, @Nullable UUID child, @Nullable String reason, @Nullable String address) {

}
