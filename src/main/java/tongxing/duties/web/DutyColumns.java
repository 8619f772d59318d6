package tongxing.duties.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tongxing.staff.words.Words;
import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.duties.Duties;
import tongxing.duties.Duty;
import tongxing.duties.DutyStatus;
import tongxing.duties.DutyTexts;
import tongxing.registry.ChildId;
import tongxing.registry.pages.ChildListCell;
import tongxing.registry.pages.ChildListCell.Dot;
import tongxing.registry.pages.ChildListCell.Tone;
import tongxing.registry.pages.ChildListColumn;
import tongxing.registry.pages.ChildListColumns;

import org.springframework.stereotype.Component;

/**
 * The duties of the children in the list: visits and talks as dots, and what is open.
 */
@Component
class DutyColumns implements ChildListColumns {

	private static final List<String> DOTTED = List.of("HOME_VISIT", "TALK");

	private final Duties duties;

	private final Terms terms;

	private final DutyTexts texts;

	private final Words words;

	DutyColumns(Duties duties, Terms terms, DutyTexts texts, Words words) {
		this.duties = duties;
		this.terms = terms;
		this.texts = texts;
		this.words = words;
	}

	@Override
	public List<ChildListColumn> of(Collection<ChildId> children, LocalDate today) {
		Optional<Term> term = this.terms.termOf(today);
		Map<ChildId, List<Duty>> all = term.isEmpty() ? Map.of()
				: this.duties.ofIds(children, term.get(), today).stream().collect(Collectors.groupingBy(Duty::child));
		Map<ChildId, Object> visits = new HashMap<>();
		Map<ChildId, Object> talks = new HashMap<>();
		Map<ChildId, Object> open = new HashMap<>();
		all.forEach((child, duties) -> {
			visits.put(child, dots(duties, DOTTED.get(0)));
			talks.put(child, dots(duties, DOTTED.get(1)));
			open.put(child, open(duties, today));
		});
		return List.of(new Column(50, "duties.column.HOME_VISIT", visits), new Column(51, "duties.column.TALK", talks),
				new Column(52, "duties.column.open", open));
	}

	private ChildListCell dots(List<Duty> duties, String rule) {
		List<Dot> dots = duties.stream()
			.filter((duty) -> duty.rule().equals(rule))
			.map((duty) -> new Dot(DutyPath.state(duty.status()),
					this.words.say("duties.dot", this.texts.part(duty.part()), this.texts.status(duty.status()))))
			.toList();
		return dots.isEmpty() ? ChildListCell.of("—", Tone.SOFT)
				: ChildListCell.of(dots.stream().map(Dot::text).collect(Collectors.joining()), dots);
	}

	/**
	 * How many duties of a child are overdue, or else soon due.
	 */
	ChildListCell open(List<Duty> duties, LocalDate today) {
		long late = duties.stream().filter((duty) -> !duty.observed() && duty.status() == DutyStatus.OVERDUE).count();
		long soon = duties.stream().filter((duty) -> !duty.observed() && duty.isSoon(today)).count();
		if (late > 0) {
			return ChildListCell.of(this.words.say("duties.column.late", late), Tone.LATE);
		}
		return (soon > 0) ? ChildListCell.of(this.words.say("duties.column.soon", soon), Tone.SOON)
				: ChildListCell.of("—", Tone.SOFT);
	}

	/**
	 * A column whose cells are there already.
	 */
	private record Column(int order, String label, Map<ChildId, Object> cells) implements ChildListColumn {

		@Override
		public Map<ChildId, Object> cells(Collection<ChildId> children, LocalDate today) {
			return this.cells;
		}

	}

}
