package tongxing.summaries.year;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.FigureScope;
import tongxing.kernel.Audited;
import tongxing.kernel.Letterhead;
import tongxing.staff.Language;
import tongxing.summaries.docx.SummaryDocument;
import tongxing.summaries.text.Element;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Segment;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummarySection;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.year.YearReport.Answer;
import tongxing.summaries.year.YearReport.Evidence;
import tongxing.summaries.year.YearReport.Year;

/**
 * The year report as a document to be signed: a table of evidence for each question, and
 * what every figure counts.
 */
@Service
@Transactional
public class YearDocument {

	private static final int FIGURE_WIDTH = 6;

	private final YearReport report;

	private final Terms terms;

	private final Letterhead letterhead;

	private final SummaryDocument document;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	YearDocument(YearReport report, Terms terms, Letterhead letterhead, SummaryDocument document,
			MessageSource messages, ApplicationEventPublisher events) {
		this.report = report;
		this.terms = terms;
		this.letterhead = letterhead;
		this.document = document;
		this.messages = messages;
		this.events = events;
	}

	/**
	 * Writes the report as a .docx, which leaves a row in the audit; the stream is left
	 * open.
	 * @param name of the class; empty for the school
	 */
	public void write(FigureScope scope, String name, int schoolYear, LocalDate today, Language language,
			OutputStream out) throws IOException {
		Year year = this.report.of(scope, schoolYear, today);
		this.events.publishEvent(new Exported(schoolYear + " " + scope));
		this.document.write(text(year, name, language), out);
	}

	private SummaryText text(Year year, String name, Language language) {
		TermId last = year.terms().get(year.terms().size() - 1);
		List<Sentence> title = List.of(Sentence.of(new Segment.Name(this.letterhead.school() + name)),
				words(say(language, "year.titleOf", year.schoolYear(), year.schoolYear() + 1)));
		List<SummarySection> sections = year.answers()
			.stream()
			.map((answer) -> SummarySection.whole(SectionKind.RESULTS,
					say(language, "year.question." + answer.question()), elements(year, answer, language)))
			.toList();
		List<Sentence> signature = Stream.of("summaries.madeBy", "summaries.checkedBy", "summaries.seal")
			.map((key) -> words(say(language, key)))
			.toList();
		List<SummaryText.Explained> explained = year.answers()
			.stream()
			.flatMap((answer) -> answer.evidence().stream())
			.map((one) -> new SummaryText.Explained(one.label(), one.definition(), one.value()))
			.toList();
		return new SummaryText(language, this.terms.get(last), year.scope(), year.asOf(), title, sections, signature,
				explained);
	}

	private List<Element> elements(Year year, Answer answer, Language language) {
		List<String> columns = new ArrayList<>(List.of(say(language, "year.evidence"), say(language, "year.whole")));
		year.terms().forEach((term) -> columns.add(say(language, "year.term." + term.number())));
		List<Element.Line> lines = answer.evidence().stream().map(YearDocument::line).toList();
		List<Integer> shares = new ArrayList<>(List.of(FIGURE_WIDTH));
		columns.stream().skip(1).forEach((column) -> shares.add(2));
		List<Element> elements = new ArrayList<>(List.of(new Element.Grid("", columns, lines, shares)));
		if (!answer.unrecorded().isEmpty()) {
			String papers = String.join(say(language, "year.unrecorded.between"),
					answer.unrecorded().stream().map((code) -> say(language, "year.unrecorded." + code)).toList());
			elements.add(Element.Passage.plain(List.of(words(say(language, "year.unrecorded") + papers))));
		}
		return elements;
	}

	private static Element.Line line(Evidence one) {
		List<Sentence> cells = new ArrayList<>(List.of(words(one.label()), words(one.value())));
		one.terms().forEach((term) -> cells.add(words(term.value())));
		return new Element.Line(cells, false);
	}

	private static Sentence words(String text) {
		return Sentence.of(new Segment.Words(text));
	}

	private String say(Language language, String key, Object... args) {
		return Objects.requireNonNull(this.messages.getMessage(key, args, language.locale()));
	}

	/**
	 * Somebody took the year report away.
	 */
	private record Exported(String subject) implements Audited {

		@Override
		public String action() {
			return "YEAR_REPORT_EXPORTED";
		}

	}

}
