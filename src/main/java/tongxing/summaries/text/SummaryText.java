package tongxing.summaries.text;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import tongxing.calendar.Term;
import tongxing.figures.FigureScope;
import tongxing.staff.Language;
import tongxing.summaries.text.Segment.Counted;

/**
 * A term summary as text, before it becomes a page or a document.
 *
 * @param title one or two lines
 * @param asOf the day up to which it counts
 * @param signature who signs, and when
 * @param explained every figure of the summary's own scope once, in reading order
 */
public record SummaryText(Language language, Term term, FigureScope scope, LocalDate asOf, List<Sentence> title,
		List<SummarySection> sections, List<Sentence> signature, List<Explained> explained) {

	public SummaryText {
		title = List.copyOf(title);
		sections = List.copyOf(sections);
		signature = List.copyOf(signature);
		explained = List.copyOf(explained);
	}

	/**
	 * Every figure printed anywhere in it, in reading order, with whose figure it is.
	 */
	public Stream<Counted> figures() {
		return this.sections.stream().flatMap((section) -> section.elements().stream()).flatMap(Element::figures);
	}

	/**
	 * The same as it is printed, without what stands behind its figures: what may be kept
	 * in memory.
	 */
	public SummaryText withoutItems() {
		return new SummaryText(this.language, this.term, this.scope, this.asOf,
				this.title.stream().map(Sentence::withoutItems).toList(),
				this.sections.stream().map(SummarySection::withoutItems).toList(),
				this.signature.stream().map(Sentence::withoutItems).toList(), this.explained);
	}

	/**
	 * Whether it is a child's own file: two pages, the second of which begins with what
	 * was promised, and nothing after them.
	 */
	public boolean isGrowthFile() {
		return this.scope.kind() == FigureScope.Kind.CHILD;
	}

	/** Whether a section begins on a page of its own. */
	public boolean turnsPage(SummarySection section) {
		return isGrowthFile() && section.kind() == SectionKind.PLAN;
	}

	/**
	 * A figure as the appendix explains it.
	 *
	 * @param label what it is called
	 * @param definition what it counts, in a sentence
	 * @param count number and unit
	 */
	public record Explained(String label, String definition, String count) {

	}

}
