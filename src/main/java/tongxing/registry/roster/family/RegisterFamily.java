package tongxing.registry.roster.family;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.Kinship;
import tongxing.registry.roster.ParentStatus;
import tongxing.registry.roster.RosterGuardian;
import tongxing.registry.roster.RosterParent;
import tongxing.registry.roster.cell.Names;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Truths;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.identity.ResidentIds;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.RowContext;
import tongxing.registry.roster.row.RowIssues;

/**
 * The two family members of the national register: whoever is father or mother is a
 * parent, whoever has the flag 是否监护人 is the guardian.
 */
class RegisterFamily {

	private final RowCells cells;

	private final RowContext context;

	private final RowIssues issues;

	private final FamilyReader family;

	private RosterParent father = RosterParent.NONE;

	private RosterParent mother = RosterParent.NONE;

	private RosterGuardian guardian = RosterGuardian.NONE;

	RegisterFamily(RowCells cells, RowContext context, RowIssues issues, FamilyReader family) {
		this.cells = cells;
		this.context = context;
		this.issues = issues;
		this.family = family;
		List.of(Owner.MEMBER1, Owner.MEMBER2).forEach(this::read);
	}

	RosterParent father() {
		return this.father;
	}

	RosterParent mother() {
		return this.mother;
	}

	RosterGuardian guardian() {
		return this.guardian;
	}

	private void read(Owner member) {
		String name = FamilyReader.nameOf(Names.read(this.cells.cell(member, Field.NAME)).value());
		if (name == null) {
			return;
		}
		Reading<Kinship> relation = Relations.read(this.cells.text(member, Field.RELATION));
		Kinship kinship = relation.value();
		if (kinship == Kinship.FATHER) {
			this.father = parent(member, name, "father");
		}
		else if (kinship == Kinship.MOTHER) {
			this.mother = parent(member, name, "mother");
		}
		if (Truths.isTick(this.cells.text(member, Field.IS_GUARDIAN)) && this.guardian.isNone()) {
			this.issues.addAll("guardian.relation", relation, this.cells.text(member, Field.RELATION), "");
			this.guardian = new RosterGuardian(name, kinship, this.family.phones(member, "guardian.phones"), null, null,
					null);
		}
	}

	private RosterParent parent(Owner member, String name, String field) {
		Reading<Whereabouts> reading = WorkPlaces.read(this.cells.text(member, Field.WORK_PLACE));
		Whereabouts where = reading.value();
		@Nullable String place = (where != null) ? where.place() : null;
		@Nullable ParentStatus status = (where != null) ? where.status() : null;
		this.issues.addAll(field + ".workPlace", reading, this.cells.text(member, Field.WORK_PLACE), "");
		return new RosterParent(name, this.family.phones(member, field + ".phones"), place,
				ResidentIds.ofAdult(this.cells.cell(member, Field.RESIDENT_ID), this.context.asOf()).value(), status,
				null);
	}

}
