package tongxing.duties.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Phase;
import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.duties.Duties;
import tongxing.duties.Duty;
import tongxing.duties.DutyStatus;
import tongxing.duties.DutyTexts;
import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildPageSection;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.stereotype.Component;

/**
 * The child's way through the term on the child's page: months and phases as dots, the
 * rest as lines.
 */
@Component
class DutyPath implements ChildPageSection {

	private final Duties duties;

	private final Terms terms;

	private final DutyTexts texts;

	private final CurrentStaff me;

	DutyPath(Duties duties, Terms terms, DutyTexts texts, CurrentStaff me) {
		this.duties = duties;
		this.terms = terms;
		this.texts = texts;
		this.me = me;
	}

	@Override
	public String key() {
		return "h-duty";
	}

	@Override
	public int order() {
		return 200;
	}

	@Override
	public String fragment() {
		return "duties/path :: section";
	}

	@Override
	public Place place() {
		return Place.SIDE;
	}

	@Override
	public Map<String, Object> model(ChildId child, LocalDate today) {
		Optional<Term> term = this.terms.termOf(today);
		List<Duty> duties = term.isEmpty() ? List.of() : this.duties.ofIds(List.of(child), term.get(), today);
		List<Line> lines = duties.stream()
			.filter((duty) -> !duty.comesAgain())
			.filter((duty) -> duty.status() != DutyStatus.UPCOMING && !duty.observed())
			.map((duty) -> new Line(dot(duty), this.texts.title(duty), this.texts.reason(duty)))
			.toList();
		return Map.of("dutiesMonths", months(duties), "dutiesPhases", phases(duties), "dutiesLines", lines,
				"dutiesChild", child.toString(), "dutiesToday", today, "dutiesWaive",
				this.me.is(Role.PRINCIPAL, Role.CARE_LEAD));
	}

	private Grid months(List<Duty> duties) {
		TreeSet<String> months = new TreeSet<>();
		duties.stream().map(Duty::part).filter(Duty::isMonth).forEach(months::add);
		return grid(duties, List.copyOf(months),
				months.stream().map((month) -> this.texts.monthShort(YearMonth.parse(month))).toList());
	}

	private Grid phases(List<Duty> duties) {
		List<String> phases = List.of(Phase.START.name(), Phase.MID.name(), Phase.END.name());
		return grid(duties, phases, phases.stream().map(this.texts::part).toList());
	}

	private Grid grid(List<Duty> duties, List<String> parts, List<String> heads) {
		Map<String, List<Duty>> rules = new LinkedHashMap<>();
		for (Duty duty : duties) {
			if (parts.contains(duty.part())) {
				rules.computeIfAbsent(duty.rule(), (code) -> new ArrayList<>()).add(duty);
			}
		}
		List<Row> rows = rules.values().stream().map((some) -> row(some, parts)).toList();
		return new Grid(heads, rows);
	}

	private Row row(List<Duty> duties, List<String> parts) {
		List<Dot> dots = parts.stream()
			.map((part) -> duties.stream()
				.filter((duty) -> duty.part().equals(part))
				.findFirst()
				.map(this::dot)
				.orElse(Dot.NONE))
			.toList();
		return new Row(this.texts.rule(duties.get(0).rule(), duties.get(0).name()), dots);
	}

	private Dot dot(Duty duty) {
		String path = duty.satisfiedBy().isEmpty() ? null
				: "/records/" + duty.satisfiedBy().get(duty.satisfiedBy().size() - 1);
		return new Dot(state(duty.status()), this.texts.status(duty.status()), path);
	}

	/**
	 * The dot's name in the stylesheet.
	 */
	static String state(DutyStatus status) {
		return switch (status) {
			case MET -> "met";
			case MET_LATE -> "late";
			case DUE -> "due";
			case OVERDUE -> "over";
			case WAIVED -> "waive";
			case UPCOMING -> "none";
		};
	}

	/**
	 * Rules by windows.
	 */
	record Grid(List<String> heads, List<Row> rows) {

	}

	/**
	 * A rule with a dot for each window.
	 */
	record Row(String rule, List<Dot> dots) {

	}

	/**
	 * A dot that leads to its record, if there is one; empty where nothing is owed.
	 */
	record Dot(String state, String text, @Nullable String path) {

		static final Dot NONE = new Dot("", "", null);

	}

	/**
	 * A duty that stands in no table.
	 */
	record Line(Dot dot, String title, String reason) {

	}

}
