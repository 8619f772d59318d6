package tongxing.registry.roster.family;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.LeftBehind;
import tongxing.registry.roster.ParentStatus;
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
		LocalDate together = reader.awaySince(Owner.PARENTS, "parents");
		boolean both = leftBehind == LeftBehind.BOTH_AWAY;
		return new Family(since(parents.father(), together, both || leftBehind == LeftBehind.FATHER_AWAY),
				since(parents.mother(), together, both || leftBehind == LeftBehind.MOTHER_AWAY), guardian, leftBehind);
	}

	/** What one column says of both parents holds for whoever is away. */
	private static RosterParent since(RosterParent parent, @Nullable LocalDate together, boolean away) {
		boolean own = parent.awaySince() != null || !(away || parent.status() == ParentStatus.AWAY);
		return own ? parent : parent.since(together);
	}

}
