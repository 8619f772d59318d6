package tongxing.summaries.leaving;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.figures.FigureScope;
import tongxing.staff.Language;
import tongxing.summaries.Summaries;
import tongxing.summaries.docx.SummaryDocument;
import tongxing.summaries.pdf.SummaryPdf;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.version.VersionView;
import tongxing.summaries.version.Versions;

/**
 * Writes the summaries of terms, each as a document and as a page that any browser shows
 * without this program: as it is written today, and every version that was saved, of a
 * locked one the very document that was locked. A child's paper is its growth file.
 */
@Service
public class TermPapers {

	/**
	 * Where papers are put; beginning one ends the one before.
	 */
	public interface Shelf {

		OutputStream next(String name) throws IOException;

	}

	/**
	 * A paper that was put there.
	 *
	 * @param file without its ending; there is a .docx and an .html
	 */
	public record Paper(String file, String title) {

	}

	private final Summaries summaries;

	private final Versions versions;

	private final SummaryDocument document;

	private final SummaryPdf page;

	private final Terms terms;

	private final JdbcClient database;

	private final Clock clock;

	TermPapers(Summaries summaries, Versions versions, SummaryDocument document, SummaryPdf page, Terms terms,
			JdbcClient database, Clock clock) {
		this.summaries = summaries;
		this.versions = versions;
		this.document = document;
		this.page = page;
		this.terms = terms;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * The papers of the school and its classes.
	 * @param schoolYear only of one year
	 */
	public List<Paper> ofSchool(@Nullable Integer schoolYear, Shelf shelf) throws IOException {
		List<Paper> papers = new ArrayList<>();
		for (Term term : begun((one) -> schoolYear == null || one.id().schoolYear() == schoolYear)) {
			papers.addAll(of(term, FigureScope.SCHOOL, "school", shelf));
			int number = 0;
			for (UUID one : classes(term)) {
				number++;
				papers.addAll(of(term, ofClass(one), "class-%02d".formatted(number), shelf));
			}
		}
		return papers;
	}

	/** The papers of a class. */
	public List<Paper> ofClass(UUID schoolClass, Shelf shelf) throws IOException {
		int year = this.database.sql("select school_year from school_class where id = ?")
			.param(schoolClass)
			.query(Integer.class)
			.single();
		List<Paper> papers = new ArrayList<>();
		for (Term term : begun((one) -> one.id().schoolYear() == year)) {
			papers.addAll(of(term, ofClass(schoolClass), "class", shelf));
		}
		return papers;
	}

	/** A child's growth files of the terms in which it was at the school. */
	public List<Paper> ofChild(UUID child, Shelf shelf) throws IOException {
		List<Paper> papers = new ArrayList<>();
		for (Term term : begun((one) -> wasHere(child, one))) {
			SummaryText text = written(term, new FigureScope(FigureScope.Kind.CHILD, child));
			papers.add(put(folder(term) + "child", text, shelf));
		}
		return papers;
	}

	private List<Paper> of(Term term, FigureScope scope, String name, Shelf shelf) throws IOException {
		List<Paper> papers = new ArrayList<>();
		papers.add(put(folder(term) + name, written(term, scope), shelf));
		for (VersionView.Line line : this.versions.of(scope, term.id())) {
			String file = folder(term)
					+ "%s-%s-version-%d".formatted(name, line.language().tag().toLowerCase(Locale.ROOT), line.number());
			SummaryText text = this.versions.view(line.id()).text();
			shelf.next(file + ".docx").write(this.versions.document(line.id()));
			shelf.next(file + ".html").write(this.page.page(text).getBytes(StandardCharsets.UTF_8));
			papers.add(new Paper(file, title(text) + " · " + line.number()));
		}
		return papers;
	}

	private Paper put(String file, SummaryText text, Shelf shelf) throws IOException {
		this.document.write(text, new LeftOpen(shelf.next(file + ".docx")));
		shelf.next(file + ".html").write(this.page.page(text).getBytes(StandardCharsets.UTF_8));
		return new Paper(file, title(text));
	}

	private SummaryText written(Term term, FigureScope scope) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate last = term.attribution().to();
		Language language = Language.ofTag(LocaleContextHolder.getLocale().toLanguageTag()).orElse(Language.SIMPLIFIED);
		return this.summaries.preview(scope, term, (last != null && last.isBefore(today)) ? last : today, language)
			.text();
	}

	private List<Term> begun(Predicate<Term> wanted) {
		LocalDate today = LocalDate.now(this.clock);
		return this.terms.all()
			.stream()
			.filter((term) -> !term.firstDay().isAfter(today) && wanted.test(term))
			.toList();
	}

	private List<UUID> classes(Term term) {
		return this.database.sql("select id from school_class where school_year = ? order by stage, grade, number")
			.param(term.id().schoolYear())
			.query(UUID.class)
			.list();
	}

	private boolean wasHere(UUID child, Term term) {
		return this.database
			.sql("""
					select exists (select from enrolment where child_id = :child and during && daterange(:first, :last, '[]'))
					""")
			.param("child", child)
			.param("first", term.firstDay())
			.param("last", term.lastDay())
			.query(Boolean.class)
			.single();
	}

	private static String folder(Term term) {
		return "summaries/" + term.id() + "/";
	}

	private static FigureScope ofClass(UUID schoolClass) {
		return new FigureScope(FigureScope.Kind.CLASS, schoolClass);
	}

	private static String title(SummaryText text) {
		return String.join("", text.title().stream().map(Sentence::text).toList());
	}

	/** The document closes what it writes to; the shelf goes on. */
	private static final class LeftOpen extends FilterOutputStream {

		LeftOpen(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
