package tongxing.operations.demo.census;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.calendar.TermId;
import tongxing.kernel.DateRange;
import tongxing.operations.demo.writing.Dice;
import tongxing.operations.demo.writing.Scribe;
import tongxing.operations.demo.writing.Tables;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Ratings;
import tongxing.registry.Rolls;
import tongxing.registry.census.CensusAnswer;
import tongxing.registry.census.CensusSeal;
import tongxing.registry.census.FrozenChild;
import tongxing.registry.census.FrozenChild.Presence;
import tongxing.registry.status.Criterion;
import tongxing.registry.status.LeftBehind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes the censuses of the demo school: a closed one for each finished term, and one
 * that is half done for the running term. Reads the children as they were written.
 */
public final class Surveys {

	/** Classes of which all, some and nobody was confirmed in the running census. */
	private static final int KINDS_OF_CLASSES = 4;

	private final Scribe scribe;

	private final Dice dice;

	private final UUID lead;

	private final JdbcClient database;

	private final Map<ChildId, int[]> ratings = new HashMap<>();

	public Surveys(Scribe scribe, UUID lead, Connection connection) {
		this.scribe = scribe;
		this.dice = scribe.dice();
		this.lead = lead;
		this.database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
	}

	/**
	 * When a term's census was.
	 *
	 * @param closedOn nothing for the one that is still open
	 */
	public record When(TermId term, LocalDate firstDay, LocalDate day, @Nullable LocalDate closedOn) {

	}

	/**
	 * Writes all, the oldest first. What is gathered in the tables must be written
	 * before.
	 */
	public void write(List<When> terms) {
		DateRange all = new DateRange(terms.get(0).firstDay(), terms.get(terms.size() - 1).day());
		List<ChildFacts> children = new Rolls(this.database).rollOfSchool(all, all.from()).children();
		Set<ChildId> before = new HashSet<>(on(children, terms.get(0).firstDay()));
		Tables tables = this.scribe.tables();
		for (When term : terms) {
			UUID id = this.dice.id(term.day());
			tables.add("census", id, term.term(), term.day(), this.lead, term.day());
			Map<UUID, UUID> homeroom = homeroom(term.day());
			for (ChildFacts child : children) {
				boolean here = child.onRegister(term.day());
				if (here || before.contains(child.id())) {
					Presence presence = !here ? Presence.LEFT
							: before.contains(child.id()) ? Presence.STAYED : Presence.CAME;
					one(id, term, FrozenChild.of(child, term.day(), Criterion.LOCAL, presence), homeroom);
				}
			}
			before = new HashSet<>(on(children, term.day()));
			tables.write();
			if (term.closedOn() != null) {
				seal(id, term.closedOn());
			}
		}
	}

	private static List<ChildId> on(List<ChildFacts> children, LocalDate day) {
		return children.stream().filter((child) -> child.onRegister(day)).map(ChildFacts::id).toList();
	}

	private void one(UUID census, When term, FrozenChild derived, Map<UUID, UUID> homeroom) {
		FrozenChild child = derived;
		if (child.here() && answered(child, term)) {
			CensusAnswer answer = this.dice.percent(7) ? CensusAnswer.CHANGED : CensusAnswer.UNCHANGED;
			if (term.closedOn() == null && this.dice.percent(4)) {
				answer = CensusAnswer.TO_CHANGE;
			}
			boolean rated = answer != CensusAnswer.TO_CHANGE && this.dice.percent(92);
			child = child.saying(answer, rated ? rate(new ChildId(child.child())) : Ratings.NONE);
			Ratings to = child.ratings();
			this.scribe.tables()
				.add("census_entry", census, child.child(), answer, to.study(), to.life(), to.mind(), to.safety(),
						to.health(), rated ? this.scribe.words().one("ratingEvidence", this.dice) : null,
						homeroom.getOrDefault(child.schoolClass(), this.lead), term.day());
		}
		if (term.closedOn() != null) {
			freeze(census, child);
		}
	}

	/** In the running census some classes are done, some half, some have not begun. */
	private boolean answered(FrozenChild child, When term) {
		if (term.closedOn() != null) {
			return !this.dice.percent(0.5);
		}
		int kind = Math.floorMod(String.valueOf(child.className()).hashCode(), KINDS_OF_CLASSES);
		return kind < 2 || (kind == 2 && this.dice.percent(50));
	}

	/** Each child has a standing of its own, which moves a little from term to term. */
	private Ratings rate(ChildId child) {
		int[] now = this.ratings.computeIfAbsent(child, (id) -> {
			int[] first = new int[Ratings.Dimension.values().length];
			for (int i = 0; i < first.length; i++) {
				first[i] = this.dice.between(2, 5) - (this.dice.percent(8) ? 1 : 0);
			}
			return first;
		});
		for (int i = 0; i < now.length; i++) {
			int chance = this.dice.below(100);
			now[i] = Math.max(1, Math.min(5, now[i] + ((chance < 16) ? 1 : (chance < 26) ? -1 : 0)));
		}
		return new Ratings(now[0], now[1], now[2], now[3], now[4]);
	}

	private void freeze(UUID census, FrozenChild child) {
		List<LeftBehind> by = child.statuses();
		Ratings to = child.ratings();
		this.scribe.tables()
			.add("census_result", census, child.child(), child.presence(), child.schoolClass(), child.className(),
					child.sex(), child.age(), by.get(0).type(), by.get(0).reason(), by.get(1).type(),
					by.get(1).reason(), by.get(2).type(), by.get(2).reason(), child.carer(), child.level(),
					child.answer(), to.study(), to.life(), to.mind(), to.safety(), to.health());
		this.scribe.tables()
			.add("census_sheet", census, child.child(), child.sheet().boards(), child.sheet().careGrade());
	}

	private void seal(UUID census, LocalDate day) {
		this.database.sql("update census set closed_by = ?, closed_on = ?, seal = ? where id = ?")
			.params(this.lead, day, CensusSeal.of(this.database, census), census)
			.update();
	}

	private Map<UUID, UUID> homeroom(LocalDate day) {
		Map<UUID, UUID> found = new HashMap<>();
		this.database.sql("select class_id, account_id from homeroom where during @> ?::date order by account_id")
			.param(day)
			.query((row) -> {
				found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
			});
		return found;
	}

}
