package tongxing.staff.editing;

import tongxing.kernel.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refuses an edit of what somebody else has changed since. Holds the row until the
 * transaction ends, so that of two who save at once the second is refused.
 */
@Component
public class Edits {

	private final JdbcClient database;

	Edits(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Refuses with {@link StaleEdit} unless the row is still as it was seen.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void requireUnchanged(Seen seen) {
		int current = this.database.sql("select version from " + seen.table() + " where id = :id for update")
			.param("id", seen.id())
			.query(Integer.class)
			.optional()
			.orElseThrow(() -> new NotFound(seen.table()));
		if (current != seen.version()) {
			throw new StaleEdit(current);
		}
	}

}
