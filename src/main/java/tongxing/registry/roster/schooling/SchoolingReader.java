package tongxing.registry.roster.schooling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Stage;
import tongxing.registry.roster.Placement;
import tongxing.registry.roster.cell.Reading;
import tongxing.registry.roster.cell.Truths;
import tongxing.registry.roster.cell.Words;
import tongxing.registry.roster.header.Field;
import tongxing.registry.roster.header.Owner;
import tongxing.registry.roster.row.RowCells;
import tongxing.registry.roster.row.RowContext;
import tongxing.registry.roster.row.RowIssues;
import tongxing.registry.roster.sheet.Cell;
import tongxing.registry.roster.sheet.Whitespace;

/**
 * Reads class, address, boarding, mentor and notes of a row.
 */
public class SchoolingReader {

	private static final Pattern FORMULA = Pattern.compile(
			"^(?:=(?!\"[^\"]*\"$)|@(?=\\w)|\\+(?=[A-Za-z0-9(]+[+*/(])|-(?=[A-Za-z(]|\\d+[+*/(])).+", Pattern.DOTALL);

	private static final Pattern HAMLET_ONLY = Pattern.compile("第?[一二三四五六七八九十\\d]{1,3}(村民)?[组队社]");

	private static final Pattern NAMES_APART = Pattern
		.compile("[、,，/;；\\n\\r\\t]+|(?<=\\p{IsHan}{2})[ \\u3000\\u00A0]+(?=\\p{IsHan}{2})");

	private final RowCells cells;

	private final RowContext context;

	private final @Nullable TypedClass schoolClass;

	private final RowIssues issues;

	/**
	 * Reads a row.
	 * @param schoolClass the class of the section, the title or the sheet
	 */
	public SchoolingReader(RowCells cells, RowContext context, @Nullable TypedClass schoolClass, RowIssues issues) {
		this.schoolClass = schoolClass;
		this.cells = cells;
		this.context = context;
		this.issues = issues;
	}

	public Placement placement(@Nullable LocalDate birthDate) {
		TypedClass typed = typedClass();
		if (typed == null) {
			return Placement.NONE;
		}
		Reading<Placement> reading = Placements.decide(typed, birthDate, this.context.asOf());
		if (!this.context.kindergarten()) {
			this.issues.addAll("class", reading, classText(), "");
		}
		Placement placement = reading.value();
		return (placement != null) ? withStage(placement) : Placement.NONE;
	}

	private @Nullable TypedClass typedClass() {
		TypedClass grade = read(Field.GRADE, false);
		boolean gradeKnown = grade != null && grade.hasGrade();
		TypedClass own = read(Field.CLASS, gradeKnown || isGraded(this.schoolClass));
		if (own == null) {
			own = read(Field.CLASS_NUMBER, true);
		}
		String entered = this.cells.text(Owner.CHILD, Field.ENTERED);
		if (!gradeKnown && (own == null || !own.hasGrade()) && !entered.isEmpty()) {
			grade = Placements.ofEntry(entered, null);
		}
		TypedClass typed = (own != null) ? own.completedBy(grade) : grade;
		TypedClass around = this.schoolClass;
		return (typed != null) ? typed.completedBy(around) : around;
	}

	private static boolean isGraded(@Nullable TypedClass typed) {
		return typed != null && typed.hasGrade();
	}

	private @Nullable TypedClass read(Field field, boolean numberColumn) {
		Cell cell = this.cells.cell(Owner.CHILD, field);
		if (cell.kind() == Cell.Kind.ERROR) {
			this.issues.error("class", "formulaError", cell.text());
			return null;
		}
		Reading<TypedClass> reading = Classes.read(cell, numberColumn, this.context.date1904());
		this.issues.addAll("class", reading, cell.text(), "");
		return reading.value();
	}

	private String classText() {
		return this.cells.text(Owner.CHILD, Field.CLASS) + this.cells.text(Owner.CHILD, Field.GRADE);
	}

