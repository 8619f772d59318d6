package tongxing.registry.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.person.ResidentId;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.ParentFacts;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.Seals;
import tongxing.registry.status.Criteria;
import tongxing.registry.status.LeftBehind;

import org.springframework.jdbc.core.RowMapper;

/**
 * Reads the rows of a page: what each child's list line needs, by one statement around
 * the page.
 */
class ChildRowReader implements RowMapper<ChildFinder.Row> {

	/**
	 * Around the page of children; the placeholders are how many were found, and the
	 * page.
	 */
	static final String SELECT = """
			select c.id, c.name, c.display_name, c.sex, c.birth_date, c.resident_id, h.village,
			""" + Condition.BOARDS
			+ """
					       as boarding, (select l.level from care_level l where l.child_id = c.id and l.during @> :today) as level,
					       a.kind, coalesce(a.relation, (select f.role from parentage f where f.child_id = c.id
					           and f.parent_id = a.parent_id)) as relation, coalesce(r.name, p.name) as carer,
					       (select string_agg(t.status, ',') from contact_point t where t.carer_id = a.carer_id
					           or t.parent_id = a.parent_id) as phones,
					       (select string_agg(concat_ws('|', x.role, y.status, y.capable,
					               (select string_agg(z.during::text, ';') from absence z where z.parent_id = y.id)), '/')
					          from parentage x join parent y on y.id = x.parent_id where x.child_id = c.id) as parents,
					       %s as counted,
					"""
			+ Criteria.COLUMN + """
					       as criterion
					  from (%s) c
					       join household h on h.id = c.household_id
					       left join care_arrangement a on a.child_id = c.id and a.during @> :today
					       left join carer r on r.id = a.carer_id
					       left join parent p on p.id = a.parent_id
					""";

	private static final HouseholdId NOWHERE = new HouseholdId(new UUID(0, 0));

	private final Seals seals;

	private final LocalDate today;

	private final boolean numbers;

	/**
	 * A reader of rows.
	 * @param numbers whether resident IDs are opened, to be shown masked
	 */
	ChildRowReader(Seals seals, LocalDate today, boolean numbers) {
		this.seals = seals;
		this.today = today;
		this.numbers = numbers;
	}

	@Override
	public ChildFinder.Row mapRow(ResultSet row, int number) throws SQLException {
		byte[] resident = !this.numbers ? null : row.getBytes("resident_id");
		return new ChildFinder.Row(new ChildId(row.getObject("id", UUID.class)), row.getString("name"),
				row.getString("display_name"), row.getString("sex"), row.getObject("birth_date", LocalDate.class),
				(resident != null) ? new ResidentId(this.seals.open(resident)).masked() : null,
				row.getString("village"), row.getObject("boarding", Boolean.class), level(row.getString("level")),
				row.getString("kind"), row.getString("relation"), row.getString("carer"),
				phone(row.getString("phones")), away(row, this.today));
	}

	private static CareLevel level(@Nullable String level) {
		return (level != null) ? CareLevel.valueOf(level) : CareLevel.UNIVERSAL;
	}

	private static ChildFinder.Row.Phone phone(@Nullable String states) {
		if (states == null) {
			return ChildFinder.Row.Phone.NONE;
		}
		if (states.contains("WORKS")) {
			return ChildFinder.Row.Phone.WORKS;
		}
		return states.contains("UNKNOWN") ? ChildFinder.Row.Phone.UNKNOWN : ChildFinder.Row.Phone.DEAD;
	}

	/**
	 * Who is away, from the parents as the statement lists them.
	 */
	static LeftBehind.Type away(ResultSet row, LocalDate today) throws SQLException {
		List<ParentFacts> parents = new ArrayList<>(2);
		String listed = Objects.toString(row.getString("parents"), "");
		for (String parent : listed.isEmpty() ? new String[0] : listed.split("/", -1)) {
			String[] parts = parent.split("\\|", -1);
			List<DateRange> absences = (parts.length > 3)
					? List.of(parts[3].split(";", -1)).stream().map(DateRange::parse).toList() : List.of();
			parents.add(new ParentFacts(parts[0], parts[1], "t".equals(parts[2]), absences));
		}
		ChildFacts facts = new ChildFacts(new ChildId(row.getObject("id", UUID.class)), NOWHERE, "", "", null,
				row.getObject("birth_date", LocalDate.class), null, List.of(), List.of(), List.of(), parents);
		return LeftBehind.of(facts, Criteria.ofColumn(row.getString("criterion")), today).type();
	}

}
