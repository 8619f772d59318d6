package tongxing.registry.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;
import tongxing.registry.roster.Roster;
import tongxing.registry.roster.RosterChild;
import tongxing.registry.roster.RosterIssue;

/**
 * What an import would do: read = new + updated + unchanged + rejected + duplicates.
 */
public record IntakePlan(Batch batch, Roster roster, List<Row> rows) {

	/**
	 * A row of a roster with what would be done with it.
	 *
	 * @param child the registered child it speaks of, if it is one
	 * @param reason message key of why it is rejected
	 * @param issues what was repaired or must be looked at in its cells
	 */
	public record Row(RosterChild row, Outcome outcome, @Nullable ChildId child, @Nullable String reason,
			List<RosterIssue> issues) {

		Row as(Outcome other) {
			return new Row(this.row, other, this.child, this.reason, this.issues);
		}

		Row rejected(String why) {
			return new Row(this.row, Outcome.REJECTED, this.child, why, this.issues);
		}

		/**
		 * Names the row within its file: <code>sheet!row</code>.
		 */
		public String key() {
			return this.row.firstSource().sheet() + "!" + this.row.firstSource().row();
		}

	}

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
			.map(Row::key)
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
	 * How many parents the rows to write say to be away, but not since when.
	 */
	public int awayWithoutDay() {
		return this.rows.stream()
			.filter((row) -> row.outcome() == Outcome.NEW || row.outcome() == Outcome.UPDATED)
			.mapToInt((row) -> RowCommand.awayWithoutDay(row.row()))
			.sum();
	}

	/**
	 * What was found outside the rows of children: whole sheets, totals, headers.
	 */
	public List<RosterIssue> otherIssues() {
		Set<RosterIssue> ofRows = this.rows.stream()
			.flatMap((row) -> row.issues().stream())
			.collect(Collectors.toSet());
		return this.roster.issues().stream().filter((issue) -> !ofRows.contains(issue)).toList();
	}

}