	/** The column 就学情况 of the official form names the stage only. */
	private Placement withStage(Placement placement) {
		String word = Words.fold(this.cells.text(Owner.CHILD, Field.STAGE));
		Stage stage = word.contains("幼儿园") && !word.contains("未") ? Stage.KINDERGARTEN
				: word.contains("小学") ? Stage.PRIMARY : word.contains("初中") ? Stage.JUNIOR : null;
		return (placement.stage() == null && stage != null)
				? new Placement(stage, placement.grade(), placement.classNumber()) : placement;
	}

	public @Nullable String address() {
		String present = this.cells.text(Owner.CHILD, Field.PRESENT_ADDRESS);
		String home = this.cells.text(Owner.CHILD, Field.HOME_ADDRESS);
		String household = this.cells.text(Owner.CHILD, Field.HOUSEHOLD_ADDRESS);
		String chosen = isAddress(present) ? present : isAddress(home) ? home : isAddress(household) ? household : "";
		if (chosen.isEmpty()) {
			return null;
		}
		boolean asked = this.cells.has(Owner.CHILD, Field.PRESENT_ADDRESS) && !chosen.equals(present);
		boolean same = Words.is("sameAsHousehold", present) || Words.is("sameAsHousehold", home);
		if (same && isAddress(household)) {
			chosen = household;
			this.issues.fixed("address", "address.household", present + home, chosen);
		}
		else if (asked) {
			this.issues.fixed("address", "address.other", present, chosen);
		}
		if (HAMLET_ONLY.matcher(chosen).matches()) {
			this.issues.warning("address", "address.short", chosen);
		}
		warnOfFormula("address", chosen);
		return chosen;
	}

	private static boolean isAddress(String text) {
		return !text.isEmpty() && !Words.is("blank", text) && !Words.is("sameAsHousehold", text);
	}

	public @Nullable Boolean boarding() {
		boolean mode = this.cells.has(Owner.CHILD, Field.BOARDING_MODE);
		Field field = mode ? Field.BOARDING_MODE : Field.BOARDING;
		String typed = this.cells.text(Owner.CHILD, field);
		boolean dayPupils = this.cells.header()
			.all(Owner.CHILD, field)
			.stream()
			.anyMatch((column) -> Words.fold(column.label()).equals("是否走读"));
		Reading<Boolean> reading = Truths.boarding(typed, mode);
		this.issues.addAll("boarding", reading, typed, "");
		Boolean boards = reading.value();
		return (dayPupils && boards != null && Truths.read(typed) != null) ? Boolean.valueOf(!boards) : boards;
	}

	public @Nullable String mentor() {
		String typed = this.cells.text(Owner.MENTOR, Field.NAME);
		if (typed.isEmpty() || Words.is("blank", typed)) {
			return null;
		}
		List<String> names = new ArrayList<>();
		Arrays.stream(NAMES_APART.split(typed, -1))
			.map(SchoolingReader::bareName)
			.filter((name) -> !name.isEmpty())
			.forEach(names::add);
		return String.join("、", names);
	}

	private static String bareName(String typed) {
		return Whitespace.removeAll(typed.replaceAll("[(（]?\\d[\\d -]{5,}\\d[)）]?", ""));
	}

	public @Nullable String notes(@Nullable String formerName, List<String> remarks) {
		List<String> parts = new ArrayList<>();
		for (Cell cell : this.cells.cells(Owner.CHILD, Field.NOTES)) {
			if (cell.kind() == Cell.Kind.ERROR) {
				this.issues.warning("notes", "formulaError", cell.text());
			}
			else if (!Words.is("blank", cell.trimmed()) && !parts.contains(cell.trimmed())) {
				parts.add(cell.trimmed());
			}
		}
		String typed = String.join("；", parts);
		String change = StatusChanges.in(typed + String.join("", remarks));
		if (change != null) {
			this.issues.warning("notes", "notes." + change, typed);
		}
		warnOfFormula("notes", typed);
		String column = this.cells.text(Owner.CHILD, Field.FORMER_NAME);
		String former = (column.isEmpty() || Words.is("blank", column)) ? formerName : column;
		if (former != null) {
			parts.add("曾用名：" + former);
		}
		return parts.isEmpty() ? null : String.join("；", parts);
	}

	public void warnOfFormula(String field, String text) {
		if (FORMULA.matcher(text).matches()) {
			this.issues.warning(field, "formulaLike", text);
		}
	}

}
