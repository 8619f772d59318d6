package tongxing.summaries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import tongxing.care.CareFact;
import tongxing.care.CareLists;
import tongxing.care.CareRecordId;
import tongxing.care.FollowUpFact;
import tongxing.figures.Figure;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.kernel.DateRange;
import tongxing.kernel.Letterhead;
import tongxing.kernel.NotFound;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.Language;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.Element.Grid;
import tongxing.summaries.text.Element.Line;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Segment.Name;
import tongxing.summaries.text.Segment.Words;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummarySection;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.text.Wording;

/**
 * Writes a child's file of a term 成长档案 on two pages of A4, addressed to the child: what
 * was seen and said on the first; what was promised and done, how the child gets on, and
 * room to write by hand on the second. Of more than fits the latest is told. Restricted
 * parts are never in it, nor that they exist.
 */
@Component
class GrowthFile {

	private static final Set<String> TOLD = Set.of("HOME_VISIT", "TALK", "PARENT_MET");

	private static final int MOST = 500;

	/** Points of a page for the table of what was seen, and of what was promised. */
	private static final int SEEN = 330;

	private static final int PROMISED = 76;

	/** Chinese letters on a line of the texts in these tables. */
	private static final int SEEN_WIDTH = 25;

	private static final int PROMISED_WIDTH = 18;

	private static final int EXCERPT = 90;

	private final CareLists records;

	private final GrowthProgress progress;

	private final Letterhead letterhead;

	GrowthFile(CareLists records, GrowthProgress progress, Letterhead letterhead) {
		this.records = records;
		this.progress = progress;
		this.letterhead = letterhead;
	}

	/**
	 * Of whom is told, and how.
	 */
	record Reading(FigureBook book, ChildFacts child, Wording wording) {

		LocalDate asOf() {
			return this.book.duties().asOf();
		}

		DateRange days() {
			return this.book.duties().term().attribution();
		}

	}

	SummaryText of(FigureBook book, TermFigures figures, Wording wording, Language language, AccountId reader,
			Function<Figure, SummaryText.Explained> explainer) {
		ChildFacts child = book.duties()
			.facts()
			.children()
			.stream()
			.findFirst()
			.orElseThrow(() -> new NotFound("child"));
		Reading reading = new Reading(book, child, wording);
		List<CareLists.Line> chronology = chronology(reading, reader);
		List<SummarySection> sections = new ArrayList<>();
		sections.add(SummarySection.whole(SectionKind.OPENING, "", opening(figures, wording)));
		sections.add(section(SectionKind.MEASURES, 1, "told", told(chronology, wording), wording));
		sections.add(section(SectionKind.PLAN, 2, "promised", promised(book, wording), wording));
		sections.add(section(SectionKind.RESULTS, 3, "progress", this.progress.of(reading, chronology), wording));
		sections.add(section(SectionKind.RESULTS, 4, "byHand", GrowthProgress.byHand(wording), wording));
		List<SummaryText.Explained> explained = sections.stream()
			.flatMap((section) -> section.elements().stream())
			.flatMap(Element::figures)
			.map(Segment.Counted::figure)
			.distinct()
			.map(explainer)
			.toList();
		List<Sentence> signature = List.of(Sentence.of(new Name(this.letterhead.school())),
				Sentence.of(wording.day(figures.asOf())));
		return new SummaryText(language, figures.term(), figures.scope(), figures.asOf(),
				title(child, figures, wording), sections, signature, explained);
	}

	private List<Sentence> title(ChildFacts child, TermFigures figures, Wording wording) {
		String schoolClass = child.lastStayIn(figures.term().attribution()).map(ChildFacts.Stay::className).orElse("");
		Optional<Sentence> first = wording.say("summaries.growth.title", "school", this.letterhead.school());
		Optional<Sentence> second = wording.say("summaries.growth.whose", "child", child.name(), "class", schoolClass);
		return Stream.of(first, second).flatMap(Optional::stream).toList();
	}

	private static List<Element> opening(TermFigures figures, Wording wording) {
		List<Sentence> sentences = Stream
			.of(wording.say("summaries.growth.opening", "from", figures.term().firstDay(), "asOf", figures.asOf()),
					some("visit.personTimes", figures, wording), some("talk.personTimes", figures, wording),
					some("contact.personTimes", figures, wording), some("call.personTimes", figures, wording),
					some("letter.personTimes", figures, wording), some("met.personTimes", figures, wording))
			.flatMap(Optional::stream)
			.toList();
		return List.of(Passage.plain(sentences));
	}

