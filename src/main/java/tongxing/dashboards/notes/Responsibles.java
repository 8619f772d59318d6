package tongxing.dashboards.notes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import tongxing.dashboards.Asked;
import tongxing.figures.Figure;
import tongxing.figures.FigureBook;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureScope.Kind;
import tongxing.figures.Figures;
import tongxing.figures.TermFigures;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts.Stay;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out who is responsible for what a figure counts: its share of each class, whose
 * homeroom teachers answer for it, and of each helper's own pairings.
 */
@Service
@Transactional(readOnly = true)
public class Responsibles {

	/**
	 * Part of a figure and who answers for it.
	 *
	 * @param name of the class or helper
	 * @param figures of that scope
	 * @param figure the part of it that is theirs
	 * @param people who can be written to; empty where nobody uses the program
	 */
	public record Share(FigureScope scope, String name, TermFigures figures, Figure figure, List<Person> people) {

	}

	/**
	 * Somebody who uses the program.
	 */
	public record Person(AccountId account, String name) {

	}

	/**
	 * A figure with its shares.
	 */
	public record Shares(TermFigures figures, Figure figure, List<Share> classes, List<Share> helpers) {

	}

	private final Figures figures;

	private final JdbcClient database;

	Responsibles(Figures figures, JdbcClient database) {
		this.figures = figures;
		this.database = database;
	}

	/**
	 * The shares of a figure that are not zero: classes from the lowest grade up, helpers
	 * in order of their names. Children between two helpers may count with both.
	 */
	public Shares of(Asked asked, String figure) {
		FigureBook book = this.figures.book(asked.scope(), asked.term(), asked.asOf());
		Function<FigureScope, TermFigures> alone = book.alone(figure);
		TermFigures all = alone.apply(asked.scope());
		Map<UUID, List<Person>> people = people(asked.asOf());
		List<Share> classes = new ArrayList<>();
		if (asked.scope().kind() != Kind.HELPER) {
			for (Stay stay : book.classes()) {
				UUID id = stay.schoolClass().value();
				add(classes, alone, new FigureScope(Kind.CLASS, id), stay.className(), figure, people.get(id));
			}
		}
		List<Share> helpers = new ArrayList<>();
		helpers(book).forEach((id, name) -> {
			if (asked.scope().kind() != Kind.HELPER || id.equals(asked.scope().id())) {
				add(helpers, alone, new FigureScope(Kind.HELPER, id), name, figure, people.get(id));
			}
		});
		return new Shares(all, all.get(figure), classes, helpers);
	}

	/**
	 * The share of one class or helper.
	 */
	public Share of(FigureScope scope, Asked asked, String figure) {
		TermFigures figures = this.figures.of(scope, asked.term(), asked.asOf());
		List<Person> people = people(asked.asOf()).getOrDefault(scope.id(), List.of());
		return new Share(scope, "", figures, figures.get(figure), people);
	}

	private static void add(List<Share> shares, Function<FigureScope, TermFigures> figuresOf, FigureScope scope,
			String name, String figure, @org.jspecify.annotations.Nullable List<Person> people) {
		TermFigures figures = figuresOf.apply(scope);
		figures.find(figure)
			.filter((found) -> !found.isZero())
			.ifPresent((found) -> shares
				.add(new Share(scope, name, figures, found, (people != null) ? people : List.of())));
	}

	private static Map<UUID, String> helpers(FigureBook book) {
		Map<UUID, String> names = new LinkedHashMap<>();
		book.duties()
			.facts()
			.pairings()
			.stream()
			.filter((pairing) -> pairing.primary() && pairing.during().contains(book.duties().asOf()))
			.sorted(Comparator.comparing(PairingSpan::helperName))
			.forEach((pairing) -> names.putIfAbsent(pairing.helper().value(), pairing.helperName()));
		return names;
	}

	/**
	 * Who leads a class on a day, and the accounts of helpers, by one statement.
	 */
	private Map<UUID, List<Person>> people(LocalDate day) {
		Map<UUID, List<Person>> found = new LinkedHashMap<>();
		this.database.sql("""
				select h.class_id, a.id, a.name from homeroom h join account a on a.id = h.account_id
				 where h.during @> :day::date
				union all
				select p.id, a.id, a.name from helper p join account a on a.id = p.account_id
				 order by 3, 2
				""").param("day", day).query((row) -> {
			found.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new ArrayList<>())
				.add(new Person(new AccountId(row.getObject(2, UUID.class)), row.getString(3)));
		});
		return found;
	}

}
