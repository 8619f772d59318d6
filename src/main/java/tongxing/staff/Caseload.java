package tongxing.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Which children somebody may see on a day: their classes, their pairings, those of whom
 * they stand in for, or the whole school. Lists ask in their own statements.
 */
public interface Caseload {

	/**
	 * The condition that account <code>:me</code> may see a child <code>:today</code>,
	 * for statements that go through many: whether the whole school is seen is asked
	 * once, and so is who else is. Joined with the view, PostgreSQL may walk through all
	 * children for each row.
	 * @param child the column with the child's id
	 */
	static String sees(String child) {
		return "(exists (select from sees_school s where s.account_id = :me) or " + child
				+ " in (select l.child_id from caseload l where l.account_id = :me and l.during @> :today))";
	}

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
