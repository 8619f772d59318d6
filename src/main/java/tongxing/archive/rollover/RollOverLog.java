package tongxing.archive.rollover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tongxing.pairing.PairingId;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.passage.Passage;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what a roll-over did, so that it can be told and taken back.
 */
@Repository
class RollOverLog {

	/**
	 * A class of the new year that a roll-over created or gave a teacher.
	 */
	record Made(SchoolClassId schoolClass, boolean created, @Nullable AccountId lead) {

	}

	/**
	 * What became of a child.
	 */
	record Move(ChildId child, SchoolClassId from, Outcome outcome, @Nullable SchoolClassId to,
			@Nullable String destination) {

		/** Nothing for those who stay where they are. */
		@Nullable Passage passage() {
			Passage.Way way = switch (this.outcome) {
				case PROMOTED -> Passage.Way.PROMOTED;
				case REPEATING -> Passage.Way.REPEATING;
				case GRADUATED -> Passage.Way.GRADUATED;
				case TRANSFERRED -> Passage.Way.TRANSFER_OUT;
				case UNRESOLVED -> null;
			};
			return (way != null) ? new Passage(this.child, this.from, way, this.to, this.destination) : null;
		}

	}

	private final JdbcClient database;

	RollOverLog(JdbcClient database) {
		this.database = database;
	}

	void moved(RollOverId id, List<Move> moves) {
		this.database.sql("""
				insert into rollover_move (rollover_id, child_id, from_id, outcome, to_id, destination)
				select :id, m.* from unnest(:children::uuid[], :from::uuid[], :outcomes::text[], :to::uuid[],
				                            :destinations::text[]) as m
				""")
			.param("id", id.value())
			.param("children", ids(moves, (move) -> move.child().value()))
			.param("from", ids(moves, (move) -> move.from().value()))
			.param("outcomes", moves.stream().map((move) -> move.outcome().name()).toArray(String[]::new))
			.param("to", ids(moves, RollOverLog::target))
			.param("destinations", moves.stream().map(Move::destination).toArray(String[]::new))
			.update();
	}

	void made(RollOverId id, Made made) {
		this.database.sql("insert into rollover_made values (:id, :class, :created, :lead)")
			.param("id", id.value())
			.param("class", made.schoolClass().value())
			.param("created", made.created())
			.param("lead", (made.lead() != null) ? made.lead().value() : null)
			.update();
	}

	void ended(RollOverId id, List<PairingId> pairings) {
		this.database.sql("insert into rollover_pairing select :id, p from unnest(:pairings::uuid[]) as p")
			.param("id", id.value())
			.param("pairings", pairings.stream().map(PairingId::value).toArray(UUID[]::new))
			.update();
	}

	/** The pairings it ended. */
	List<PairingId> ended(RollOverId id) {
		return this.database.sql("select pairing_id from rollover_pairing where rollover_id = ?")
			.param(id.value())
			.query((row, number) -> new PairingId(row.getObject(1, UUID.class)))
			.list();
	}

	List<Move> moves(RollOverId id) {
		return this.database
			.sql("select child_id, from_id, outcome, to_id, destination from rollover_move where rollover_id = ?")
			.param(id.value())
			.query((row, number) -> {
				UUID to = row.getObject(4, UUID.class);
				return new Move(new ChildId(row.getObject(1, UUID.class)),
						new SchoolClassId(row.getObject(2, UUID.class)), Outcome.valueOf(row.getString(3)),
						(to != null) ? new SchoolClassId(to) : null, row.getString(5));
			})
			.list();
	}

	List<Made> made(RollOverId id) {
		return this.database.sql("select class_id, created, lead_id from rollover_made where rollover_id = ?")
			.param(id.value())
			.query((row, number) -> {
				UUID lead = row.getObject(3, UUID.class);
				return new Made(new SchoolClassId(row.getObject(1, UUID.class)), row.getBoolean(2),
						(lead != null) ? new AccountId(lead) : null);
			})
			.list();
	}

	/** How it went, for its page. */
	Tally tally(RollOverId id) {
		List<Outcome> outcomes = new ArrayList<>();
		int before = this.database
			.sql("select outcome, count(*) from rollover_move where rollover_id = ? group by outcome")
			.param(id.value())
			.query((row, number) -> {
				for (int i = 0; i < row.getInt(2); i++) {
					outcomes.add(Outcome.valueOf(row.getString(1)));
				}
				return row.getInt(2);
			})
			.list()
			.stream()
			.mapToInt(Integer::intValue)
			.sum();
		return Tally.of(before, outcomes);
	}

	/** Who stayed where they were, in the order of the names' reading. */
	List<RollOver.Left> left(RollOverId id) {
		return this.database.sql("""
				select c.id, c.name, k.display_name from rollover_move m join child c on c.id = m.child_id
				  join school_class k on k.id = m.from_id
				 where m.rollover_id = ? and m.outcome = 'UNRESOLVED' order by c.pinyin, c.id
				""")
			.param(id.value())
			.query((row, number) -> new RollOver.Left(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3)))
			.list();
	}

	/**
	 * How many records of the new year were written about these children since: they were
	 * made knowing the new classes.
	 */
	int recordsSince(RollOverId id, LocalDate firstDay, Instant carriedAt) {
		return this.database.sql("""
				select count(distinct r.id) from rollover_move m
				  join care_participant p on p.child_id = m.child_id and p.happened_on >= :first
				  join care_record r on r.id = p.record_id and r.recorded_at > :carried and r.voided_on is null
				 where m.rollover_id = :id and m.outcome <> 'UNRESOLVED'
				""")
			.param("id", id.value())
			.param("first", firstDay)
			.param("carried", java.sql.Timestamp.from(carriedAt))
			.query(Integer.class)
			.single();
	}

	private static @Nullable UUID target(Move move) {
		return (move.to() != null) ? move.to().value() : null;
	}

	private static UUID[] ids(List<Move> moves, Function<Move, @Nullable UUID> id) {
		return moves.stream().map(id).toArray(UUID[]::new);
	}

}
