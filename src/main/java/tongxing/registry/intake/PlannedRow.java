package tongxing.registry.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;
import tongxing.registry.roster.RosterChild;
import tongxing.registry.roster.RosterIssue;

/**
 * A row of a roster with what would be done with it.
 *
 * @param child the registered child it speaks of, if it is one
 * @param reason message key of why it is rejected
 * @param issues what was repaired or must be looked at in its cells
 */
public record PlannedRow(RosterChild row, Outcome outcome, @Nullable ChildId child, @Nullable String reason,
		List<RosterIssue> issues) {

	PlannedRow as(Outcome other) {
		return new PlannedRow(this.row, other, this.child, this.reason, this.issues);
	}

	PlannedRow rejected(String why) {
		return new PlannedRow(this.row, Outcome.REJECTED, this.child, why, this.issues);
	}

	/**
	 * Names the row within its file: <code>sheet!row</code>.
	 */
	public String key() {
		return this.row.firstSource().sheet() + "!" + this.row.firstSource().row();
	}

}
