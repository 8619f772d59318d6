package tongxing.figures.definitions;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.duties.Duty;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyStatus;
import tongxing.figures.Figure;

import org.springframework.stereotype.Component;

/**
 * Duties: expected = met + late + overdue + waived, all of windows that are over, done or
 * waived; what is still due is apart. On-time share = met ÷ (expected − waived). Coverage
 * counts what was done by now, late or not, of all that was asked by now. Observed rules
 * have figures of their own and are in no total.
 */
@Component
class DutyFigures implements FigureDefinition {

	private static final String DEFINITION = "figures.def.duty.";

	private static final Pattern PART = Pattern.compile("START|MID|END|\\d{4}-\\d{2}");

	private static final Set<DutyStatus> OPEN = Stream.of(DutyStatus.values())
		.filter(DutyStatus::isOpen)
		.collect(Collectors.toCollection(() -> EnumSet.noneOf(DutyStatus.class)));

	/** After how many days a duty is overdue for long. */
	private static final int LONG = 14;

	@Override
	public int order() {
		return 700;
	}

	@Override
	public boolean ofDuties() {
		return true;
	}

	@Override
	public List<String> exceptions() {
		return List.of("duty.longOverdue", "duty.overdueChildren", "duty.PARENT_MET.overdue");
	}

	@Override
	public List<String> main() {
		return List.of("duty.share", "duty.overdue");
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<Duty> begun = new ArrayList<>(facts.duties().size());
		List<Duty> owed = new ArrayList<>(facts.duties().size());
		for (Duty duty : facts.duties()) {
			if (hasBegun(duty, facts.asOf())) {
				begun.add(duty);
				if (!duty.observed()) {
					owed.add(duty);
				}
			}
		}
		add(figures, "duty", DEFINITION, owed);
		LocalDate before = facts.lastDay().minusDays(LONG);
		part(figures, "duty.longOverdue", DEFINITION + "longOverdue", owed,
				is(DutyStatus.OVERDUE).and((duty) -> duty.window().endsBefore(before)));
		figures.accept(Count.childIds("duty.overdueChildren", DEFINITION + "overdueChildren",
				owed.stream()
					.filter((duty) -> duty.status() == DutyStatus.OVERDUE)
					.map(Duty::child)
					.distinct()
					.toList()));
		Map<String, Map<String, List<Duty>>> rules = new LinkedHashMap<>();
		for (DutyRule rule : facts.book().rules()) {
			rules.putIfAbsent(rule.code(), new LinkedHashMap<>());
		}
		for (Duty duty : begun) {
			rules.computeIfAbsent(duty.rule(), (code) -> new LinkedHashMap<>())
				.computeIfAbsent(duty.part(), (part) -> new ArrayList<>())
				.add(duty);
		}
		rules.forEach((code, parts) -> {
			add(figures, "duty." + code, DEFINITION + "rule.", parts.values().stream().flatMap(List::stream).toList());
			parts.keySet()
				.stream()
				.filter((part) -> PART.matcher(part).matches())
				.sorted()
				.forEach((part) -> add(figures, "duty." + code + "." + part, DEFINITION + "part.",
						parts.getOrDefault(part, List.of())));
		});
	}

	private static boolean hasBegun(Duty duty, LocalDate asOf) {
		return switch (duty.status()) {
			case UPCOMING -> false;
			case WAIVED -> !duty.window().from().isAfter(asOf);
			case MET, MET_LATE, DUE, OVERDUE -> true;
		};
	}

	/** The duties are counted once, and looked for when somebody asks which they are. */
	private static void add(Consumer<Figure> figures, String prefix, String definition, List<Duty> duties) {
		Map<DutyStatus, int[]> counts = new EnumMap<>(DutyStatus.class);
		for (Duty duty : duties) {
			counts.computeIfAbsent(duty.status(), (status) -> new int[1])[0]++;
		}
		Parts parts = new Parts(figures, prefix + ".", definition, duties, counts);
		Figure met = parts.add("met", EnumSet.of(DutyStatus.MET));
		parts.add("late", EnumSet.of(DutyStatus.MET_LATE));
		parts.add("overdue", EnumSet.of(DutyStatus.OVERDUE));
		parts.add("waived", EnumSet.of(DutyStatus.WAIVED));
		parts.add("due", EnumSet.of(DutyStatus.DUE));
		parts.add("expected", EnumSet.complementOf(EnumSet.of(DutyStatus.DUE)));
		Figure owed = parts.add("owed", EnumSet.complementOf(EnumSet.of(DutyStatus.DUE, DutyStatus.WAIVED)));
		figures.accept(Figure.share(prefix + ".share", definition + "share", met, owed));
		Figure done = parts.add("done", EnumSet.of(DutyStatus.MET, DutyStatus.MET_LATE));
		Figure asked = parts.add("asked", EnumSet.complementOf(EnumSet.of(DutyStatus.WAIVED)));
		parts.add("open", OPEN);
		figures.accept(Figure.share(prefix + ".coverage", definition + "coverage", done, asked));
	}

	private static Figure part(Consumer<Figure> figures, String id, String definition, List<Duty> duties,
			Predicate<Duty> which) {
		Figure figure = Count.duties(id, definition, duties.stream().filter(which).toList());
		figures.accept(figure);
		return figure;
	}

	private static Predicate<Duty> is(DutyStatus status) {
		return (duty) -> duty.status() == status;
	}

	/**
	 * Makes figures of duties by how they stand.
	 *
	 * @param duties all of them, in their order
	 * @param counts how many stand in each way
	 */
	private record Parts(Consumer<Figure> figures, String prefix, String definition, List<Duty> duties,
			Map<DutyStatus, int[]> counts) {

		Figure add(String name, Set<DutyStatus> which) {
			Figure figure = Count.duties(this.prefix + name, this.definition + name, of(which));
			this.figures.accept(figure);
			return figure;
		}

		private List<Duty> of(Set<DutyStatus> which) {
			int size = 0;
			for (Map.Entry<DutyStatus, int[]> one : this.counts.entrySet()) {
				size += which.contains(one.getKey()) ? one.getValue()[0] : 0;
			}
			return (size == this.duties.size()) ? this.duties : new Chosen(this.duties, which, size);
		}

	}

	/**
	 * Duties that stand in one of some ways, in their order: how many is known at once,
	 * which they are only when somebody looks.
	 */
	private static final class Chosen extends AbstractList<Duty> implements RandomAccess {

		private final List<Duty> all;

		private final Set<DutyStatus> which;

		private final int size;

		private @Nullable List<Duty> chosen;

		Chosen(List<Duty> all, Set<DutyStatus> which, int size) {
			this.all = all;
			this.which = which;
			this.size = size;
		}

		@Override
		public Duty get(int index) {
			if (this.chosen == null) {
				this.chosen = this.all.stream().filter((duty) -> this.which.contains(duty.status())).toList();
			}
			return this.chosen.get(index);
		}

		@Override
		public int size() {
			return this.size;
		}

	}

}
