package tongxing.registry.roster.family;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.Kinship;
import tongxing.kernel.person.PhoneNumber;
import tongxing.registry.roster.RosterGuardian;
import tongxing.registry.roster.RosterParent;
import tongxing.registry.roster.cell.Names;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.TypedName;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.RowIssues;
import tongxing.registry.roster.sheet.Cell;

/**
 * Reads who looks after the child of a row.
 */
class GuardianReader {

	private static final Pattern RELATION_AND_NAME = Pattern.compile("^(.{1,4}?)[:：\\-—](.{2,})$");

	private static final Pattern AGE = Pattern.compile("\\D*(\\d{1,3})\\D*");

	private final RowCells cells;

	private final RowIssues issues;

	private final FamilyReader family;

	GuardianReader(RowCells cells, RowIssues issues, FamilyReader family) {
		this.cells = cells;
		this.issues = issues;
		this.family = family;
	}

	RosterGuardian guardian(RosterParent father, RosterParent mother) {
		Owner owner = owner();
		Cell cell = this.cells.cell(owner, Field.NAME);
		if (cell.span() == Cell.Span.DOWN && cell.hasText()) {
			this.issues.fixed("guardian", "guardian.merged", "", cell.trimmed());
		}
		TypedName typed = Names.read(cell).value();
		Kinship relation = relation(owner);
		String name = FamilyReader.nameOf(typed);
		if (name != null) {
			Matcher both = RELATION_AND_NAME.matcher(cell.trimmed());
			if (both.matches() && Relations.isRelation(both.group(1))) {
				name = FamilyReader.nameOf(Names.read(Cell.text(both.group(2))).value());
				relation = (relation != null) ? relation : Kinship.parse(both.group(1)).orElse(null);
			}
			else if (Relations.isRelation(name)) {
				relation = (relation != null) ? relation : Relations.read(name).value();
				name = nameOfParent(relation, father, mother);
			}
		}
		if (typed != null && relation == null) {
			relation = typed.remarks().stream().map(Kinship::parse).flatMap(Optional::stream).findFirst().orElse(null);
		}
		warnOf(typed, cell);
		relation = parentsWord(relation, name, father, mother);
		List<PhoneNumber> phones = this.family.phones(owner, "guardian.phones");
		return new RosterGuardian(name, relation, phones, age(owner), text(owner, Field.HEALTH),
				text(owner, Field.OCCUPATION));
	}

	private void warnOf(@Nullable TypedName typed, Cell cell) {
		if (typed == null) {
			return;
		}
		if (typed.hasRemark("deceased") || Words.is("deceased", cell.trimmed())) {
			this.issues.error("guardian", "guardian.deceased", cell.text());
		}
		else if (typed.name() != null && FamilyReader.nameOf(typed) == null) {
			this.issues.warning("guardian", "guardian.none", cell.text());
		}
	}

	/** The carer whom the parents asked, where the row names one; else the guardian. */
	private Owner owner() {
		boolean carer = this.cells.has(Owner.CARER, Field.NAME)
				&& FamilyReader.nameOf(Names.read(this.cells.cell(Owner.CARER, Field.NAME)).value()) != null;
		boolean only = !this.cells.header().knows(Owner.GUARDIAN);
		return (carer || only) ? Owner.CARER : Owner.GUARDIAN;
	}

	private @Nullable Kinship relation(Owner owner) {
		String typed = this.cells.text(owner, Field.RELATION);
		Reading<Kinship> reading = Relations.read(typed);
		Kinship relation = reading.value();
		this.issues.addAll("guardian.relation", reading, typed, (relation != null) ? relation.word() : "");
		return relation;
	}

	/** 监护人=父亲: the guardian is the parent of that name. */
	private static @Nullable Kinship parentsWord(@Nullable Kinship relation, @Nullable String name, RosterParent father,
			RosterParent mother) {
		boolean open = relation == null || relation == Kinship.PARENTS;
		if (open && name != null && name.equals(father.name())) {
			return Kinship.FATHER;
		}
		return (open && name != null && name.equals(mother.name())) ? Kinship.MOTHER : relation;
	}

	private static @Nullable String nameOfParent(@Nullable Kinship relation, RosterParent father, RosterParent mother) {
		if (relation == Kinship.FATHER) {
			return father.name();
		}
		return (relation == Kinship.MOTHER) ? mother.name() : null;
	}

	private @Nullable Integer age(Owner owner) {
		Matcher age = AGE.matcher(this.cells.text(owner, Field.AGE));
		return age.matches() ? Integer.valueOf(age.group(1)) : null;
	}

	private @Nullable String text(Owner owner, Field field) {
		String typed = this.cells.text(owner, field);
		return (typed.isEmpty() || Words.is("blank", typed)) ? null : typed;
	}

}
