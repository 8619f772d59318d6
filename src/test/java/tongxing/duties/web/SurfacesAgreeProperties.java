package tongxing.duties.web;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import tongxing.care.opinion.Waiting;
import tongxing.TestClock;
import tongxing.duties.Duty;
import tongxing.duties.DutyBook;
import tongxing.duties.DutyFacts;
import tongxing.duties.DutyTexts;
import tongxing.duties.clock.DutyClock;
import tongxing.duties.clock.GeneratedSchool;
import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.figures.Unit;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.registry.ChildFacts;
import tongxing.registry.status.Criterion;

import tongxing.staff.words.Words;

import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.type.filter.AssignableTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In every school the list of children, the home page, the board's figures and the
 * summary's figures say the same, and say on a later day of an earlier one what they said
 * on it.
 */
class SurfacesAgreeProperties {

	private static final List<FigureDefinition> DEFINITIONS = definitions();

	private final Words words = new Words(messages(), new TestClock());

	private final DutyTexts texts = make(DutyTexts.class, messages());

	private final TodayItems home = new TodayItems(this.texts, this.words);

	private final DutyColumns list = new DutyColumns(null, null, this.texts, this.words);

	private static FigureBook book(GeneratedSchool school, DutyFacts facts, LocalDate day) {
		List<Duty> duties = DutyClock.duties(school.rules(), GeneratedSchool.TERM, facts, day);
		return new FigureBook(DEFINITIONS, new DutyBook(GeneratedSchool.TERM, day, school.rules(), facts, duties),
				new Waiting(school.followUps(), List.of()), Map.of(), Criterion.LOCAL);
	}

	@Property(tries = 1000)
	void listHomePageAndFiguresCountTheSameOverdueDuties(@ForAll long seed) {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		GeneratedSchool school = new GeneratedSchool(seed);
		LocalDate day = school.someDay();
		FigureBook book = book(school, school.facts(), day);
		List<ChildFacts> there = school.facts().children().stream().filter((child) -> child.onRegister(day)).toList();
		Set<String> ids = there.stream().map((child) -> child.id().toString()).collect(Collectors.toSet());

		Map<String, Long> figure = book.figures(FigureScope.SCHOOL)
			.get("duty.overdue")
			.items()
			.stream()
			.map((item) -> String.valueOf(item.child()))
			.filter(ids::contains)
			.collect(Collectors.groupingBy((child) -> child, Collectors.counting()));
		assertThat(onHomePage(book, there, day)).isEqualTo(figure);
		assertThat(inList(book, there, day)).isEqualTo(figure);
	}

	@Property(tries = 300)
	void theFiguresAddUp(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		LocalDate day = school.someDay();
		FigureBook book = book(school, school.facts(), day);
		TermFigures all = book.figures(FigureScope.SCHOOL);
		assertThat(number(all, "register.opening") + number(all, "register.in") - number(all, "register.out"))
			.isEqualTo(number(all, "register.closing"));
		assertThat(number(all, "duty.met") + number(all, "duty.late") + number(all, "duty.overdue")
				+ number(all, "duty.waived"))
			.isEqualTo(number(all, "duty.expected"));
		assertThat(number(all, "followup.opening") + number(all, "followup.new") - number(all, "followup.closed"))
			.isEqualTo(number(all, "followup.open"));
		assertThat(number(all, "visit.covered") + number(all, "visit.missed"))
			.isEqualTo(number(all, "register.closing"));
		for (String part : List.of("sex.", "carer.", "level.", "away.")) {
			assertThat(sum(all, part, "")).as(part).isEqualTo(number(all, "register.closing"));
		}
		assertThat(sum(all, "talk.personTimes.", "")).isEqualTo(number(all, "talk.personTimes"));
		assertThat(sum(all, "visit.", ".records") - number(all, "visit.records"))
			.isEqualTo(number(all, "visit.records"));
	}

	@Property(tries = 300)
	void theClassesAddUpToTheSchool(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		FigureBook book = book(school, school.facts(), school.someDay());
		TermFigures all = book.figures(FigureScope.SCHOOL);
		for (String id : List.of("register.closing", "visit.personTimes", "talk.personTimes", "contact.personTimes",
				"duty.met", "duty.late", "duty.overdue", "duty.waived", "duty.due", "pairing.children")) {
			int sum = school.classes()
				.stream()
				.map((one) -> book.figures(new FigureScope(FigureScope.Kind.CLASS, one.value())))
				.mapToInt((figures) -> number(figures, id))
				.sum();
			assertThat(sum).as(id).isEqualTo(number(all, id));
		}
	}

