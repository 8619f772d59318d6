package tongxing.summaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tongxing.care.CareLists;
import tongxing.program.ChildAwards;
import tongxing.registry.ChildFacts.Surveyed;
import tongxing.registry.Ratings;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Element.Grid;
import tongxing.summaries.text.Element.Line;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.Segment.Name;
import tongxing.summaries.text.Segment.Words;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.Wording;

/**
 * The second half of a child's file of a term: how it was rated now and before, its
 * awards and growth notes, and room for what is written by hand.
 */
@Component
class GrowthProgress {

	/** Points of the page for awards and notes. */
	private static final int ROOM = 60;

	/** Halves of a letter on a line to write on. */
	private static final int LINE = 48;

	private static final String NOTE = "GROWTH_NOTE";

	private final ChildAwards awards;

	GrowthProgress(ChildAwards awards) {
		this.awards = awards;
	}

	/**
	 * How the child gets on: ratings, awards, notes; nothing where none of them is there.
	 * @param chronology the child's records of the term that its file may tell
	 */
	List<Element> of(GrowthFile.Reading reading, List<CareLists.Line> chronology) {
		List<Element> elements = new ArrayList<>();
		ratings(reading).ifPresent(elements::add);
		List<Line> lines = lines(reading, chronology);
		if (!lines.isEmpty()) {
			Wording wording = reading.wording();
			elements.add(new Grid(wording.text("summaries.growth.progress.caption"),
					List.of(wording.text("summaries.growth.day"), wording.text("summaries.growth.progress.what")),
					lines, GrowthPaper.DAY_AND_TEXT));
		}
		return elements;
	}

	/** The last two censuses in which the child was rated, side by side. */
	private static Optional<Grid> ratings(GrowthFile.Reading reading) {
		List<Surveyed> rated = reading.child()
			.censuses()
			.stream()
			.filter((one) -> one.ratings().any() && one.answeredBy(reading.asOf()))
			.sorted(Comparator.comparing(Surveyed::day))
			.toList();
		if (rated.isEmpty()) {
			return Optional.empty();
		}
		Wording wording = reading.wording();
		List<String> columns = new ArrayList<>(List.of(wording.text("summaries.growth.rated")));
		Stream.of(Ratings.Dimension.values())
			.forEach((dimension) -> columns.add(wording.text("census.dimension." + dimension)));
		List<Line> lines = rated.subList(Math.max(0, rated.size() - 2), rated.size())
			.stream()
			.map((one) -> line(one, wording))
			.toList();
		return Optional
			.of(new Grid(wording.text("summaries.growth.rated.caption"), columns, lines, List.of(7, 3, 3, 3, 3, 3)));
	}

	private static Line line(Surveyed one, Wording wording) {
		List<Sentence> cells = new ArrayList<>(List.of(Sentence.of(wording.day(one.day()))));
		for (Ratings.Dimension dimension : Ratings.Dimension.values()) {
			cells.add(Sentence.of(new Name(Objects.toString(one.ratings().of(dimension), "—"))));
		}
		return new Line(cells, false);
	}

	private List<Line> lines(GrowthFile.Reading reading, List<CareLists.Line> chronology) {
		Wording wording = reading.wording();
		GrowthPaper paper = new GrowthPaper(ROOM);
		List<Line> lines = new ArrayList<>();
		for (ChildAwards.Given award : this.awards.of(reading.child().id(), reading.days())) {
			String said = award.title() + "（" + award.by() + "）";
			if (paper.takes(said, GrowthPaper.WIDE)) {
				lines.add(new Line(List.of(Sentence.of(wording.day(award.on())), Sentence.of(new Name(said))), false));
			}
		}
		chronology.stream().filter((line) -> NOTE.equals(line.kind())).forEach((note) -> {
			String told = GrowthFile.excerpt(note.narrative());
			if (paper.takes(told, GrowthPaper.WIDE)) {
				lines.add(new Line(List.of(Sentence.of(wording.day(note.on())), Sentence.of(new Name(told))), false));
			}
		});
		return lines;
	}

	/** Lines on which teacher, family and child write to each other. */
	static List<Element> byHand(Wording wording) {
		return Stream.of("teacher", "family", "child")
			.map((who) -> wording.text("summaries.growth.byHand." + who))
			.flatMap((who) -> Stream.of(who + line(LINE - GrowthPaper.halves(who)), line(LINE)))
			.<Element>map((text) -> Passage.plain(List.of(Sentence.of(new Words(text)))))
			.toList();
	}

	private static String line(int halves) {
		return "＿".repeat(halves / 2);
	}

}
