package tongxing.pairing.helper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;
import tongxing.staff.AccountId;

/**
 * A helper with the children cared for today.
 *
 * @param children open pairings of any role
 * @param ownCap the helper's own cap, or none where the school's usual one holds
 * @param version goes up with each change
 */
public record HelperView(HelperId id, @Nullable AccountId account, String name, HelperKind kind, boolean active,
		boolean hasPhone, int children, @Nullable Integer ownCap, @Nullable String note, int version) {

	public static final String SQL = """
			select h.id, h.account_id, h.name, h.kind, h.active, h.phone is not null,
			       (select count(distinct p.child_id) from pairing p where p.helper_id = h.id and upper_inf(p.during)),
			       h.cap, h.note, h.version
			  from helper h""";

	public static HelperView read(ResultSet row, int number) throws SQLException {
		UUID account = row.getObject(2, UUID.class);
		int cap = row.getInt(8);
		return new HelperView(new HelperId(row.getObject(1, UUID.class)),
				(account != null) ? new AccountId(account) : null, row.getString(3),
				HelperKind.valueOf(row.getString(4)), row.getBoolean(5), row.getBoolean(6), row.getInt(7),
				(cap > 0) ? cap : null, row.getString(9), row.getInt(10));
	}

	/** From so many children on a warning is shown; nothing is ever blocked. */
	public int cap() {
		return (this.ownCap != null) ? this.ownCap : Helper.USUAL_CAP;
	}

	public boolean isOver() {
		return this.children > cap();
	}

	/**
	 * Refuses a helper who takes no more children.
	 */
	public void mustBeActive() {
		if (!this.active) {
			throw new RuleViolation("pairing.refused.helperRetired");
		}
	}

	/** Whether this many more would be too many. */
	public boolean wouldBeOver(int more) {
		return this.children + more > cap();
	}

}
