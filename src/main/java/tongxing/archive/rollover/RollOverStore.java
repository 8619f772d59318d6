package tongxing.archive.rollover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.archive.rollover.ClassDecision.Subject;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps roll-overs and what was decided for them.
 */
@Repository
class RollOverStore {

	private static final String SELECT = """
			select r.id, r.from_year, b.name, r.begun_at, r.first_day, c.name, r.carried_at, u.name, r.undone_at
			  from rollover r join account b on b.id = r.begun_by
			  left join account c on c.id = r.carried_by left join account u on u.id = r.undone_by
			""";

	private final JdbcClient database;

	RollOverStore(JdbcClient database) {
		this.database = database;
	}

	Optional<RollOver> find(RollOverId id) {
		return this.database.sql(SELECT + " where r.id = :id")
			.param("id", id.value())
			.query(RollOverStore::rollOver)
			.optional();
	}

	List<RollOver> all() {
		return this.database.sql(SELECT + " order by r.begun_at desc").query(RollOverStore::rollOver).list();
	}

	/** Nobody else plans, carries out or takes back meanwhile. */
	void hold(RollOverId id) {
		this.database.sql("select id from rollover where id = ? for update").param(id.value()).query(UUID.class).list();
	}

	/**
	 * Begins a plan with what was decided when the same year was planned last.
	 */
	void begin(RollOverId id, int fromYear, AccountId by, Instant now) {
		try {
			this.database.sql("insert into rollover (id, from_year, begun_by, begun_at) values (:id, :year, :by, :now)")
				.param("id", id.value())
				.param("year", fromYear)
				.param("by", by.value())
				.param("now", Timestamp.from(now))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new RuleViolation("archive.rollover.begunAlready");
		}
		String last = """
				(select l.id from rollover l where l.from_year = :year and l.undone_at is not null
				  order by l.undone_at desc limit 1)
				""";
		this.database
			.sql("insert into rollover_class select :id, class_id, entry, way, number, lead_id"
					+ " from rollover_class where rollover_id = " + last)
			.param("id", id.value())
			.param("year", fromYear)
			.update();
		this.database
			.sql("insert into rollover_child select :id, child_id, decision, place, destination"
					+ " from rollover_child where rollover_id = " + last)
			.param("id", id.value())
			.param("year", fromYear)
			.update();
	}

	void carried(RollOverId id, LocalDate firstDay, AccountId by, Instant now) {
		this.database.sql("update rollover set first_day = :first, carried_by = :by, carried_at = :now where id = :id")
			.param("id", id.value())
			.param("first", firstDay)
			.param("by", by.value())
			.param("now", Timestamp.from(now))
			.update();
	}

	void undone(RollOverId id, AccountId by, Instant now) {
		this.database.sql("update rollover set undone_by = :by, undone_at = :now where id = :id")
			.param("id", id.value())
			.param("by", by.value())
			.param("now", Timestamp.from(now))
			.update();
	}

	Map<Subject, ClassDecision> classDecisions(RollOverId id) {
		Map<Subject, ClassDecision> decisions = new HashMap<>();
		this.database.sql("select class_id, entry, way, number, lead_id from rollover_class where rollover_id = ?")
			.param(id.value())
			.query((row) -> {
				UUID lead = row.getObject(5, UUID.class);
				ClassDecision decision = new ClassDecision(new SchoolClassId(row.getObject(1, UUID.class)),
						row.getBoolean(2), ClassDecision.Way.valueOf(row.getString(3)), row.getString(4),
						(lead != null) ? new AccountId(lead) : null);
				decisions.put(decision.subject(), decision);
			});
		return decisions;
	}

	Map<ChildId, ChildDecision> childDecisions(RollOverId id) {
		Map<ChildId, ChildDecision> decisions = new HashMap<>();
		this.database.sql("select child_id, decision, place, destination from rollover_child where rollover_id = ?")
			.param(id.value())
			.query((row) -> {
				String place = row.getString(3);
				ChildId child = new ChildId(row.getObject(1, UUID.class));
				decisions.put(child, new ChildDecision(child, ChildDecision.Kind.valueOf(row.getString(2)),
						(place != null) ? Place.of(place) : null, row.getString(4)));
			});
		return decisions;
	}

	void decide(RollOverId id, ClassDecision decision) {
		this.database.sql("""
				insert into rollover_class (rollover_id, class_id, entry, way, number, lead_id)
				values (:id, :class, :entry, :way, :number, :lead)
				on conflict (rollover_id, class_id, entry)
				do update set way = excluded.way, number = excluded.number, lead_id = excluded.lead_id
				""")
			.param("id", id.value())
			.param("class", decision.schoolClass().value())
			.param("entry", decision.entry())
			.param("way", decision.way().name())
			.param("number", decision.number())
			.param("lead", (decision.lead() != null) ? decision.lead().value() : null)
			.update();
	}

	/**
	 * Replaces what was decided about these children; who has no decision goes with the
	 * class.
	 */
	void decide(RollOverId id, Collection<ChildId> children, Collection<ChildDecision> decisions) {
		this.database.sql("delete from rollover_child where rollover_id = :id and child_id = any(:children)")
			.param("id", id.value())
			.param("children", children.stream().map(ChildId::value).toArray(UUID[]::new))
			.update();
		for (ChildDecision decision : decisions) {
			this.database.sql("""
					insert into rollover_child (rollover_id, child_id, decision, place, destination)
					values (:id, :child, :decision, :place, :destination)
					""")
				.param("id", id.value())
				.param("child", decision.child().value())
				.param("decision", decision.kind().name())
				.param("place", (decision.place() != null) ? decision.place().toString() : null)
				.param("destination", decision.destination())
				.update();
		}
	}

	private static RollOver rollOver(ResultSet row, int number) throws SQLException {
		return new RollOver(new RollOverId(row.getObject(1, UUID.class)), row.getInt(2), row.getString(3),
				row.getTimestamp(4).toInstant(), row.getObject(5, LocalDate.class), row.getString(6), moment(row, 7),
				row.getString(8), moment(row, 9));
	}

	private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
		Timestamp moment = row.getTimestamp(column);
		return (moment != null) ? moment.toInstant() : null;
	}

}
