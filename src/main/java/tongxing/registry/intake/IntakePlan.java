package tongxing.registry.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import tongxing.registry.roster.Roster;
import tongxing.registry.roster.RosterIssue;

/**
 * What an import would do: read = new + updated + unchanged + rejected + duplicates.
 */
public record IntakePlan(Batch batch, Roster roster, List<PlannedRow> rows) {

	/**
	 * The plan with what trying it out has found before.
	 * @param unchanged keys of rows by which an import would change nothing
	 */
	IntakePlan found(Set<String> unchanged) {
		return new IntakePlan(this.batch, this.roster,
				this.rows.stream()
					.map((row) -> unchanged.contains(row.key()) ? row.as(Outcome.UNCHANGED) : row)
					.toList());
	}

	/**
	 * Keys of the rows by which an import would change nothing.
	 */
	Set<String> unchanged() {
		return this.rows.stream()
			.filter((row) -> row.outcome() == Outcome.UNCHANGED)
			.map(PlannedRow::key)
			.collect(Collectors.toSet());
	}

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
