package tongxing.registry.intake;

import java.util.List;

import tongxing.registry.roster.Roster;
import tongxing.registry.roster.RosterIssue;

/**
 * What an import would do: read = new + updated + unchanged + rejected + duplicates.
 */
public record IntakePlan(Batch batch, Roster roster, List<PlannedRow> rows) {

	public int count(Outcome outcome) {
		if (outcome == Outcome.DUPLICATE) {
			return this.roster.rowsRead() - this.rows.size();
		}
		return (int) this.rows.stream().filter((row) -> row.outcome() == outcome).count();
	}

	/**
	 * How many rows an import would write.
	 */
	public int writes() {
		return count(Outcome.NEW) + count(Outcome.UPDATED);
	}

	/**
	 * What was found outside the rows of children: whole sheets, totals, headers.
	 */
	public List<RosterIssue> otherIssues() {
		List<RosterIssue> ofRows = this.rows.stream().flatMap((row) -> row.issues().stream()).toList();
		return this.roster.issues().stream().filter((issue) -> !ofRows.contains(issue)).toList();
	}

}
