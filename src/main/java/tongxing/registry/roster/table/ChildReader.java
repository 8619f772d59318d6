package tongxing.registry.roster.table;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.EthnicGroup;
import tongxing.kernel.ResidentId;
import tongxing.kernel.Sex;
import tongxing.kernel.StudentNumber;
import tongxing.registry.roster.LeftBehind;
import tongxing.registry.roster.RosterChild;
import tongxing.registry.roster.RosterGuardian;
import tongxing.registry.roster.RosterParent;
import tongxing.registry.roster.Source;
import tongxing.registry.roster.cell.TypedName;
import tongxing.registry.roster.header.Owner;

/**
 * Puts the child of one row together.
 */
class ChildReader {

	private final RowContext context;

	ChildReader(RowContext context) {
		this.context = context;
	}

	RosterChild read(RowCells cells, Source source, RowIssues issues) {
		IdentityReader identity = new IdentityReader(cells, this.context, issues);
		SchoolingReader schooling = new SchoolingReader(cells, this.context, issues);
		FamilyReader family = new FamilyReader(cells, this.context, issues);
		TypedName name = identity.name();
		ResidentId id = identity.residentId();
		StudentNumber studentNo = identity.studentNo(id);
		Sex sex = identity.sex(id);
		LocalDate birthDate = identity.birthDate(id);
		EthnicGroup ethnicity = identity.ethnicity();
		RosterParent father;
		RosterParent mother;
		RosterGuardian guardian;
		if (cells.header().knows(Owner.MEMBER1)) {
			RegisterFamily members = new RegisterFamily(cells, this.context, issues, family);
			father = members.father();
			mother = members.mother();
			guardian = members.guardian();
		}
		else {
			FamilyReader.Parents parents = family.parents();
			guardian = new GuardianReader(cells, issues, family).guardian(parents.father(), parents.mother());
			father = family.completed(parents).father();
			mother = family.completed(parents).mother();
		}
		LeftBehind leftBehind = new LeftBehindReader(cells, this.context, issues).type(father, mother);
		return new RosterChild(List.of(source), plain(name), sex, birthDate, id, studentNo, ethnicity,
				schooling.placement(birthDate), schooling.address(), schooling.boarding(), leftBehind, father, mother,
				guardian, schooling.mentor(), schooling.notes(former(name), remarks(name)));
	}

	private static @Nullable String plain(@Nullable TypedName name) {
		return (name != null) ? name.name() : null;
	}

	private static @Nullable String former(@Nullable TypedName name) {
		return (name != null) ? name.former() : null;
	}

	private static List<String> remarks(@Nullable TypedName name) {
		return (name != null) ? name.remarks() : List.of();
	}

}
