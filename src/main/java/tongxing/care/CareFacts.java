package tongxing.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

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
	 * The same, and of some kinds also what happened between an earlier day and these
	 * days.
	 */
	public List<CareFact> of(Collection<ChildId> children, DateRange days, LocalDate earlier, List<String> earlierKinds,
			LocalDate asOf) {
		return of(children, days, earlier, earlierKinds, asOf, asOf);
	}

	/**
	 * The same, with those that were voided meanwhile: between another day and the as-of
	 * day. For those who look at several days at once.
	 */
	public List<CareFact> of(Collection<ChildId> children, DateRange days, LocalDate earlier, List<String> earlierKinds,
			LocalDate asOf, LocalDate voidedAfter) {
		return this.database.sql("""
				select p.record_id, p.child_id, p.household_id, p.kind, p.channel, p.outcome, p.planned, p.happened_on,
				       p.recorded_on, p.met_relation, p.voided_on, p.role, p.facts::text
				  from care_participant p
				 where p.child_id = any(:ids) and p.happened_on between :earlier and :to
				   and (p.happened_on >= :from or p.kind = any(:kinds))
				   and p.recorded_on <= :asOf and (p.voided_on is null or p.voided_on > :voidedAfter)
				 order by p.happened_on, p.record_id
				""")
			.withFetchSize(BATCH)
			.param("ids", ids(children))
			.param("from", days.from())
			.param("earlier", earlier)
			.param("kinds", earlierKinds.toArray(String[]::new))
			.param("to", (days.to() != null && days.to().isBefore(asOf)) ? days.to() : asOf)
			.param("asOf", asOf)
			.param("voidedAfter", voidedAfter)
			.query((row, number) -> fact(row))
			.list();
	}

	/**
	 * The promises made to these children that were opened by a day, by their due day.
	 */
	public List<FollowUpFact> followUps(Collection<ChildId> children, LocalDate asOf) {
		return this.database
			.sql("""
					select f.id, f.child_id, f.record_id, f.what, f.owner_id, f.due_on, f.opened_on, f.closed_on, f.closed_how
					  from follow_up f where f.child_id = any(:ids) and f.opened_on <= :asOf order by f.due_on, f.id
					""")
			.param("ids", ids(children))
			.param("asOf", asOf)
			.query((row, number) -> new FollowUpFact(new FollowUpId(row.getObject(1, UUID.class)),
					new ChildId(row.getObject(2, UUID.class)), new CareRecordId(row.getObject(3, UUID.class)),
					row.getString(4), new AccountId(row.getObject(5, UUID.class)), row.getObject(6, LocalDate.class),
					row.getObject(7, LocalDate.class), row.getObject(8, LocalDate.class), row.getString(9)))
			.list();
	}

	private static CareFact fact(ResultSet row) throws SQLException {
		return new CareFact(new CareRecordId(row.getObject(1, UUID.class)), new ChildId(row.getObject(2, UUID.class)),
				new HouseholdId(row.getObject(3, UUID.class)), row.getString(4), Channel.valueOf(row.getString(5)),
				"ATTEMPTED".equals(row.getString(6)), row.getBoolean(7), row.getString(10),
				row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class),
				row.getObject(11, LocalDate.class), row.getString(12), facts(row.getString(13)));
	}

	/** Most kinds have none. */
	private static Map<String, Object> facts(@Nullable String json) {
		return (json == null) ? Map.of() : JSON.readValue(json, FIELDS);
	}

	private static UUID[] ids(Collection<ChildId> children) {
		return children.stream().map(ChildId::value).toArray(UUID[]::new);
	}

}
