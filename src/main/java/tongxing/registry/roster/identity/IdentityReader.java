package tongxing.registry.roster.identity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.EthnicGroup;
import tongxing.kernel.person.ResidentId;
import tongxing.kernel.person.Sex;
import tongxing.kernel.person.StudentNumber;
import tongxing.registry.roster.cell.Names;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Script;
import tongxing.registry.roster.cell.TypedName;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.RowContext;
import tongxing.registry.roster.row.RowIssues;
import tongxing.registry.roster.sheet.Cell;

/**
 * Reads who the child of a row is, and compares what its columns say with each other.
 */
public class IdentityReader {

	/** Nobody of this age is in kindergarten, primary or junior school. */
	private static final int OLDEST_PUPIL = 20;

	private static final Pattern ORDINARY_ID = Pattern.compile("0?1|.*身份证.*|.*户口.*|");

	private final RowCells cells;

	private final RowContext context;

	private final RowIssues issues;

	public IdentityReader(RowCells cells, RowContext context, RowIssues issues) {
		this.cells = cells;
		this.context = context;
		this.issues = issues;
	}

	public @Nullable TypedName name() {
		Cell cell = this.cells.cell(Owner.CHILD, Field.NAME);
		Reading<TypedName> reading = Names.read(cell);
		TypedName typed = reading.value();
		String name = (typed != null) ? typed.name() : null;
		this.issues.addAll("name", reading, cell.text(), (name != null) ? name : "");
		if (name == null) {
			this.issues.error("name", "name.missing", cell.text());
			return typed;
		}
		if (cell.formula()) {
			this.issues.fixed("name", "formula", cell.text(), name);
		}
		if (!this.cells.header().isTraditional() && Script.isTraditional(name)) {
			this.issues.warning("name", "name.traditional", name);
		}
		return typed;
	}

	public @Nullable ResidentId residentId() {
		Cell cell = this.cells.cell(Owner.CHILD, Field.RESIDENT_ID);
		String type = this.cells.text(Owner.CHILD, Field.ID_TYPE);
		if (!ORDINARY_ID.matcher(type).matches()) {
			this.issues.warning("residentId", "residentId.otherDocument", cell.text(), type);
			return null;
		}
		if (this.cells.isDitto(Owner.CHILD, Field.RESIDENT_ID)) {
			this.issues.error("residentId", "residentId.ditto", cell.text());
			return null;
		}
		if (cell.kind() == Cell.Kind.ERROR) {
			this.issues.error("residentId", "formulaError", cell.text());
			return null;
		}
		Reading<ResidentId> reading = ResidentIds.ofChild(cell, this.context.asOf());
		ResidentId id = reading.value();
		this.issues.addAll("residentId", reading, cell.text(), (id != null) ? id.value() : "");
		return id;
	}

	public @Nullable StudentNumber studentNo(@Nullable ResidentId id) {
		Field field = this.cells.text(Owner.CHILD, Field.STUDENT_NO).isEmpty() ? Field.LOCAL_NO : Field.STUDENT_NO;
		String typed = this.cells.text(Owner.CHILD, field);
		Reading<StudentNumber> reading = StudentNumbers.read(typed, field == Field.STUDENT_NO);
		StudentNumber number = reading.value();
		this.issues.addAll("studentNo", reading, typed, (number != null) ? number.value() : "");
		Optional<ResidentId> within = (number != null) ? number.residentId() : Optional.empty();
		if (id != null && within.isPresent() && !within.get().equals(id)) {
			this.issues.warning("studentNo", "studentNo.otherId", typed);
		}
		return number;
	}

	public @Nullable Sex sex(@Nullable ResidentId id) {
		String typed = this.cells.text(Owner.CHILD, Field.SEX);
		Reading<Sex> reading = Sexes.read(typed);
		this.issues.addAll("sex", reading, typed, "");
		Sex sex = reading.value();
		if (sex == null && id != null && this.cells.has(Owner.CHILD, Field.SEX)) {
			this.issues.fixed("sex", "sex.fromId", typed, id.sex().word());
			return id.sex();
		}
		if (sex != null && id != null && sex != id.sex()) {
			this.issues.warning("sex", "sex.otherThanId", typed, id.sex().word());
		}
		return sex;
	}

