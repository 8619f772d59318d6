package tongxing.registry.bulk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether this transaction writes many children at once. Then their rows go to the
 * database table by table, many in one statement, and not child by child: it checks at
 * the end that whoever a row points to is there.
 */
@Component
public class BulkWriting {

	private static final String CHECKS = "set constraints child_household_id_fkey, carer_household_id_fkey, "
			+ "contact_point_child_id_fkey, contact_point_parent_id_fkey, contact_point_carer_id_fkey ";

	private final JdbcClient database;

	BulkWriting(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Whether it is under way; a row that others point to then need not be written first.
	 */
	public boolean isOn() {
		return TransactionSynchronizationManager.hasResource(this);
	}

	public void begin() {
		this.database.sql(CHECKS + "deferred").update();
		TransactionSynchronizationManager.bindResource(this, true);
	}

	/**
	 * Lets the database check what was written.
	 */
	public void check() {
		this.database.sql(CHECKS + "immediate").update();
	}

	public void end() {
		TransactionSynchronizationManager.unbindResourceIfPossible(this);
	}

}