	@Property(tries = 300)
	void whatWasGivenOnEachOccasionAddsUpToAllThatWasGiven(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		TermFigures all = book(school, school.facts(), school.someDay()).figures(FigureScope.SCHOOL);
		for (String id : List.of("gift.records", "gift.money")) {
			BigDecimal parts = all.all()
				.stream()
				.filter((figure) -> figure.id().startsWith(id + "."))
				.map(Figure::value)
				.reduce(BigDecimal.ZERO, BigDecimal::add);
			assertThat(parts).as(id).isEqualByComparingTo(all.get(id).value());
		}
	}

	@Property(tries = 300)
	void everyFigureIsTheNumberOrTheSumOfThingsBehindIt(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		for (Figure figure : book(school, school.facts(), school.someDay()).figures(FigureScope.SCHOOL).all()) {
			if (figure.unit() != Unit.PERCENT) {
				assertThat(figure.items().stream().map(Item::key)).as(figure.id()).doesNotHaveDuplicates();
				assertThat(figure.value()).as(figure.id())
					.isEqualByComparingTo(
							figure.items().stream().map(Item::worth).reduce(BigDecimal.ZERO, BigDecimal::add));
			}
		}
	}

	@Property(tries = 300)
	void anEarlierDayIsToldAsItWas(@ForAll long seed) {
		GeneratedSchool school = new GeneratedSchool(seed);
		LocalDate day = school.someDay();
		TermFigures then = book(school, school.facts(), day).figures(FigureScope.SCHOOL);
		TermFigures now = book(school, school.laterThan(day), day).figures(FigureScope.SCHOOL);
		then.figures().forEach((id, figure) -> assertThat(now.get(id)).as(id).isEqualTo(figure));
		assertThat(now.figures().keySet()).isEqualTo(then.figures().keySet());
	}

	private Map<String, Long> onHomePage(FigureBook book, List<ChildFacts> there, LocalDate day) {
		List<Duty> open = book.duties()
			.duties()
			.stream()
			.filter((duty) -> duty.status().isOpen() && !duty.observed())
			.toList();
		Today.Section section = this.home.overdue(there, open, day, true);
		Map<String, Long> counted = new HashMap<>();
		section.blocks()
			.forEach((block) -> counted.put(block.id(),
					block.items().stream().filter((item) -> item.state().equals("over")).count()));
		assertThat(section.items())
			.isGreaterThanOrEqualTo((int) counted.values().stream().mapToLong(Long::longValue).sum());
		return counted;
	}

	private Map<String, Long> inList(FigureBook book, List<ChildFacts> there, LocalDate day) {
		Map<String, Long> counted = new HashMap<>();
		Map<?, List<Duty>> duties = book.duties().byChild();
		for (ChildFacts child : there) {
			String cell = this.list.open(duties.getOrDefault(child.id(), List.of()), day).text();
			if (cell.endsWith("过期")) {
				counted.put(child.id().toString(), Long.valueOf(cell.replaceAll("\\D", "")));
			}
		}
		return counted;
	}

	private static int sum(TermFigures figures, String prefix, String suffix) {
		return figures.all()
			.stream()
			.filter((figure) -> figure.id().startsWith(prefix) && figure.id().endsWith(suffix))
			.mapToInt((figure) -> figure.value().intValueExact())
			.sum();
	}

	private static int number(TermFigures figures, String id) {
		return figures.get(id).value().intValueExact();
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/duties");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

	private static List<FigureDefinition> definitions() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(FigureDefinition.class));
		return scanner.findCandidateComponents("tongxing.figures.definitions")
			.stream()
			.map((found) -> (FigureDefinition) make(type(found.getBeanClassName())))
			.sorted(java.util.Comparator.comparingInt(FigureDefinition::order))
			.toList();
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	private static <T> T make(Class<T> type, Object... arguments) {
		Constructor<T> only = (Constructor<T>) type.getDeclaredConstructors()[0];
		return BeanUtils.instantiateClass(only, arguments);
	}

}
