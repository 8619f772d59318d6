package tongxing.summaries;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureTexts;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.figures.kept.UntilChanged;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.summaries.docx.SummaryDocument;
import tongxing.summaries.text.Composer;
import tongxing.summaries.text.Material;
import tongxing.summaries.text.Material.Background;
import tongxing.summaries.text.Phrasing;
import tongxing.summaries.text.Segment.Counted;
import tongxing.summaries.text.Spoken;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.text.SummaryText.Explained;
import tongxing.summaries.text.Wording;

/**
 * Term summaries of the school, a class or a helper, and the files of single children.
 * Whether the asker may have one is decided before, by {@link SummaryScopes}.
 */
@Service
@Transactional
public class Summaries {

	/**
	 * A summary together with what is still missing in the records it is made of.
	 *
	 * @param gaps figures that count something although they should count nothing
	 * @param template number of the school's wording it was made with
	 */
	public record Preview(SummaryText text, List<Counted> gaps, int template) {

		public Preview {
			gaps = List.copyOf(gaps);
		}

		private Preview withoutItems() {
			return new Preview(this.text.withoutItems(),
					this.gaps.stream()
						.map((gap) -> new Counted(gap.figure().bare(), gap.scope(), gap.text(), gap.earlier()))
						.toList(),
					this.template);
		}

	}

	/**
	 * What a summary depends on beside the facts.
	 */
	private record Question(FigureScope scope, TermId term, LocalDate asOf, Language language, Locale page) {

	}

	/** Figures that should count nothing before a summary is signed. */
	private static final List<String> GAPS = List.of("sex.UNKNOWN", "birth.UNKNOWN", "phone.NONE", "phone.DEAD",
			"carer.NONE", "carer.UNKNOWN", "pairing.unpaired", "visit.missed", "duty.overdue", "followup.overdue");

	private final Figures figures;

	private final FigureTexts texts;

	private final SchoolFacts facts;

	private final Composer composer;

	private final GrowthFile growth;

	private final SummaryDocument document;

	private final MessageSource messages;

	private final ApplicationEventPublisher events;

	private final CurrentStaff me;

	private final UntilChanged kept;

	Summaries(Figures figures, FigureTexts texts, SchoolFacts facts, Composer composer, GrowthFile growth,
			SummaryDocument document, MessageSource messages, ApplicationEventPublisher events, CurrentStaff me,
			UntilChanged kept) {
		this.figures = figures;
		this.texts = texts;
		this.facts = facts;
		this.composer = composer;
		this.growth = growth;
		this.document = document;
		this.messages = messages;
		this.events = events;
		this.me = me;
		this.kept = kept;
	}

	/**
	 * The summary of a scope as of the end of a day, with its gaps, as it is printed:
	 * made once for as long as no fact changes.
	 */
	public Preview preview(FigureScope scope, Term term, LocalDate asOf, Language language) {
		if (scope.kind() == FigureScope.Kind.CHILD) { // reading it is noted, and it
														// differs by reader
			return whole(scope, term, asOf, language);
		}
		return this.kept.of(new Question(scope, term.id(), asOf, language, LocaleContextHolder.getLocale()),
				() -> whole(scope, term, asOf, language).withoutItems());
	}

	/**
	 * The same with what stands behind each figure, for those who keep a version of it.
	 */
	public Preview whole(FigureScope scope, Term term, LocalDate asOf, Language language) {
		return preview(scope, term, asOf, language, null);
	}

	/**
	 * The same in words that are only tried.
	 * @param tried the wording in use if nothing is tried
	 */
	public Preview preview(FigureScope scope, Term term, LocalDate asOf, Language language, @Nullable Phrasing tried) {
		Figures.Compared compared = this.figures.compared(scope, term, asOf);
		TermFigures all = compared.book().figures(scope);
		SchoolFacts.Found found = this.facts.of(all, compared.book());
		Phrasing phrasing = (tried != null) ? tried : found.phrasing();
		Wording wording = new Wording(this.messages, language, all, phrasing);
		SummaryText text = Spoken.in(language, () -> compose(compared, all, found.background(), wording, language));
		List<Counted> gaps = GAPS.stream()
			.flatMap((id) -> all.find(id).stream())
			.filter((figure) -> !figure.isZero())
			.map((figure) -> new Counted(figure, scope, this.texts.value(figure)))
			.toList();
		return new Preview(text, gaps, phrasing.number());
	}

	/** A child's file names the child, so that reading it leaves a row in the audit. */
	private SummaryText compose(Figures.Compared compared, TermFigures all, Background background, Wording wording,
			Language language) {
		FigureScope scope = all.scope();
		if (scope.kind() == FigureScope.Kind.CHILD) {
			this.events.publishEvent(new GrowthFileRead(GrowthFile.child(scope), all.term().id().toString()));
			return this.growth.of(compared.book(), all, wording, language, this.me.id(),
					(figure) -> explain(figure, wording));
		}
		Material material = new Material(background, all, compared.before(), wording);
		return this.composer.compose(material, language, (figure) -> explain(figure, wording));
	}

	/**
	 * The summary that is about to leave as a document, which leaves a row in the audit.
	 */
	public SummaryText taken(FigureScope scope, Term term, LocalDate asOf, Language language) {
		SummaryText text = preview(scope, term, asOf, language).text();
		this.events.publishEvent(new SummaryExported(term.id(), scope));
		return text;
	}

	/**
	 * Writes the summary as a .docx into a stream, which is left open, and into the
	 * audit.
	 */
	public void export(FigureScope scope, Term term, LocalDate asOf, Language language, OutputStream out) {
		SummaryText text = taken(scope, term, asOf, language);
		try {
			this.document.write(text, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A share says what it is made of. */
	private Explained explain(Figure figure, Wording wording) {
		String ratio = Optional.ofNullable(figure.of())
			.map((of) -> wording.text("summaries.appendix.ratio").formatted(of.part().number(), of.whole().number()))
			.orElse("");
		return new Explained(this.texts.label(figure), this.texts.definition(figure) + ratio,
				wording.counted(figure).text());
	}

}
