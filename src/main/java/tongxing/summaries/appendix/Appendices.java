package tongxing.summaries.appendix;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;

import org.dhatim.fastexcel.Workbook;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.calendar.Term;
import tongxing.duties.DutyTexts;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureTexts;
import tongxing.figures.Figures;
import tongxing.kernel.Letterhead;
import tongxing.registry.status.Criteria;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.summaries.appendix.Sheet.Frame;
import tongxing.summaries.text.Spoken;

/**
 * Workbooks that name children: roster, visits, talks, duties by child, figures. Whether
 * the asker may have one of a scope is decided before; a child whom they may not see is
 * counted and not named, and every workbook leaves a row in the audit.
 */
@Service
@Transactional
public class Appendices {

	private final Figures figures;

	private final AppendixReader reader;

	private final Criteria criteria;

	private final AppendixWords words;

	private final FigureTexts figureTexts;

	private final DutyTexts dutyTexts;

	private final Letterhead letterhead;

	private final CurrentStaff me;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Appendices(Figures figures, AppendixReader reader, Criteria criteria, AppendixWords words, FigureTexts figureTexts,
			DutyTexts dutyTexts, Letterhead letterhead, CurrentStaff me, ApplicationEventPublisher events,
			Clock clock) {
		this.figures = figures;
		this.reader = reader;
		this.criteria = criteria;
		this.words = words;
		this.figureTexts = figureTexts;
		this.dutyTexts = dutyTexts;
		this.letterhead = letterhead;
		this.me = me;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Which workbook.
	 *
	 * @param whole whether resident IDs stand in it whole; else they are masked
	 */
	public record Asked(FigureScope scope, Term term, LocalDate asOf, Language language, boolean whole) {

	}

	/**
	 * Writes a workbook while it is read, and leaves the stream open.
	 */
	public void write(Asked asked, OutputStream out) {
		FigureBook book = this.figures.book(asked.scope, asked.term, asked.asOf);
		AppendixFacts facts = this.reader.read(book, asked.scope, asked.whole, this.me.id(), LocalDate.now(this.clock));
		this.events.publishEvent(new AppendixExported(asked.term.id(), asked.scope, asked.whole));
		Spoken.in(asked.language, () -> {
			fill(facts, out);
			return true;
		});
	}

	private void fill(AppendixFacts facts, OutputStream out) {
		Frame frame = new Frame(this.letterhead.school(),
				this.words.say("papers.countedTo", facts.figures().asOf().toString()),
				this.words.say("papers.signatures"), this.words.say("papers.page", "&P", "&N"));
		try (Workbook book = new Workbook(out, "Tongxing", "1.0")) {
			AppendixSheets sheets = new AppendixSheets(book, facts, this.words, frame);
			sheets.roster(this.criteria.localOn(facts.figures().asOf()));
			sheets.visits();
			sheets.talks();
			sheets.duties(this.dutyTexts);
			sheets.figures(this.figureTexts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
