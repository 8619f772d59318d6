package tongxing.registry.census;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.calendar.Term;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.Ratings;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, answers and closes censuses. Whether the asker may see the children is decided
 * before.
 */
@Service
@Transactional
public class Censuses {

	private static final String ALL = "select id, term_id, day, opened_on, closed_on, seal from census ";

	/** A child is in the census if it is on the register on the census's day. */
	private static final String ON_REGISTER = """
			select e.child_id from enrolment e join census u on u.id = :census and e.during @> u.day
			""";

	private final JdbcClient database;

	private final Terms terms;

	private final Closing closing;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Censuses(JdbcClient database, Terms terms, Closing closing, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.terms = terms;
		this.closing = closing;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * All, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Census> all() {
		return this.database.sql(ALL + "order by day desc").query((row, number) -> read(row)).list();
	}

	@Transactional(readOnly = true)
	public Census get(UUID id) {
		return this.database.sql(ALL + "where id = ?")
			.param(id)
			.query((row, number) -> read(row))
			.optional()
			.orElseThrow(() -> new NotFound("census"));
	}

	/**
	 * Opens the census of the term a day belongs to. A term has one.
	 */
	public UUID open(LocalDate day, AccountId by) {
		LocalDate today = LocalDate.now(this.clock);
		if (day.isAfter(today)) {
			throw new RuleViolation("census.inTheFuture");
		}
		Term term = this.terms.termOf(day).orElseThrow(() -> new RuleViolation("census.noTerm"));
		UUID id = Ids.next();
		int opened = this.database.sql("""
				insert into census (id, term_id, day, opened_by, opened_on) values (?, ?, ?, ?, ?)
				on conflict (term_id) do nothing
				""").params(id, term.id().toString(), day, by.value(), today).update();
		if (opened != 1) {
			throw new RuleViolation("census.exists");
		}
		this.events.publishEvent(new CensusChanged("CENSUS_OPENED", id, null));
		return id;
	}

	/**
	 * Says how it stands with a child, and keeps the ratings it has.
	 */
	public void answer(UUID census, ChildId child, CensusAnswer answer, AccountId by) {
		requireOpen(census);
		int kept = this.database.sql("""
				insert into census_entry (census_id, child_id, answer, answered_by, answered_on)
				select :census, :child, :answer, :by, :today where :child in (%s)
				on conflict (census_id, child_id) do update set answer = excluded.answer,
				  answered_by = excluded.answered_by, answered_on = excluded.answered_on,
				  version = census_entry.version + 1
				""".formatted(ON_REGISTER))
			.param("census", census)
			.param("child", child.value())
			.param("answer", answer.name())
			.param("by", by.value())
			.param("today", LocalDate.now(this.clock))
			.update();
		if (kept != 1) {
			throw new NotFound("child");
		}
		this.events.publishEvent(new CensusChanged("CENSUS_ANSWERED", census, child));
	}

	/**
	 * Confirms all of a class of whom nothing was said yet.
	 */
	public int confirmRest(UUID census, SchoolClassId schoolClass, AccountId by) {
		requireOpen(census);
		List<UUID> children = this.database.sql("""
				insert into census_entry (census_id, child_id, answer, answered_by, answered_on)
				select :census, r.child_id, 'UNCHANGED', :by, :today from (%s and e.class_id = :class) r
				on conflict (census_id, child_id) do nothing returning child_id
				""".formatted(ON_REGISTER))
			.param("census", census)
			.param("class", schoolClass.value())
			.param("by", by.value())
			.param("today", LocalDate.now(this.clock))
			.query(UUID.class)
			.list();
		children.forEach(
				(child) -> this.events.publishEvent(new CensusChanged("CENSUS_ANSWERED", census, new ChildId(child))));
		return children.size();
	}

	/**
	 * Rates a child in the five dimensions, which confirms it too.
	 * @param seen the version of the entry the form was opened with, 0 if there was none
	 */
	public void rate(UUID census, ChildId child, CensusAnswer answer, Rating rating, int seen, AccountId by) {
		requireOpen(census);
		int current = entry(census, child).version();
		if (current != seen) {
			throw new RuleViolation("census.changedMeanwhile");
		}
		if (rating.ratings().any() && rating.evidence() == null) {
			throw new RuleViolation("census.evidence");
		}
		answer(census, child, answer, by);
		Ratings to = rating.ratings();
		this.database.sql("""
				update census_entry set study = ?, life = ?, mind = ?, safety = ?, health = ?, evidence = ?
				 where census_id = ? and child_id = ?
				""")
			.param(to.study())
			.param(to.life())
			.param(to.mind())
			.param(to.safety())
			.param(to.health())
			.param(rating.evidence())
			.param(census)
			.param(child.value())
			.update();
	}

	/**
	 * What was said of a child; nothing yet is version 0.
	 */
	public Entry entry(UUID census, ChildId child) {
		return this.database.sql("""
				select answer, study, life, mind, safety, health, evidence, version + 1
				  from census_entry where census_id = ? and child_id = ?
				""")
			.params(census, child.value())
			.query((row, number) -> new Entry(CensusAnswer.valueOf(row.getString(1)),
					new Rating(ratings(row), row.getString(7)), row.getInt(8)))
			.optional()
			.orElseGet(() -> new Entry(null, new Rating(Ratings.NONE, null), 0));
	}

	/**
	 * Closes a census: what is derived of each child on its day is frozen.
	 * @param incomplete whether it may be closed though some were not confirmed
	 */
	public void close(UUID id, boolean incomplete, AccountId by) {
		Census census = requireOpen(id);
		int open = this.database
			.sql("""
					select count(*) from (%s) r left join census_entry n on n.census_id = :census and n.child_id = r.child_id
					 where n.child_id is null or n.answer = 'TO_CHANGE'
					"""
				.formatted(ON_REGISTER))
			.param("census", id)
			.query(Integer.class)
			.single();
		if (open > 0 && !incomplete) {
			throw new RuleViolation("census.incomplete", open);
		}
		String seal = this.closing.freeze(census);
		this.database.sql("update census set closed_by = ?, closed_on = ?, seal = ? where id = ?")
			.params(by.value(), LocalDate.now(this.clock), seal, id)
			.update();
		this.events.publishEvent(new CensusChanged("CENSUS_CLOSED", id, null));
	}

	/**
	 * Holds the census until the transaction ends, so that it is not closed meanwhile.
	 */
	private Census requireOpen(UUID id) {
		Census census = this.database.sql(ALL + "where id = ? for update")
			.param(id)
			.query((row, number) -> read(row))
			.optional()
			.orElseThrow(() -> new NotFound("census"));
		if (census.closed()) {
			throw new RuleViolation("census.closed");
		}
		return census;
	}

	private static Census read(ResultSet row) throws SQLException {
		return new Census(row.getObject(1, UUID.class), TermId.of(row.getString(2)), row.getObject(3, LocalDate.class),
				row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class), row.getString(6));
	}

	static Ratings ratings(ResultSet row) throws SQLException {
		return new Ratings(row.getObject("study", Integer.class), row.getObject("life", Integer.class),
				row.getObject("mind", Integer.class), row.getObject("safety", Integer.class),
				row.getObject("health", Integer.class));
	}

	/**
	 * The ratings of a child and what was seen that says so.
	 */
	public record Rating(Ratings ratings, @Nullable String evidence) {

	}

	/**
	 * What was said of a child.
	 */
	public record Entry(@Nullable CensusAnswer answer, Rating rating, int version) {

	}

	/**
	 * The census of a term, if it was opened.
	 */
	@Transactional(readOnly = true)
	public Optional<Census> ofTerm(TermId term) {
		return all().stream().filter((census) -> census.term().equals(term)).findFirst();
	}

}
