package tongxing.registry.roster.table;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.EthnicGroup;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.Sex;
import tongxing.kernel.person.StudentNumber;
import tongxing.registry.roster.RosterChild;
import tongxing.registry.roster.Source;
import tongxing.registry.roster.cell.TypedName;
import tongxing.registry.roster.family.Family;
import tongxing.registry.roster.identity.IdentityReader;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.RowContext;
import tongxing.registry.roster.row.RowIssues;
import tongxing.registry.roster.schooling.SchoolingReader;
import tongxing.registry.roster.schooling.TypedClass;

/**
 * Puts the child of one row together.
 */
class ChildReader {

	private final RowContext context;

	private final @Nullable TypedClass schoolClass;

	ChildReader(RowContext context, @Nullable TypedClass schoolClass) {
		this.context = context;
		this.schoolClass = schoolClass;
	}

	RosterChild read(RowCells cells, Source source, RowIssues issues) {
		IdentityReader identity = new IdentityReader(cells, this.context, issues);
		SchoolingReader schooling = new SchoolingReader(cells, this.context, this.schoolClass, issues);
		TypedName name = identity.name();
		ResidentId id = identity.residentId();
		StudentNumber studentNo = identity.studentNo(id);
		Sex sex = identity.sex(id);
		LocalDate birthDate = identity.birthDate(id);
		EthnicGroup ethnicity = identity.ethnicity();
		Family family = Family.read(cells, this.context, issues);
		return new RosterChild(List.of(source), plain(name), sex, birthDate, id, studentNo, ethnicity,
				schooling.placement(birthDate), schooling.address(), schooling.boarding(), family.leftBehind(),
				family.father(), family.mother(), family.guardian(), schooling.mentor(),
				schooling.notes(former(name), remarks(name)));
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
