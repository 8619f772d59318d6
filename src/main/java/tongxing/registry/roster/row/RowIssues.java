package tongxing.registry.roster.row;

import java.util.List;

import tongxing.registry.roster.IssueLevel;
import tongxing.registry.roster.RosterIssue;
import tongxing.registry.roster.cell.Reading;

/**
 * Collects the issues of one row.
 */
public class RowIssues {

	public static final String PREFIX = "roster.issue.";

	private final String sheet;

	private final int row;

	private final List<RosterIssue> issues;

	public RowIssues(String sheet, int row, List<RosterIssue> issues) {
		this.sheet = sheet;
		this.row = row;
		this.issues = issues;
	}

	/** Adds what was noticed while reading a cell. */
	public void addAll(String field, Reading<?> reading, String before, String after) {
		for (Reading.Finding finding : reading.findings()) {
			add(finding.level(), field, finding.code(), before, after, finding.arguments());
		}
	}

	public void warning(String field, String code, String before, Object... arguments) {
		add(IssueLevel.WARNING, field, code, before, "", List.of(arguments));
	}

	public void error(String field, String code, String before, Object... arguments) {
		add(IssueLevel.ERROR, field, code, before, "", List.of(arguments));
	}

	public void fixed(String field, String code, String before, String after) {
		add(IssueLevel.FIXED, field, code, before, after, List.of());
	}

	private void add(IssueLevel level, String field, String code, String before, String after, List<Object> arguments) {
		this.issues.add(new RosterIssue(this.sheet, this.row, field, level, PREFIX + code, arguments, before, after));
	}

}
