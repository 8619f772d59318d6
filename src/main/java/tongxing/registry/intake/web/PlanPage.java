package tongxing.registry.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.PhoneNumber;
import tongxing.registry.classes.ClassName;
import tongxing.registry.intake.IntakePlan;
import tongxing.registry.intake.Outcome;
import tongxing.registry.intake.RosterPapers;
import tongxing.registry.roster.IssueLevel;
import tongxing.registry.roster.RosterIssue;

/**
 * What the preview of an import shows: the equation, the filters, thirty rows.
 */
record PlanPage(IntakePlan plan, String show, int number, List<Row> rows, int total) {

	static final int SIZE = 30;

	static PlanPage of(IntakePlan plan, String show, int number, RosterPapers papers, Locale locale) {
		List<IntakePlan.Row> chosen = plan.rows().stream().filter(filter(show)).toList();
		int page = Math.max(0, Math.min(number, (chosen.size() - 1) / SIZE));
		List<Row> rows = chosen.stream()
			.skip((long) page * SIZE)
			.limit(SIZE)
			.map((row) -> Row.of(row, papers, locale))
			.toList();
		return new PlanPage(plan, show, page, rows, chosen.size());
	}

	private static Predicate<IntakePlan.Row> filter(String show) {
		return switch (show) {
			case "rejected" -> (row) -> row.outcome() == Outcome.REJECTED;
			case "new" -> (row) -> row.outcome() == Outcome.NEW;
			case "updated" -> (row) -> row.outcome() == Outcome.UPDATED;
			case "unchanged" -> (row) -> row.outcome() == Outcome.UNCHANGED;
			case "all" -> (row) -> true;
			default -> PlanPage::needsEyes;
		};
	}

	static boolean needsEyes(IntakePlan.Row row) {
		return row.outcome() == Outcome.REJECTED
				|| row.issues().stream().anyMatch((issue) -> issue.level() != IssueLevel.FIXED);
	}

	public int toLookAt() {
		return (int) this.plan.rows().stream().filter(PlanPage::needsEyes).count();
	}

	public int count(String outcome) {
		return this.plan.count(Outcome.valueOf(outcome));
	}

	/** Pager: pages there are. */
	public int pages() {
		return Math.max(1, (this.total + SIZE - 1) / SIZE);
	}

	/** Pager: where a page is. */
	public String address(int page) {
		return "/children/import/" + this.plan.batch().id() + "?show=" + this.show + "&page=" + page;
	}

	public int first() {
		return (this.total == 0) ? 0 : this.number * SIZE + 1;
	}

	public int last() {
		return Math.min(this.total, (this.number + 1) * SIZE);
	}

	/**
	 * One row as it is shown; numbers are masked.
	 */
	record Row(String key, String place, @Nullable String name, Cell schoolClass, Cell residentId, Cell carer,
			Cell phone, List<Note> notes, Outcome outcome, @Nullable String reason, boolean askable) {

		static Row of(IntakePlan.Row row, RosterPapers papers, Locale locale) {
			Notes notes = new Notes(row.issues(), papers, locale);
			var child = row.row();
			ClassName name = (child.placement().stage() != null && child.placement().grade() != null)
					? new ClassName(child.placement().stage(), child.placement().grade(),
							Objects.requireNonNullElse(child.placement().classNumber(), ""))
					: null;
			Cell schoolClass = notes.cell((name != null) ? name.display() : null, "class", "grade", "stage");
			Cell id = notes.cell((child.residentId() != null) ? child.residentId().masked() : null, "residentId");
			String phones = String.join(" ", child.guardian().phones().stream().map(PhoneNumber::masked).toList());
			Cell carer = notes.cell(child.guardian().name(), "guardian.name", "guardian.relation");
			Cell phone = notes.cell(phones.isEmpty() ? null : phones, "guardian.phones");
			boolean askable = row.reason() != null
					&& List.of("intake.reject.namesake", "intake.reject.several").contains(row.reason());
			return new Row(row.key(), child.firstSource().sheet() + " " + child.firstSource().row(), child.name(),
					schoolClass, id, carer, phone, notes.rest(), row.outcome(), row.reason(), askable);
		}

	}

	/**
	 * A value with what was found in its cell.
	 */
	record Cell(@Nullable String value, List<Note> notes) {

		public boolean bad() {
			return this.notes.stream().anyMatch((note) -> note.level() == IssueLevel.ERROR);
		}

	}

	/**
	 * A finding in words; before and after where something was repaired.
	 */
	record Note(IssueLevel level, String field, String text, String before, String after) {

		public boolean repaired() {
			return this.level == IssueLevel.FIXED && !this.before.isEmpty();
		}

	}

	/**
	 * The findings of a row, handed out cell by cell.
	 */
	private static final class Notes {

		private final List<Note> left = new ArrayList<>();

		Notes(List<RosterIssue> issues, RosterPapers papers, Locale locale) {
			issues.forEach((issue) -> this.left.add(
					new Note(issue.level(), issue.field(), papers.text(issue, locale), issue.before(), issue.after())));
		}

		Cell cell(@Nullable String value, String... fields) {
			List<Note> own = this.left.stream()
				.filter((note) -> Stream.of(fields).anyMatch((field) -> note.field().equals(field)))
				.toList();
			this.left.removeAll(own);
			return new Cell(value, own);
		}

		List<Note> rest() {
			return List.copyOf(this.left);
		}

	}

}
