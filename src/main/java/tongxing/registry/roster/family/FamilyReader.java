package tongxing.registry.roster.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.PhoneNumber;
import tongxing.kernel.person.ResidentId;
import tongxing.registry.roster.ParentStatus;
import tongxing.registry.roster.RosterParent;
import tongxing.registry.roster.cell.LeftBehindWords;
import tongxing.registry.roster.cell.Names;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Truths;
import tongxing.registry.roster.cell.TypedName;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.identity.Departures;
import tongxing.registry.roster.identity.ResidentIds;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.RowContext;
import tongxing.registry.roster.row.RowIssues;
import tongxing.registry.roster.sheet.Cell;

/**
 * Reads father and mother of a row, whichever columns speak of them.
 */
class FamilyReader {

	private final RowCells cells;

	private final RowContext context;

	private final RowIssues issues;

	private final List<PhoneNumber> forFather = new ArrayList<>();

	private final List<PhoneNumber> forMother = new ArrayList<>();

	FamilyReader(RowCells cells, RowContext context, RowIssues issues) {
		this.cells = cells;
		this.context = context;
		this.issues = issues;
	}

	/** Father and mother; both may be {@link RosterParent#NONE}. */
	Parents parents() {
		Reading<Whereabouts> fatherAt = whereabouts(Owner.FATHER);
		Reading<Whereabouts> motherAt = whereabouts(Owner.MOTHER);
		WorkPlaces.Couple couple = couple();
		if (couple != null) {
			fatherAt = (fatherAt.value() != null) ? fatherAt : couple.father();
			motherAt = (motherAt.value() != null) ? motherAt : couple.mother();
		}
		RosterParent father = parent(Owner.FATHER, "father", fatherAt);
		RosterParent mother = parent(Owner.MOTHER, "mother", motherAt);
		return new Parents(father, mother);
	}

	private RosterParent parent(Owner owner, String field, Reading<Whereabouts> at) {
		Cell nameCell = this.cells.cell(owner, Field.NAME);
		if (isDeceasedByDash(owner, nameCell)) {
			this.issues.warning(field, "parent.dash", nameCell.text());
			return new RosterParent(null, List.of(), null, null, ParentStatus.DECEASED, null);
		}
		Whereabouts where = at.value();
		String typed = this.cells.text(owner, Field.WORK_PLACE);
		boolean status = where != null && where.status() != null && where.status() != ParentStatus.AWAY
				&& where.status() != ParentStatus.HOME;
		this.issues.addAll(field + (status ? ".status" : ".workPlace"), at, typed, "");
		TypedName name = Names.read(nameCell).value();
		ParentStatus said = (where != null) ? where.status() : null;
		ParentStatus inName = statusBeside(owner, nameCell, name);
		if (inName != null && (said == null || said == ParentStatus.AWAY || said == ParentStatus.HOME)) {
			this.issues.warning(field + ".status", "workPlace.status", nameCell.text(), nameCell.trimmed());
			said = inName;
		}
		return new RosterParent(nameOf(name), phones(owner, field + ".phones"), (where != null) ? where.place() : null,
				residentId(owner, field), said, awaySince(owner, field));
	}

	/** Since when somebody is away; one column may speak of both parents. */
	@Nullable LocalDate awaySince(Owner owner, String field) {
		Cell cell = this.cells.cell(owner, Field.AWAY_SINCE);
		Reading<LocalDate> reading = Departures.read(cell, this.context);
		LocalDate since = reading.value();
		this.issues.addAll(field + ".awaySince", reading, cell.text(), (since != null) ? since.toString() : "");
		return since;
	}

	/** The official form writes a dash in all cells of a parent who has died (note 4). */
	private boolean isDeceasedByDash(Owner owner, Cell name) {
		boolean dash = name.trimmed().matches("[—–―－-]{1,3}");
		List<String> rest = new ArrayList<>();
		for (Field field : List.of(Field.WORK_PLACE, Field.PHONE, Field.RESIDENT_ID, Field.BIRTH)) {
			rest.add(this.cells.text(owner, field));
		}
		boolean form = name.trimmed().startsWith("—") || rest.stream().anyMatch((text) -> text.startsWith("—"));
		return dash && form && rest.stream().allMatch((text) -> text.isEmpty() || text.matches("[—–―－-]{1,3}"));
	}

	private @Nullable ParentStatus statusBeside(Owner owner, Cell cell, @Nullable TypedName name) {
		ParentStatus whole = WorkPlaces.statusIn(cell.trimmed());
		if (name != null && whole == null) {
			whole = name.remarks()
				.stream()
				.map(WorkPlaces::statusIn)
				.filter((one) -> one != null)
				.findFirst()
				.orElse(null);
		}
		return (whole != null) ? whole : WorkPlaces.statusIn(this.cells.text(owner, Field.PHONE).replace("失联", ""));
	}

