package tongxing.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Which children somebody may see on a day: their classes, their pairings, those of whom
 * they stand in for, or the whole school. Lists join the view <code>caseload</code>
 * themselves.
 */
public interface Caseload {

	boolean includes(AccountId account, UUID child, LocalDate day);

	/**
	 * Those of the children whom the account may see.
	 */
	Set<UUID> within(AccountId account, Collection<UUID> children, LocalDate day);

	/**
	 * Refuses with {@link tongxing.kernel.NotFound} unless the account may see the child.
	 */
	void require(AccountId account, UUID child, LocalDate day);

	/**
	 * Refuses with {@link tongxing.kernel.NotFound} unless the account may see all of
	 * them.
	 */
	void requireAll(AccountId account, Collection<UUID> children, LocalDate day);

}