	/** A figure is said when it counts something. */
	private static Optional<Sentence> some(String id, TermFigures figures, Wording wording) {
		return figures.find(id)
			.filter((figure) -> !figure.isZero())
			.flatMap((figure) -> wording.say("summaries.growth." + id));
	}

	/** The records of the term that are no mere attempt, the latest first. */
	private List<CareLists.Line> chronology(Reading reading, AccountId reader) {
		Set<CareRecordId> known = reading.book()
			.duties()
			.facts()
			.records()
			.stream()
			.filter((fact) -> reading.days().contains(fact.happenedOn()))
			.map(CareFact::record)
			.collect(Collectors.toSet());
		return this.records.chronology(reading.child().id(), null, reader, reading.asOf(), MOST)
			.stream()
			.filter((line) -> known.contains(line.id()) && line.attempt() == null)
			.toList();
	}

	private static List<Element> told(List<CareLists.Line> chronology, Wording wording) {
		GrowthPaper paper = new GrowthPaper(SEEN);
		List<Line> lines = new ArrayList<>(chronology.stream()
			.filter((line) -> TOLD.contains(line.kind()))
			.map((line) -> line(line, wording))
			.filter((line) -> paper.takes(line.cells().get(2).text(), SEEN_WIDTH))
			.toList());
		Collections.reverse(lines);
		if (lines.isEmpty()) {
			return List.of();
		}
		List<String> columns = List.of(wording.text("summaries.growth.day"), wording.text("summaries.growth.what"),
				wording.text("summaries.growth.seen"));
		return List.of(new Grid(wording.text("summaries.growth.told.caption"), columns, lines, List.of(5, 3, 14)));
	}

	private static Line line(CareLists.Line line, Wording wording) {
		List<Segment> seen = new ArrayList<>();
		if (!line.narrative().isEmpty()) {
			seen.add(new Name(excerpt(line.narrative())));
		}
		if (line.words() != null) {
			wording.say("summaries.growth.words", "words", line.words())
				.ifPresent((said) -> seen.addAll(said.segments()));
		}
		return new Line(List.of(Sentence.of(wording.day(line.on())),
				Sentence.of(new Words(wording.text("care.kind." + line.kind()))), new Sentence(seen)), false);
	}

	private static List<Element> promised(FigureBook book, Wording wording) {
		LocalDate asOf = book.duties().asOf();
		LocalDate first = book.duties().term().firstDay();
		GrowthPaper paper = new GrowthPaper(PROMISED);
		List<Line> lines = book.followUps()
			.stream()
			.filter((promise) -> promise.closedOn() == null || !promise.closedOn().isBefore(first))
			.filter((promise) -> paper.takes(promise.what(), PROMISED_WIDTH))
			.map((promise) -> new Line(List.of(Sentence.of(wording.day(promise.dueOn())),
					Sentence.of(new Name(promise.what())), state(promise, asOf, wording)), false))
			.toList();
		if (lines.isEmpty()) {
			return List.of();
		}
		List<String> columns = List.of(wording.text("summaries.growth.due"), wording.text("summaries.growth.promise"),
				wording.text("summaries.growth.state"));
		return List.of(new Grid(wording.text("summaries.growth.promised.caption"), columns, lines, List.of(5, 11, 6)));
	}

	private static Sentence state(FollowUpFact promise, LocalDate asOf, Wording wording) {
		boolean open = promise.openOn(asOf);
		String how = open ? "open" : Optional.ofNullable(promise.closedHow()).orElse("DONE");
		return wording.say("summaries.growth.state." + how, "day", open ? asOf : promise.closedOn()).orElseThrow();
	}

	private static SummarySection section(SectionKind kind, int number, String name, List<Element> elements,
			Wording wording) {
		String heading = wording.text("summaries.number.section." + number) + wording.text("summaries.growth." + name);
		List<Element> filled = elements.isEmpty()
				? List.of(Passage.plain(wording.say("summaries.growth." + name + ".none").stream().toList()))
				: elements;
		return SummarySection.whole(kind, heading, filled);
	}

	static String excerpt(String text) {
		return (text.length() <= EXCERPT) ? text : text.substring(0, EXCERPT - 1).strip() + "…";
	}

	/** The child a scope names. */
	static ChildId child(FigureScope scope) {
		return new ChildId(Objects.requireNonNull(scope.id()));
	}

}
