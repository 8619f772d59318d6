package tongxing.summaries;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tongxing.calendar.Term;
import tongxing.duties.DutyRule;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.kernel.Letterhead;
import tongxing.kernel.NotFound;
import tongxing.pairing.PairingSpan;
import tongxing.summaries.cases.Cases;
import tongxing.summaries.text.Material.Background;
import tongxing.summaries.text.Material.SchoolClass;

/**
 * Gathers what a summary says beside its figures: the names of school, class and helper,
 * the classes in their order, the rules in force.
 */
@Component
class SchoolFacts {

	private final JdbcClient database;

	private final Letterhead letterhead;

	private final Cases cases;

	SchoolFacts(JdbcClient database, Letterhead letterhead, Cases cases) {
		this.database = database;
		this.cases = cases;
		this.letterhead = letterhead;
	}

	Background of(FigureScope scope, FigureBook book) {
		LocalDate closing = closing(book);
		Map<FigureScope, TermFigures> ofClasses = new HashMap<>();
		Names names = names(scope, closing);
		return new Background(this.letterhead.school(), this.letterhead.module(), names.scope(), names.homeroom(),
				(scope.kind() == FigureScope.Kind.CLASS) ? mentors(book, scope, closing) : List.of(),
				(scope.kind() == FigureScope.Kind.SCHOOL) ? classes(book, closing) : List.of(), rules(book, closing),
				this.cases.told(scope, book.duties().term().id()),
				(one) -> ofClasses.computeIfAbsent(one, book::figures));
	}

	/**
	 * Name of the scope and who leads the class that day.
	 */
	private record Names(@Nullable String scope, List<String> homeroom) {

	}

	private Names names(FigureScope scope, LocalDate day) {
		return switch (scope.kind()) {
			case SCHOOL -> new Names(null, List.of());
			case GRADE -> throw new NotFound("summary");
			case CLASS -> one("""
					select k.display_name,
					       (select string_agg(a.name, ',' order by lower(h.during), a.pinyin) from homeroom h
					          join account a on a.id = h.account_id where h.class_id = k.id and h.during @> :day::date)
					  from school_class k where k.id = :id
					""", scope, day);
			case HELPER -> one("select name, null from helper where id = :id and :day::date is not null", scope, day);
			case CHILD -> one("select name, null from child where id = :id and :day::date is not null", scope, day);
		};
	}

	private Names one(String sql, FigureScope scope, LocalDate day) {
		return this.database.sql(sql).param("id", scope.id()).param("day", day).query((row, number) -> {
			String people = row.getString(2);
			return new Names(row.getString(1), (people != null) ? List.of(people.split(",")) : List.of());
		}).optional().orElseThrow(() -> new NotFound("summary"));
	}

	private List<SchoolClass> classes(FigureBook book, LocalDate closing) {
		Map<UUID, Set<UUID>> members = book.duties()
			.facts()
			.children()
			.stream()
			.filter((child) -> child.onRegister(closing))
			.collect(Collectors.groupingBy((child) -> child.stayOn(closing).orElseThrow().schoolClass().value(),
					Collectors.mapping((child) -> child.id().value(), Collectors.toSet())));
		return this.database
			.sql("""
					select id, display_name from school_class where school_year = :year
					 order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], stage), grade, length(number), number
					""")
			.param("year", book.duties().term().id().schoolYear())
			.query((row, number) -> {
				UUID id = Objects.requireNonNull(row.getObject(1, UUID.class));
				return new SchoolClass(id, row.getString(2), members.getOrDefault(id, Set.of()));
			})
			.list()
			.stream()
			.filter((one) -> !one.children().isEmpty())
			.toList();
	}

	private static List<String> mentors(FigureBook book, FigureScope scope, LocalDate closing) {
		Set<UUID> members = book.duties()
			.facts()
			.children()
			.stream()
			.filter((child) -> child.stayOn(closing)
				.filter((stay) -> stay.schoolClass().value().equals(scope.id()))
				.isPresent())
			.map((child) -> child.id().value())
			.collect(Collectors.toSet());
		return book.duties()
			.facts()
			.pairings()
			.stream()
			.filter(PairingSpan::primary)
			.filter((span) -> span.during().contains(closing) && members.contains(span.child().value()))
			.map(PairingSpan::helperName)
			.distinct()
			.toList();
	}

	/** One row of each code: the one in force on the closing day. */
	private static List<DutyRule> rules(FigureBook book, LocalDate closing) {
		return book.duties()
			.rules()
			.stream()
			.filter((rule) -> rule.inForce(closing, book.duties().asOf()))
			.collect(Collectors.toMap(DutyRule::code, (rule) -> rule, (one, other) -> one, LinkedHashMap::new))
			.values()
			.stream()
			.toList();
	}

	private static LocalDate closing(FigureBook book) {
		Term term = book.duties().term();
		LocalDate asOf = book.duties().asOf();
		LocalDate day = asOf.isBefore(term.lastDay()) ? asOf : term.lastDay();
		return day.isBefore(term.firstDay()) ? term.firstDay() : day;
	}

}
