package tongxing.registry.roster.family;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.LeftBehind;
import tongxing.registry.roster.ParentStatus;
import tongxing.registry.roster.RosterParent;
import tongxing.registry.roster.cell.LeftBehindWords;
import tongxing.registry.roster.cell.Truths;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.RowContext;
import tongxing.registry.roster.row.RowIssues;
import tongxing.registry.roster.sheet.Cell;

/**
 * Decides the left-behind type: from its own column, made precise by the parents' work
 * places; without one from the boxes of the official form, else from the work places.
 */
class LeftBehindReader {

	private static final String FIELD = "leftBehindType";

	private final RowCells cells;

	private final RowContext context;

	private final RowIssues issues;

	LeftBehindReader(RowCells cells, RowContext context, RowIssues issues) {
		this.cells = cells;
		this.context = context;
		this.issues = issues;
	}

	@Nullable LeftBehind type(RosterParent father, RosterParent mother) {
		if (this.cells.has(Owner.CHILD, Field.LEFT_BEHIND)) {
			return ofColumn(father, mother);
		}
		if (this.cells.has(Owner.CHILD, Field.BOTH_AWAY)) {
			return ofForm(father, mother);
		}
		boolean asked = this.cells.has(Owner.FATHER, Field.WORK_PLACE) || this.cells.has(Owner.MOTHER, Field.WORK_PLACE)
				|| this.cells.has(Owner.PARENTS, Field.WORK_PLACE) || this.cells.has(Owner.FATHER, Field.AWAY)
				|| this.cells.has(Owner.MOTHER, Field.AWAY);
		if (!asked) {
			return null;
		}
		LeftBehind type = byParents(father, mother);
		if (type == LeftBehind.UNKNOWN) {
			this.issues.warning(FIELD, "leftBehind.halfKnown", "");
		}
		return type;
	}

	private LeftBehind ofColumn(RosterParent father, RosterParent mother) {
		String typed = mostPrecise();
		LeftBehindWords.Answer answer = LeftBehindWords.read(typed, this.context.registerCodes());
		if (answer.isBlank()) {
			LeftBehind known = byParents(father, mother);
			this.issues.warning(FIELD, "leftBehind.blank", typed);
			return known;
		}
		String warning = answer.warning();
		LeftBehind described = byParents(father, mother);
		if ("leftBehind.unknownWord".equals(warning) && described != LeftBehind.UNKNOWN) {
			this.issues.fixed(FIELD, "leftBehind.fromParents", typed, described.name());
			return described;
		}
		if (warning != null) {
			this.issues.warning(FIELD, warning, typed);
		}
		LeftBehind type = answer.type();
		if (type == null) {
			return yes(typed, father, mother);
		}
		if (type == LeftBehind.ONE_AWAY && !this.context.registerCodes()) {
			return whichOne(typed, father, mother);
		}
		if (type != LeftBehind.UNKNOWN && type != LeftBehind.ONE_AWAY && described != LeftBehind.UNKNOWN
				&& described != type) {
			this.issues.warning(FIELD, "leftBehind.otherThanParents", typed);
		}
		return type;
	}

	/** Of two columns, such as 是否留守 and 类型, the one that names the type. */
	private String mostPrecise() {
		String first = "";
		for (Cell cell : this.cells.cells(Owner.CHILD, Field.LEFT_BEHIND)) {
			String typed = (cell.kind() == Cell.Kind.ERROR) ? "" : cell.trimmed();
			LeftBehindWords.Answer answer = LeftBehindWords.read(typed, this.context.registerCodes());
			if (answer.type() != null && answer.warning() == null) {
				return typed;
			}
			first = first.isEmpty() ? typed : first;
		}
		return first;
	}

	/** 是: left behind, and how follows from where the parents are. */
	private LeftBehind yes(String typed, RosterParent father, RosterParent mother) {
		LeftBehind type = byParents(father, mother);
		if (type == LeftBehind.UNKNOWN && (isAway(father) != isAway(mother))) {
			this.issues.warning(FIELD, "leftBehind.whichOne", typed);
			return isAway(father) ? LeftBehind.FATHER_AWAY : LeftBehind.MOTHER_AWAY;
		}
		if (type == LeftBehind.UNKNOWN || type == LeftBehind.NOT) {
			this.issues.warning(FIELD, "leftBehind.kindUnknown", typed);
			return LeftBehind.UNKNOWN;
		}
		this.issues.fixed(FIELD, "leftBehind.fromParents", typed, type.name());
		return type;
	}

	private LeftBehind whichOne(String typed, RosterParent father, RosterParent mother) {
		if (isAway(father) == isAway(mother)) {
			this.issues.warning(FIELD, "leftBehind.whichOne", typed);
			return LeftBehind.ONE_AWAY;
		}
		LeftBehind type = isAway(father) ? LeftBehind.FATHER_AWAY : LeftBehind.MOTHER_AWAY;
		this.issues.fixed(FIELD, "leftBehind.fromParents", typed, type.name());
		return type;
	}

	/** The boxes of the official form; kindergartens keep the first of them only. */
	private LeftBehind ofForm(RosterParent father, RosterParent mother) {
		String both = this.cells.text(Owner.CHILD, Field.BOTH_AWAY);
		String one = this.cells.text(Owner.CHILD, Field.ONE_AWAY_OTHER_UNABLE);
		if (Truths.isTick(both)) {
			return LeftBehind.BOTH_AWAY;
		}
		if (Truths.isTick(one)) {
			String unable = Words.fold(this.cells.text(Owner.CHILD, Field.UNABLE));
			boolean mothersAway = unable.startsWith("父") && !unable.contains("母");
			boolean fathersAway = unable.startsWith("母");
			if (mothersAway || fathersAway) {
				return fathersAway ? LeftBehind.FATHER_AWAY : LeftBehind.MOTHER_AWAY;
			}
			return whichOne(one, father, mother);
		}
		LeftBehind type = byParents(father, mother);
		if (type == LeftBehind.UNKNOWN) {
			boolean answered = Boolean.FALSE.equals(Truths.read(both)) && Boolean.FALSE.equals(Truths.read(one));
			this.issues.warning(FIELD, "leftBehind.blank", both);
			return answered ? LeftBehind.NOT : LeftBehind.UNKNOWN;
		}
		return type;
	}

	private static LeftBehind byParents(RosterParent father, RosterParent mother) {
		if (isAway(father) && isAway(mother)) {
			return LeftBehind.BOTH_AWAY;
		}
		if (isAway(father) && mother.status() == ParentStatus.HOME) {
			return LeftBehind.FATHER_AWAY;
		}
		if (isAway(mother) && father.status() == ParentStatus.HOME) {
			return LeftBehind.MOTHER_AWAY;
		}
		boolean bothHome = father.status() == ParentStatus.HOME && mother.status() == ParentStatus.HOME;
		return bothHome ? LeftBehind.NOT : LeftBehind.UNKNOWN;
	}

	private static boolean isAway(RosterParent parent) {
		return parent.status() == ParentStatus.AWAY;
	}

}
