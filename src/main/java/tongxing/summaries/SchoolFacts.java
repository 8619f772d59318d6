package tongxing.summaries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tongxing.care.campaign.Campaign;
import tongxing.calendar.Term;
import tongxing.duties.DutyRule;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.TermFigures;
import tongxing.kernel.Letterhead;
import tongxing.kernel.NotFound;
import tongxing.kernel.SqlDay;
import tongxing.pairing.PairingSpan;
import tongxing.summaries.cases.Cases;
import tongxing.summaries.cases.Names;
import tongxing.summaries.text.Material.Background;
import tongxing.summaries.text.Material.SchoolClass;
import tongxing.summaries.text.Naming.Named;
import tongxing.summaries.text.Phrasing;
import tongxing.summaries.wording.Phrasings;

/**
 * Gathers what a summary says beside its figures: the names of school, class and helper,
 * the classes in their order, the rules in force.
 */
@Component
class SchoolFacts {

	private static final String CLASSES = """
			array(select %s from school_class s where s.school_year = :year and :kind = 'SCHOOL'
			       order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], s.stage), s.grade, length(s.number),
			                s.number)
			""";

	/** One row, or none where there is no such class, helper or child. */
	private static final String BESIDE = """
			select case :kind when 'CLASS' then k.display_name when 'HELPER' then h.name when 'CHILD' then c.name end,
			       array(select a.name::text from homeroom r join account a on a.id = r.account_id
			              where r.class_id = k.id and r.during @> :today order by lower(r.during), a.pinyin),
			""" + CLASSES.formatted("s.id::text") + ", " + CLASSES.formatted("s.display_name::text") + ", array("
			+ Cases.TOLD + "), " + Phrasings.COLUMN + ", " + Names.AMONG + """
					  from (select :id::uuid as id) one
					  left join school_class k on :kind = 'CLASS' and k.id = one.id
					  left join helper h on :kind = 'HELPER' and h.id = one.id
					  left join child c on :kind = 'CHILD' and c.id = one.id
					 where :kind = 'SCHOOL' or coalesce(k.id, h.id, c.id) is not null
					""";

	private final JdbcClient database;

	private final Letterhead letterhead;

	private final Phrasings phrasings;

	private final ToldNames names;

	SchoolFacts(JdbcClient database, Letterhead letterhead, Phrasings phrasings, ToldNames names) {
		this.database = database;
		this.letterhead = letterhead;
		this.phrasings = phrasings;
		this.names = names;
	}

	/**
	 * What stands beside the figures of a scope, and the school's wording; by one
	 * statement beside that for the names of records.
	 */
	Found of(TermFigures figures, FigureBook book) {
		FigureScope scope = figures.scope();
		Map<String, List<Named>> names = (scope.kind() == FigureScope.Kind.CHILD) ? Map.of()
				: this.names.of(figures, book);
		LocalDate closing = closing(book);
		Map<FigureScope, TermFigures> ofClasses = new HashMap<>();
		Row row = row(scope, book.duties().term(), closing, ToldNames.text(names));
		Background background = new Background(this.letterhead.school(), this.letterhead.module(), row.name(),
				row.homeroom(), (scope.kind() == FigureScope.Kind.CLASS) ? mentors(book, scope, closing) : List.of(),
				classes(row, book, closing), rules(book, closing), row.cases(),
				Campaign.numbered(book.duties().facts().campaigns(), book.duties().asOf(), scope.schoolClass()),
				ToldNames.without(names, row.children()), (one) -> ofClasses.computeIfAbsent(one, book::figures));
		return new Found(background, row.phrasing());
	}

	/**
	 * The background with the wording that came with it.
	 */
	record Found(Background background, Phrasing phrasing) {

	}

	/**
	 * What the database says.
	 *
	 * @param classes of the school in their order, with their names
	 * @param children who are named in what may be told
	 */
	private record Row(@Nullable String name, List<String> homeroom, Map<UUID, String> classes, List<String> cases,
			Phrasing phrasing, List<String> children) {

	}

	private Row row(FigureScope scope, Term term, LocalDate day, String told) {
		if (scope.kind() == FigureScope.Kind.GRADE) {
			throw new NotFound("summary");
		}
		return this.database.sql(SqlDay.in(BESIDE, day))
			.param("id", scope.id())
			.param("kind", scope.kind().name())
			.param("term", term.id().toString())
			.param("told", told)
			.param("year", term.id().schoolYear())
			.query((row, number) -> new Row(row.getString(1), texts(row, 2), classes(row), texts(row, 5),
					this.phrasings.ofColumn(row.getString(6)), texts(row, 7)))
			.optional()
			.orElseThrow(() -> new NotFound("summary"));
	}

	private static Map<UUID, String> classes(ResultSet row) throws SQLException {
		List<String> ids = texts(row, 3);
		List<String> names = texts(row, 4);
		Map<UUID, String> classes = new LinkedHashMap<>();
		for (int i = 0; i < ids.size(); i++) {
			classes.put(UUID.fromString(ids.get(i)), names.get(i));
		}
		return classes;
	}

	private static List<String> texts(ResultSet row, int column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

	private static List<SchoolClass> classes(Row row, FigureBook book, LocalDate closing) {
		if (row.classes().isEmpty()) {
			return List.of();
		}
		Map<UUID, Set<UUID>> members = book.duties()
			.facts()
			.children()
			.stream()
			.filter((child) -> child.onRegister(closing))
			.collect(Collectors.groupingBy((child) -> child.stayOn(closing).orElseThrow().schoolClass().value(),
					Collectors.mapping((child) -> child.id().value(), Collectors.toSet())));
		return row.classes()
			.entrySet()
			.stream()
			.map((one) -> new SchoolClass(one.getKey(), one.getValue(), members.getOrDefault(one.getKey(), Set.of())))
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
