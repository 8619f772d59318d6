package tongxing.summaries.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.figures.Unit;
import tongxing.kernel.DateRange;
import tongxing.staff.Language;
import tongxing.summaries.text.Naming.Named;
import tongxing.summaries.text.Naming.Style;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How a sentence names what a figure counts.
 */
class NamingTests {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 2);

	@Test
	void eachNameIsSaidOnceInOrderWithItsMarksAndItsDay() {
		assertThat(told(Style.PLAIN, "桌椅", "图书", "桌椅")).isEqualTo("桌椅、图书");
		assertThat(told(Style.QUOTED, "“我的家”", "自护自救")).isEqualTo("“我的家”、“自护自救”");
		assertThat(told(Style.QUOTED, "“我的家”主题班会")).isEqualTo("“‘我的家’主题班会”");
		assertThat(told(Style.PERSON, "韦素琴（校长）")).isEqualTo("韦素琴（校长）");
		assertThat(told(Style.TITLE, "帮扶制度", "《活动制度》")).isEqualTo("《帮扶制度》、《活动制度》");
		assertThat(told(Style.DATED_TITLE, "帮扶制度")).isEqualTo("《帮扶制度》（2026年9月2日）");
	}

	@Test
	void ofManyNamesAFewAreSaid() {
		String[] many = IntStream.rangeClosed('a', 'l').mapToObj(Character::toString).toArray(String[]::new);
		assertThat(told(Style.PLAIN, many)).isEqualTo("a、b、c、d、e、f、g、h等");
	}

	@Test
	void namesAreNamesAndNoWordsSoThatTheirNumbersAreNoFigures() {
		assertThat(sentence(Style.QUOTED, "110平安行动").segments()).contains(new Segment.Name("110平安行动"));
	}

	@Test
	void whatHasNoNameIsNotSaid() {
		Figure figure = Figure.count("x", "figures.def.x", Unit.EVENTS, List.of(Figure.Item.record(new UUID(1, 1))));
		assertThat(Naming.NONE.of(figure, Style.PLAIN, List.of("title"), wording())).isEmpty();
	}

	private static String told(Style style, String... names) {
		return sentence(style, names).text();
	}

	private static Sentence sentence(Style style, String... names) {
		Map<String, List<Named>> all = new HashMap<>();
		List<Figure.Item> items = IntStream.range(0, names.length).mapToObj((i) -> {
			UUID record = new UUID(1, i);
			all.put(record.toString(), List.of(new Named("title", names[i], DAY), new Named("team", "不说", DAY)));
			return Figure.Item.record(record);
		}).toList();
		Figure figure = Figure.count("x", "figures.def.x", Unit.EVENTS, items);
		return new Naming(all).of(figure, style, List.of("title"), wording()).orElseThrow();
	}

	private static Wording wording() {
		DateRange teaching = new DateRange(DAY, DAY.plusDays(100));
		Term term = new Term(new TermId(2026, 1), teaching, Term.usualPhases(teaching), DateRange.since(DAY),
				List.of());
		return new Wording(new SampleMessages(), Language.SIMPLIFIED,
				new TermFigures(term, FigureScope.SCHOOL, DAY, Map.of()), Phrasing.USUAL);
	}

}