	public @Nullable EthnicGroup ethnicity() {
		String typed = this.cells.text(Owner.CHILD, Field.ETHNICITY);
		if (typed.isEmpty() || Words.is("blank", typed)) {
			return null;
		}
		EthnicGroup group = EthnicGroup.parse(Script.simplify(typed)).orElse(null);
		if (group == null) {
			this.issues.warning("ethnicity", "ethnicity.unknown", typed);
		}
		else if (!group.fullName().equals(typed)) {
			this.issues.fixed("ethnicity", "ethnicity.fullName", typed, group.fullName());
		}
		return group;
	}

	public @Nullable LocalDate birthDate(@Nullable ResidentId id) {
		Cell cell = this.cells.cell(Owner.CHILD, Field.BIRTH);
		if (cell.kind() == Cell.Kind.ERROR) {
			this.issues.error("birthDate", "formulaError", cell.text());
			return (id != null) ? id.birthDate() : null;
		}
		Reading<TypedDate> reading = Dates.read(cell, this.context.date1904(), this.context.asOf());
		TypedDate typed = reading.value();
		LocalDate date = (typed != null) ? typed.date() : null;
		if (typed == null || date == null) {
			return withoutWholeDate(reading, cell, id);
		}
		this.issues.addAll("birthDate", reading, cell.text(), date.toString());
		if (date.isAfter(this.context.asOf()) || date.plusYears(OLDEST_PUPIL).isBefore(this.context.asOf())) {
			this.issues.error("birthDate", "birthDate.implausible", cell.text());
			return (id != null) ? id.birthDate() : null;
		}
		if (id != null && !id.birthDate().equals(date)) {
			this.issues.warning("birthDate", "birthDate.otherThanId", date.toString(), id.birthDate().toString());
		}
		return date;
	}

	private @Nullable LocalDate withoutWholeDate(Reading<TypedDate> reading, Cell cell, @Nullable ResidentId id) {
		TypedDate typed = reading.value();
		TypedDate.Kind kind = (typed != null) ? typed.kind() : TypedDate.Kind.NOTHING;
		String age = this.cells.text(Owner.CHILD, Field.AGE);
		boolean column = this.cells.has(Owner.CHILD, Field.BIRTH);
		String before = cell.isBlank() ? age : cell.text();
		if (id == null) {
			if (kind == TypedDate.Kind.NOTHING && (column || !age.isEmpty())) {
				this.issues.warning("birthDate", age.isEmpty() ? "birthDate.missing" : "birthDate.ageOnly", before);
			}
			else if (kind == TypedDate.Kind.IMPOSSIBLE) {
				this.issues.error("birthDate", "birthDate.impossible", before);
			}
			else if (kind != TypedDate.Kind.NOTHING) {
				this.issues.warning("birthDate", code(kind), before);
			}
			return null;
		}
		YearMonth month = (typed != null) ? typed.month() : null;
		String after = id.birthDate().toString();
		if (kind == TypedDate.Kind.IMPOSSIBLE) {
			this.issues.warning("birthDate", "birthDate.impossibleFromId", before, after);
		}
		else if (month != null && !month.equals(YearMonth.from(id.birthDate()))) {
			this.issues.warning("birthDate", "birthDate.otherThanId", before, after);
		}
		else if (column || !age.isEmpty()) {
			this.issues.fixed("birthDate", "birthDate.fromId", before, after);
		}
		return id.birthDate();
	}

	private static String code(TypedDate.Kind kind) {
		return switch (kind) {
			case LUNAR -> "birthDate.lunar";
			case AGE -> "birthDate.ageOnly";
			default -> "birthDate.dayMissing";
		};
	}

}
