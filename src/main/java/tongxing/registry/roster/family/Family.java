package tongxing.registry.roster.family;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.LeftBehind;
import tongxing.registry.roster.RosterGuardian;
import tongxing.registry.roster.RosterParent;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.RowContext;
import tongxing.registry.roster.row.RowIssues;

/**
 * The family of the child of one row: parents, the person who looks after the child, and
 * what follows about the parents' absence.
 */
public record Family(RosterParent father, RosterParent mother, RosterGuardian guardian,
		@Nullable LeftBehind leftBehind) {

	public static Family read(RowCells cells, RowContext context, RowIssues issues) {
		FamilyReader reader = new FamilyReader(cells, context, issues);
		FamilyReader.Parents parents;
		RosterGuardian guardian;
		if (cells.header().knows(Owner.MEMBER1)) {
			RegisterFamily members = new RegisterFamily(cells, context, issues, reader);
			parents = new FamilyReader.Parents(members.father(), members.mother());
			guardian = members.guardian();
		}
		else {
			FamilyReader.Parents typed = reader.parents();
			guardian = new GuardianReader(cells, issues, reader).guardian(typed.father(), typed.mother());
			parents = reader.completed(typed);
		}
		LeftBehind leftBehind = new LeftBehindReader(cells, context, issues).type(parents.father(), parents.mother());
		return new Family(parents.father(), parents.mother(), guardian, leftBehind);
	}

}
