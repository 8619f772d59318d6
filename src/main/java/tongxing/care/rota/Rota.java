package tongxing.care.rota;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.Channel;
import tongxing.care.RecordCare;
import tongxing.care.rota.RotaSlot.Pupil;
import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.Caseload;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups of the rota. Each is seen with those of its children whom the reader may
 * see; that it met is a record of tutoring.
 */
@Service
@Transactional
public class Rota {

	private static final String TUTORING = "TUTORING";

	private final JdbcClient database;

	private final CareRecords records;

	private final Caseload caseload;

	private final ApplicationEventPublisher events;

	Rota(JdbcClient database, CareRecords records, Caseload caseload, ApplicationEventPublisher events) {
		this.database = database;
		this.records = records;
		this.caseload = caseload;
		this.events = events;
	}

	/**
	 * The groups that run on a day or later, by weekday and time, as they stand on that
	 * day; by two statements.
	 */
	@Transactional(readOnly = true)
	public List<RotaSlot> all(AccountId me, LocalDate day) {
		Groups groups = groups(me, day);
		return this.database
			.sql("""
					select s.id, s.weekday, s.starts_at, s.minutes, s.subject, s.place, s.tutor_id, a.name, s.during::text, r.id
					  from rota_slot s join account a on a.id = s.tutor_id
					  left join rota_session t on t.slot_id = s.id and t.held_on = :day
					  left join care_record r on r.id = t.record_id and r.voided_on is null
					 where coalesce(upper(s.during) > :day, true) order by s.weekday, s.starts_at, a.pinyin, s.id
					""")
			.param("day", day)
			.query((row, number) -> {
				UUID id = row.getObject(1, UUID.class);
				UUID record = row.getObject(10, UUID.class);
				return new RotaSlot(id, row.getInt(2), row.getObject(3, LocalTime.class), row.getInt(4),
						row.getString(5), row.getString(6), new AccountId(row.getObject(7, UUID.class)),
						row.getString(8), DateRange.parse(row.getString(9)),
						List.copyOf(groups.children.getOrDefault(id, List.of())), groups.others.getOrDefault(id, 0),
						(record != null) ? new CareRecordId(record) : null,
						Set.copyOf(groups.came.getOrDefault(id, Set.of())));
			})
			.list();
	}

	/** Who belongs to which group. */
	private Groups groups(AccountId me, LocalDate day) {
		Groups groups = new Groups(new HashMap<>(), new HashMap<>(), new HashMap<>());
		this.database.sql("""
				select g.slot_id, c.id, c.name, k.display_name, exists (select from caseload l where l.account_id = :me
				         and l.child_id = c.id and l.during @> :day) as seen,
				       exists (select from rota_session t join care_participant p on p.record_id = t.record_id
				         where t.slot_id = g.slot_id and t.held_on = :day and p.child_id = c.id) as came
				  from rota_child g join rota_slot s on s.id = g.slot_id and coalesce(upper(s.during) > :day, true)
				  join child c on c.id = g.child_id
				  join enrolment e on e.child_id = c.id and e.during @> :day join school_class k on k.id = e.class_id
				 order by c.pinyin, c.id
				""").param("me", me.value()).param("day", day).query((row) -> {
			UUID slot = row.getObject(1, UUID.class);
			ChildId child = new ChildId(row.getObject(2, UUID.class));
			if (row.getBoolean(5)) {
				groups.children.computeIfAbsent(slot, (id) -> new ArrayList<>())
					.add(new Pupil(child, row.getString(3), row.getString(4)));
			}
			else {
				groups.others.merge(slot, 1, Integer::sum);
			}
			if (row.getBoolean(6)) {
				groups.came.computeIfAbsent(slot, (id) -> new HashSet<>()).add(child);
			}
		});
		return groups;
	}

	/**
	 * One that runs on a day or later.
	 */
	@Transactional(readOnly = true)
	public RotaSlot get(UUID id, AccountId me, LocalDate day) {
		return all(me, day).stream()
			.filter((slot) -> slot.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new NotFound("rota"));
	}

	/**
	 * Begins a group of children whom the asker may see.
	 */
	public UUID begin(RotaDraft draft, AccountId me, LocalDate today) {
		draft.check();
		draft.children().forEach((child) -> this.caseload.require(me, child.value(), today));
		UUID id = Ids.next();
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("id", id);
		values.put("weekday", draft.weekday());
		values.put("at", draft.startsAt());
		values.put("minutes", draft.minutes());
		values.put("subject", draft.subject());
		values.put("place", (draft.place() == null || draft.place().isBlank()) ? null : draft.place().strip());
		values.put("tutor", draft.tutor().value());
		values.put("from", draft.from());
		values.put("today", today);
		values.put("me", me.value());
		this.database
			.sql("""
					insert into rota_slot (id, weekday, starts_at, minutes, subject, place, tutor_id, during, recorded_on, recorded_by)
					values (:id, :weekday, :at, :minutes, :subject, :place, :tutor, daterange(:from::date, null), :today, :me)
					""")
			.params(values)
			.update();
		this.database.sql("insert into rota_child (slot_id, child_id) select :id, unnest(:children::uuid[])")
			.param("id", id)
			.param("children", draft.children().stream().distinct().map(ChildId::value).toArray(UUID[]::new))
			.update();
		this.events.publishEvent(new RotaChanged("ROTA_BEGUN", id));
		return id;
	}

	/**
	 * Ends a group: today it meets no more.
	 */
	public void end(UUID id, LocalDate today) {
		int ended = this.database.sql("""
				update rota_slot set during = daterange(lower(during), greatest(:today::date, lower(during) + 1))
				 where id = :id and upper_inf(during)
				""").param("id", id).param("today", today).update();
		if (ended == 0) {
			throw new NotFound("rota");
		}
		this.events.publishEvent(new RotaChanged("ROTA_ENDED", id));
	}

	/**
	 * Writes down that a group met on a day, with those of it who were there.
	 */
	public CareRecordId met(RotaSlot slot, LocalDate on, Collection<ChildId> present, AccountId me) {
		if (!slot.meetsOn(on)) {
			throw new RuleViolation("care.rota.refused.day");
		}
		if (slot.session() != null) {
			throw new RuleViolation("care.rota.refused.already");
		}
		ChildId[] there = slot.children().stream().map(Pupil::id).filter(present::contains).toArray(ChildId[]::new);
		if (there.length == 0) {
			throw new RuleViolation("care.rota.refused.nobody");
		}
		CareRecordId record = this.records.record(RecordCare.of(TUTORING, me, on, Channel.IN_PERSON, there)
			.details(Map.of("subject", slot.subject(), "minutes", String.valueOf(slot.minutes()))));
		this.database.sql("""
				insert into rota_session (slot_id, held_on, record_id) values (:slot, :on, :record)
				    on conflict (slot_id, held_on) do update set record_id = excluded.record_id
				""").param("slot", slot.id()).param("on", on).param("record", record.value()).update();
		return record;
	}

	/**
	 * Who belongs to which group and may be seen, how many may not, and who came.
	 */
	private record Groups(Map<UUID, List<Pupil>> children, Map<UUID, Integer> others, Map<UUID, Set<ChildId>> came) {

	}

}
