package tongxing.summaries.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.figures.Figure;
import tongxing.figures.Figure.Item;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureTexts;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.kernel.NotFound;
import tongxing.summaries.year.Question.Asked;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The year of the school or a class from the figures of its terms: what was done counts
 * each thing once, how things stand is how they stood at the end. Whether the asker may
 * see it is decided before.
 */
@Service
@Transactional(readOnly = true)
public class YearReport {

	/**
	 * A year with its five answers.
	 *
	 * @param terms those that have begun
	 */
	public record Year(int schoolYear, FigureScope scope, List<TermId> terms, LocalDate asOf, List<Answer> answers) {

	}

	/**
	 * A question with its evidence.
	 *
	 * @param unrecorded what no figure counts yet, ends of message keys
	 */
	public record Answer(String question, List<Evidence> evidence, List<String> unrecorded) {

	}

	/**
	 * A figure of the year and of each of its terms.
	 *
	 * @param id of the figure
	 * @param value with its unit
	 * @param path to what stands behind it, if one term holds all of it
	 */
	public record Evidence(String id, String label, String definition, String value, @Nullable String path,
			List<Part> terms) {

	}

	/**
	 * A term's share, and where its list is, unless the term had none.
	 */
	public record Part(TermId term, String value, @Nullable String path) {

	}

	private final Figures figures;

	private final FigureTexts texts;

	private final Terms terms;

	YearReport(Figures figures, FigureTexts texts, Terms terms) {
		this.figures = figures;
		this.texts = texts;
		this.terms = terms;
	}

	/** The years of which there is a report on a day, the newest first. */
	public List<Integer> years(LocalDate today) {
		return this.terms.all()
			.stream()
			.filter((term) -> !term.firstDay().isAfter(today))
			.map((term) -> term.id().schoolYear())
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
	}

	/**
	 * The year as of the end of a day; a year of which no term has begun is not there.
	 */
	public Year of(FigureScope scope, int schoolYear, LocalDate today) {
		List<TermFigures> parts = this.terms.all()
			.stream()
			.filter((term) -> term.id().schoolYear() == schoolYear && !term.firstDay().isAfter(today))
			.map((term) -> this.figures.of(scope, term, asOf(term, today)))
			.toList();
		if (parts.isEmpty()) {
			throw new NotFound("year");
		}
		List<Answer> answers = Question.ALL.stream()
			.map((question) -> new Answer(question.code(),
					question.evidence().stream().flatMap((asked) -> evidence(asked, parts).stream()).toList(),
					question.unrecorded()
						.stream()
						.filter((paper) -> parts.stream().noneMatch((part) -> part.find(paper.figure()).isPresent()))
						.map(Question.Paper::code)
						.toList()))
			.toList();
		return new Year(schoolYear, scope, parts.stream().map((part) -> part.term().id()).toList(),
				parts.get(parts.size() - 1).asOf(), answers);
	}

	private Optional<Evidence> evidence(Asked asked, List<TermFigures> parts) {
		String id = asked.figure();
		List<Figure> known = parts.stream().flatMap((part) -> part.find(id).stream()).toList();
		if (known.isEmpty()) {
			return Optional.empty();
		}
		Figure some = known.get(known.size() - 1);
		Figure none = Figure.count(id, some.definition(), some.unit(), List.of());
		List<Part> shares = parts.stream().map((part) -> share(part, id, none)).toList();
		boolean one = !asked.during() || parts.size() == 1;
		Figure year = one ? parts.get(parts.size() - 1).find(id).orElse(none) : union(known);
		return Optional.of(new Evidence(id, this.texts.label(some), this.texts.definition(some), this.texts.value(year),
				one ? shares.get(shares.size() - 1).path() : null, shares));
	}

	private Part share(TermFigures part, String id, Figure none) {
		boolean known = part.find(id).isPresent();
		return new Part(part.term().id(), this.texts.value(part.find(id).orElse(none)), known ? part.path(id) : null);
	}

	/** What the terms count, each thing once: a child seen in both terms is one child. */
	static Figure union(List<Figure> figures) {
		Map<String, Item> items = new LinkedHashMap<>();
		Stream<Item> all = figures.stream().flatMap((figure) -> figure.items().stream());
		all.forEach((item) -> items.putIfAbsent(item.key(), item));
		Figure first = figures.get(0);
		return Figure.count(first.id(), first.definition(), first.unit(), List.copyOf(items.values()));
	}

	private static LocalDate asOf(Term term, LocalDate today) {
		LocalDate last = term.attribution().to();
		return (last != null && last.isBefore(today)) ? last : today;
	}

}
