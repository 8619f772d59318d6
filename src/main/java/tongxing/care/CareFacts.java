package tongxing.care;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import tongxing.care.opinion.OpinionFact;
import tongxing.care.opinion.Waiting;
import tongxing.kernel.DateRange;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was recorded about many children at once, one statement a question.
 * Everything takes an as-of day: what was written down later was not known then.
 */
@Service
@Transactional(readOnly = true)
public class CareFacts {

	private static final int BATCH = 2000;

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
	};

	private static final String KNOWN = "p.recorded_on <= :asOf and (p.voided_on is null or p.voided_on > :voidedAfter)";

	/** In the order of the index, which is by child; the caller sorts by day. */
	private static final String RECORDS = """
			select p.record_id, p.child_id, p.household_id, p.kind, p.channel, p.outcome, p.planned, p.happened_on,
			       p.recorded_on, p.met_relation, p.voided_on, p.role, p.facts::text
			  from care_participant p
			 where p.child_id = any(:ids) and p.happened_on between :from and :to and
			""" + KNOWN + "\nunion all\n";

	private static final String ALL_BEFORE = """
			select p.record_id, p.child_id, p.household_id, p.kind, p.channel, p.outcome, p.planned, p.happened_on,
			       p.recorded_on, p.met_relation, p.voided_on, p.role, p.facts::text
			  from care_participant p
			 where p.child_id = any(:ids) and p.happened_on >= :earlier and p.happened_on < :from and p.happened_on <= :to
			   and p.kind in (select k.kind from unnest(:kinds::text[], :channels::text[]) k(kind, channel)) and
			"""
			+ KNOWN;

	/**
	 * For each child and kind the index gives the last one first. Two questions may have
	 * the same answer.
	 */
	private static final String LAST_BEFORE = """
			select distinct l.record_id, l.child_id, l.household_id, l.kind, l.channel, l.outcome, l.planned, l.happened_on,
			       l.recorded_on, l.met_relation, l.voided_on, l.role, l.facts::text
			  from unnest(:ids::uuid[]) c(id) cross join unnest(:kinds::text[], :channels::text[]) k(kind, channel)
			 cross join lateral (select p.* from care_participant p
			   where p.child_id = c.id and p.happened_on >= :earlier and p.happened_on < :from and p.happened_on <= :to
			     and p.kind = k.kind and (k.channel is null or p.channel = k.channel) and p.outcome <> 'ATTEMPTED' and
			"""
			+ KNOWN + " order by p.happened_on desc limit 1) l";

	private final JdbcClient database;

	CareFacts(JdbcClient database) {
		this.database = database;
	}

	/**
	 * What happened to these children within these days, as known on a day, in order.
	 * Records that were voided by that day are left out.
	 */
	public List<CareFact> of(Collection<ChildId> children, DateRange days, LocalDate asOf) {
		return of(children, days, days.from(), List.of(), asOf);
	}

	/**
	 * The same, and of some kinds also the last that was done between an earlier day and
	 * these days: a rule with a greatest gap asks for no more.
	 */
	public List<CareFact> of(Collection<ChildId> children, DateRange days, LocalDate earlier,
			Collection<Wanted> earlierKinds, LocalDate asOf) {
		return read(RECORDS + LAST_BEFORE, children, days, earlier, earlierKinds, asOf, asOf);
	}

	/**
	 * The same with all that happened in the earlier days, and with those that were
	 * voided meanwhile: between another day and the as-of day. For those who look at
	 * several days at once.
	 */
	public List<CareFact> ofSeveral(Collection<ChildId> children, DateRange days, LocalDate earlier,
			Collection<Wanted> earlierKinds, LocalDate asOf, LocalDate voidedAfter) {
		return read(RECORDS + ALL_BEFORE, children, days, earlier, earlierKinds, asOf, voidedAfter);
	}

	private List<CareFact> read(String sql, Collection<ChildId> children, DateRange days, LocalDate earlier,
			Collection<Wanted> kinds, LocalDate asOf, LocalDate voidedAfter) {
		Reading reading = new Reading(children);
		List<CareFact> facts = new ArrayList<>(this.database.sql(sql)
			.withFetchSize(BATCH)
			.param("ids", ids(children))
			.param("from", days.from())
			.param("earlier", earlier)
			.param("kinds", kinds.stream().map(Wanted::kind).toArray(String[]::new))
			.param("channels",
					kinds.stream()
						.map((wanted) -> (wanted.channel() != null) ? wanted.channel().name() : null)
						.toArray(String[]::new))
			.param("to", (days.to() != null && days.to().isBefore(asOf)) ? days.to() : asOf)
			.param("asOf", asOf)
			.param("voidedAfter", voidedAfter)
			.query((row, number) -> reading.fact(row))
			.list());
		facts.sort(CareFact.IN_ORDER);
		return facts;
	}

	/**
	 * The promises made to these children that were opened by a day and not closed before
	 * another, by their due day.
	 */
	public List<FollowUpFact> followUps(Collection<ChildId> children, LocalDate since, LocalDate asOf) {
		return waiting(children, since, asOf).followUps();
	}

	/**
	 * The same, and the opinions said in records of these children that are open or were
	 * made or answered since an earlier day; by one statement.
	 */
	public Waiting waiting(Collection<ChildId> children, LocalDate since, LocalDate asOf) {
		return waiting(children, Set.copyOf(children), since, asOf);
	}

	/**
	 * What waits that is at hand, as it stands after the facts of some children changed:
	 * only their promises are read again, and the opinions, which are few.
	 * @param children all who are meant
	 * @param changed may name others as well
	 */
	public Waiting mended(Waiting known, Collection<ChildId> children, Set<ChildId> changed, LocalDate since,
			LocalDate asOf) {
		Set<ChildId> all = Set.copyOf(children);
		Waiting now = waiting(changed.stream().filter(all::contains).toList(), all, since, asOf);
		List<FollowUpFact> followUps = Stream
			.concat(known.followUps().stream().filter((promise) -> !changed.contains(promise.child())),
					now.followUps().stream())
			.sorted(FollowUpFact.IN_ORDER)
			.toList();
		return new Waiting(followUps, now.opinions());
	}

	private Waiting waiting(Collection<ChildId> promised, Set<ChildId> heard, LocalDate since, LocalDate asOf) {
		List<FollowUpFact> followUps = new ArrayList<>();
		List<OpinionFact> opinions = new ArrayList<>();
		this.database
			.sql("""
					select 1, f.id, array[f.child_id], f.record_id, f.what, f.owner_id, f.due_on, f.opened_on, f.closed_on,
					       f.closed_how, null::date
					  from follow_up f where f.child_id = any(:ids) and f.opened_on <= :asOf
					   and (f.closed_on is null or f.closed_on >= :since)
					union all
					select 2, o.id, p.children, o.record_id, null, null, o.made_on, o.recorded_on, o.answered_on, null, o.voided_on
					  from opinion o cross join lateral (select array_agg(c.child_id order by c.child_id) as children
					         from care_participant c where c.record_id = o.record_id) p
					 where o.recorded_on <= :asOf and (o.answered_on is null or o.answered_on >= :since or o.made_on >= :since)
					""")
			.param("ids", ids(promised))
			.param("since", since)
			.param("asOf", asOf)
			.query((row) -> {
				if (row.getInt(1) == 1) {
					followUps.add(followUp(row));
				}
				else {
					opinion(row, heard).ifPresent(opinions::add);
				}
			});
		followUps.sort(FollowUpFact.IN_ORDER);
		opinions.sort(OpinionFact.IN_ORDER);
		return new Waiting(List.copyOf(followUps), List.copyOf(opinions));
	}

	private static FollowUpFact followUp(ResultSet row) throws SQLException {
		return new FollowUpFact(new FollowUpId(row.getObject(2, UUID.class)), children(row).get(0),
				new CareRecordId(row.getObject(4, UUID.class)), row.getString(5),
				new AccountId(row.getObject(6, UUID.class)), row.getObject(7, LocalDate.class),
				row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class), row.getString(10));
	}

	/**
	 * Of the children a record is about only those that were asked for; the few opinions
	 * of a term are sorted out here, since the database would go through the participants
	 * of all records for them.
	 */
	private static Optional<OpinionFact> opinion(ResultSet row, Set<ChildId> asked) throws SQLException {
		List<ChildId> children = children(row).stream().filter(asked::contains).toList();
		return children.isEmpty() ? Optional.empty()
				: Optional
					.of(new OpinionFact(row.getObject(2, UUID.class), new CareRecordId(row.getObject(4, UUID.class)),
							children, row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class),
							row.getObject(9, LocalDate.class), row.getObject(11, LocalDate.class)));
	}

	/** None in a record that is about the school as a whole. */
	private static List<ChildId> children(ResultSet row) throws SQLException {
		Array children = row.getArray(3);
		return (children != null) ? Stream.of((UUID[]) children.getArray()).map(ChildId::new).toList() : List.of();
	}

	private static UUID[] ids(Collection<ChildId> children) {
		return children.stream().map(ChildId::value).toArray(UUID[]::new);
	}

	/**
	 * Of what kind a record is, and by which channel if that matters.
	 */
	public record Wanted(String kind, @Nullable Channel channel) {

	}

	/**
	 * Reads rows so that what they have in common is kept once: a school has ten
	 * thousands of them, of a few children, kinds and days.
	 */
	private static final class Reading {

		private final Map<UUID, ChildId> children = new HashMap<>();

		private final Map<Object, Object> common = new HashMap<>();

		private final Map<String, Map<String, Object>> counted = new HashMap<>();

		private Reading(Collection<ChildId> children) {
			children.forEach((child) -> this.children.put(child.value(), child));
		}

		private CareFact fact(ResultSet row) throws SQLException {
			UUID child = row.getObject(2, UUID.class);
			return new CareFact(new CareRecordId(row.getObject(1, UUID.class)),
					this.children.computeIfAbsent(child, ChildId::new),
					once(new HouseholdId(row.getObject(3, UUID.class))), once(row.getString(4)),
					Channel.valueOf(row.getString(5)), "ATTEMPTED".equals(row.getString(6)), row.getBoolean(7),
					onceOrNull(row.getString(10)), once(row.getObject(8, LocalDate.class)),
					once(row.getObject(9, LocalDate.class)), row.getObject(11, LocalDate.class),
					onceOrNull(row.getString(12)), facts(row.getString(13)));
		}

		/** Most kinds have none, and many records the same. */
		private Map<String, Object> facts(@Nullable String json) {
			return (json == null) ? Map.of() : this.counted.computeIfAbsent(json, (one) -> JSON.readValue(one, FIELDS));
		}

		private <T> @Nullable T onceOrNull(@Nullable T value) {
			return (value != null) ? once(value) : null;
		}

		@SuppressWarnings("unchecked")
		private <T> T once(T value) {
			Object known = this.common.putIfAbsent(value, value);
			return (known != null) ? (T) known : value;
		}

	}

}
