package tongxing.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tongxing.registry.ChildId;
import tongxing.registry.classes.ClassName;
import tongxing.registry.intake.RowMatcher.Match;
import tongxing.registry.roster.Roster;
import tongxing.registry.roster.RosterChild;
import tongxing.registry.roster.RosterIssue;
import tongxing.registry.roster.Source;

/**
 * Decides row by row what an import does. A row that names nobody, or a class the school
 * cannot have, or somebody who may be another, is rejected and says why.
 */
final class Planner {

	private final Roster roster;

	private final RowMatcher matcher;

	private final Set<String> asNew;

	private final Map<Source, List<RosterIssue>> issues = new HashMap<>();

	private final Set<ChildId> taken = new HashSet<>();

	Planner(Roster roster, RowMatcher matcher, Set<String> asNew) {
		this.roster = roster;
		this.matcher = matcher;
		this.asNew = asNew;
		for (RosterIssue issue : roster.issues()) {
			this.issues.computeIfAbsent(new Source(issue.sheet(), issue.row()), (source) -> new ArrayList<>())
				.add(issue);
		}
	}

	List<IntakePlan.Row> rows() {
		return this.roster.children().stream().map(this::plan).toList();
	}

	private IntakePlan.Row plan(RosterChild row) {
		List<RosterIssue> found = row.sources()
			.stream()
			.flatMap((source) -> this.issues.getOrDefault(source, List.of()).stream())
			.toList();
		IntakePlan.Row planned = new IntakePlan.Row(row, Outcome.NEW, null, null, found);
		if (row.name() == null) {
			return planned.rejected("intake.reject.noName");
		}
		ClassName schoolClass = RowCommand.className(row);
		Match match = this.matcher.match(row, schoolClass);
		if (match.question() != null && !this.asNew.contains(planned.key())) {
			return planned.rejected(match.question());
		}
		if (match.child() != null) {
			boolean first = this.taken.add(match.child());
			return first ? new IntakePlan.Row(row, Outcome.UPDATED, match.child(), null, found)
					: planned.rejected("intake.reject.twice");
		}
		return (schoolClass != null) ? planned : planned.rejected("intake.reject.noClass");
	}

}
