package tongxing.summaries.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tongxing.kernel.person.ResidentId;
import tongxing.registry.ChildId;
import tongxing.registry.Seals;
import tongxing.staff.AccountId;
import tongxing.summaries.sheets.Pupil.Home;
import tongxing.summaries.sheets.Pupil.Person;
import tongxing.summaries.sheets.Pupil.Promise;
import tongxing.summaries.sheets.Pupil.Self;

/**
 * Reads a class as its sheets print it, by three statements. Children whom the asker may
 * not see are not among them.
 */
@Component
class PupilReader {

	private static final String SEEN = "exists (select from caseload l where l.account_id = :me and l.child_id = %s"
			+ " and l.during @> :today::date)";

	private static final String PUPILS = """
			select c.id, c.name, c.sex, c.birth_date, c.resident_id, c.no_resident_id is not null as excused,
			       k.display_name, h.address, h.village,
			       (select string_agg(s.name || ' ' || n.display_name, '、' order by s.birth_date, s.id) from child s
			          join enrolment m on m.child_id = s.id and m.during @> :today::date
			          join school_class n on n.id = m.class_id
			         where s.household_id = c.household_id and s.id <> c.id and %s) as siblings,
			       (select g.name from pairing p join helper g on g.id = p.helper_id
			         where p.child_id = c.id and p.is_primary and p.during @> :today::date) as helper,
			       (select max(p.happened_on) from care_participant p where p.child_id = c.id and p.kind = :kind
			           and p.outcome = 'DONE' and p.voided_on is null) as last
			  from enrolment e join child c on c.id = e.child_id join household h on h.id = c.household_id
			  join school_class k on k.id = e.class_id
			 where e.class_id = :class and e.during @> :today::date and %s
			 order by c.pinyin, c.id
			""".formatted(SEEN.formatted("s.id"), SEEN.formatted("c.id"));

	private static final String PEOPLE = """
			select o.child_id, o.relation, o.name, o.cares, o.away, o.place, t.number, t.status, t.verified_on from (
			    select a.child_id, r.id as owner, r.name, coalesce(a.relation, a.kind) as relation, true as cares,
			           false as away, null as place
			      from care_arrangement a join carer r on r.id = a.carer_id
			     where a.child_id = any(:ids) and a.during @> :today::date
			    union all
			    select x.child_id, p.id, p.name, x.role, exists (select from care_arrangement a
			             where a.child_id = x.child_id and a.parent_id = p.id and a.during @> :today::date),
			           z.parent_id is not null, z.place
			      from parentage x join parent p on p.id = x.parent_id
			      left join absence z on z.parent_id = p.id and z.during @> :today::date
			     where x.child_id = any(:ids) and p.status not in ('DECEASED', 'MISSING')) o
			  left join lateral (select number, status, verified_on from contact_point
			         where carer_id = o.owner or parent_id = o.owner
			         order by status in ('DEAD', 'CHANGED'), call_order limit 1) t on true
			 order by o.cares desc, o.relation
			""";

	private static final String PROMISES = """
			select f.child_id, f.what, f.due_on, a.name from follow_up f join account a on a.id = f.owner_id
			 where f.child_id = any(:ids) and f.closed_on is null order by f.due_on, f.id
			""";

	private final JdbcClient database;

	private final Seals seals;

	PupilReader(JdbcClient database, Seals seals) {
		this.database = database;
		this.seals = seals;
	}

	List<Pupil> ofClass(UUID schoolClass, SheetKind kind, AccountId me, LocalDate today) {
		List<Pupil> bare = this.database.sql(PUPILS)
			.param("class", schoolClass)
			.param("kind", kind.name())
			.param("me", me.value())
			.param("today", today)
			.query((row, number) -> pupil(row))
			.list();
		UUID[] ids = bare.stream().map((pupil) -> pupil.self().id().value()).toArray(UUID[]::new);
		Map<UUID, List<Person>> people = new HashMap<>();
		this.database.sql(PEOPLE).param("ids", ids).param("today", today).query((row) -> {
			people.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new ArrayList<>()).add(person(row));
		});
		Map<UUID, List<Promise>> promises = new HashMap<>();
		this.database.sql(PROMISES).param("ids", ids).query((row) -> {
			promises.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new ArrayList<>())
				.add(new Promise(row.getString(2), row.getObject(3, LocalDate.class), row.getString(4)));
		});
		return bare.stream().map((pupil) -> {
			UUID id = pupil.self().id().value();
			return new Pupil(pupil.self(), pupil.home(), people.getOrDefault(id, List.of()),
					promises.getOrDefault(id, List.of()), pupil.last());
		}).toList();
	}

	private Pupil pupil(ResultSet row) throws SQLException {
		byte @Nullable [] resident = row.getBytes("resident_id");
		Self self = new Self(new ChildId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("sex"),
				row.getObject("birth_date", LocalDate.class),
				(resident != null) ? new ResidentId(this.seals.open(resident)).masked() : null,
				row.getBoolean("excused"), row.getString("display_name"));
		return new Pupil(self, new Home(row.getString("address"), row.getString("village"), row.getString("siblings"),
				row.getString("helper")), List.of(), List.of(), row.getObject("last", LocalDate.class));
	}

	private Person person(ResultSet row) throws SQLException {
		byte @Nullable [] number = row.getBytes("number");
		String status = row.getString("status");
		return new Person(row.getString("relation"), row.getString("name"), row.getBoolean("cares"),
				row.getBoolean("away"), row.getString("place"),
				(number != null) ? this.seals.maskedPhone(number) : null,
				"DEAD".equals(status) || "CHANGED".equals(status), row.getObject("verified_on", LocalDate.class));
	}

}