	private Reading<Whereabouts> whereabouts(Owner owner) {
		Cell cell = this.cells.cell(owner, Field.WORK_PLACE);
		if (cell.kind() == Cell.Kind.ERROR) {
			this.issues.error((owner == Owner.FATHER) ? "father.workPlace" : "mother.workPlace", "formulaError",
					cell.text());
			return Reading.none();
		}
		String typed = cell.trimmed();
		boolean combined = !typed.isEmpty() && typed.matches("(?s)^[父母].*[父母].*") && WorkPlaces.both(typed) != null;
		if (combined) {
			return Reading.none();
		}
		Reading<Whereabouts> reading = WorkPlaces.read(typed);
		Boolean away = Truths.read(this.cells.text(owner, Field.AWAY));
		if (reading.value() == null && away != null) {
			return Reading.of(new Whereabouts(null, away ? ParentStatus.AWAY : ParentStatus.HOME));
		}
		return reading;
	}

	/** One column for both parents, or both parents in the column of one. */
	private WorkPlaces.@Nullable Couple couple() {
		for (Owner owner : List.of(Owner.PARENTS, Owner.FATHER, Owner.MOTHER)) {
			String typed = this.cells.text(owner, Field.WORK_PLACE);
			boolean own = owner == Owner.PARENTS || typed.matches("(?s)^[父母].*[父母].*");
			WorkPlaces.Couple couple = (own && !typed.isEmpty()) ? WorkPlaces.both(typed) : null;
			if (couple != null) {
				return couple;
			}
		}
		String type = this.cells.text(Owner.CHILD, Field.LEFT_BEHIND);
		boolean other = "leftBehind.unknownWord".equals(LeftBehindWords.read(type, false).warning());
		return other ? WorkPlaces.both(type) : null;
	}

	private @Nullable ResidentId residentId(Owner owner, String field) {
		Cell cell = this.cells.cell(owner, Field.RESIDENT_ID);
		Reading<ResidentId> reading = ResidentIds.ofAdult(cell, this.context.asOf());
		ResidentId id = reading.value();
		this.issues.addAll(field + ".residentId", reading, cell.text(), (id != null) ? id.value() : "");
		return id;
	}

	/** The numbers of a person; those marked as the other parent's are kept for them. */
	List<PhoneNumber> phones(Owner owner, String field) {
		List<PhoneNumber> numbers = new ArrayList<>();
		for (Cell cell : this.cells.cells(owner, Field.PHONE)) {
			if (cell.kind() == Cell.Kind.ERROR) {
				this.issues.error(field, "formulaError", cell.text());
				continue;
			}
			Reading<PhoneList> reading = Phones.read(cell);
			PhoneList list = (reading.value() != null) ? reading.value() : PhoneList.EMPTY;
			numbers.addAll(list.own());
			((owner == Owner.FATHER) ? numbers : this.forFather).addAll(list.fathers());
			((owner == Owner.MOTHER) ? numbers : this.forMother).addAll(list.mothers());
			this.issues.addAll(field, reading, cell.text(), text(numbers));
		}
		if (this.cells.isDitto(owner, Field.PHONE) && !numbers.isEmpty()) {
			this.issues.fixed(field, "phones.ditto", this.cells.raw(owner, Field.PHONE).text(), text(numbers));
		}
		return numbers.stream().distinct().toList();
	}

	static @Nullable String nameOf(@Nullable TypedName typed) {
		String name = (typed != null) ? typed.name() : null;
		boolean nobody = name == null || Words.is("blank", name) || Names.isPlaceholder(name)
				|| WorkPlaces.statusIn(name) != null || Words.is("divorced", name);
		return nobody ? null : name;
	}

	/** The parents with the numbers that other cells gave as theirs (父138…母139…). */
	Parents completed(Parents parents) {
		return new Parents(withMore(parents.father(), this.forFather), withMore(parents.mother(), this.forMother));
	}

	private static RosterParent withMore(RosterParent parent, List<PhoneNumber> more) {
		List<PhoneNumber> all = new ArrayList<>(parent.phones());
		more.stream().filter((number) -> !all.contains(number)).forEach(all::add);
		return more.isEmpty() ? parent : parent.withPhones(all);
	}

	private static String text(List<PhoneNumber> numbers) {
		return String.join("、", numbers.stream().map(PhoneNumber::normalised).toList());
	}

	/**
	 * The parents of a row.
	 */
	record Parents(RosterParent father, RosterParent mother) {

	}

}
