package tongxing.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import tongxing.calendar.Term;
import tongxing.program.ProgramFact.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The facts of the school's own work in a term as they were known at the end of a day, by
 * one statement: what was written down later, and what was taken back by then, is left
 * out.
 */
@Service
@Transactional(readOnly = true)
public class ProgramFacts {

	/** What is known of a row t of this module's tables. */
	private static final String KNOWN = " t.recorded_on <= :asOf and (t.voided_on is null or t.voided_on > :asOf) ";

	private static final String WITHIN = KNOWN + " and %s between :from and :last ";

	private static final String RUNNING = KNOWN + " and t.during @> :last::date ";

	private static final String FACTS = """
			select 'MEMBER' as kind, t.id, t.role || ' ' || t.theme as code, t.name || coalesce('（' || t.post || '）', '') as name,
			       lower(t.during) as day, 1::numeric as amount, null::uuid as child, t.id as page
			  from leading_member t where {running}
			union all
			select 'MEETING', t.id, '', t.topic, t.held_on, 1, null, t.id from leading_meeting t where {within held_on}
			union all
			select 'IN_FORCE', t.id, t.kind, t.name, lower(t.during), 1, null, t.id from policy t where {running}
			union all
			select 'ADOPTED', t.id, t.kind, t.name, lower(t.during), 1, null, t.id from policy t where {within lower(t.during)}
			union all
			select 'AGREEMENT', t.id, array_to_string(array(select unnest(t.parties) except select s.party
			         from agreement_signature s where s.agreement_id = t.id and s.recorded_on <= :asOf
			          and s.signed_on <= :last and (s.voided_on is null or s.voided_on > :asOf) order by 1), ','),
			       '', t.made_on, 1, t.child_id, t.id
			  from agreement t where t.school_year = :year and t.made_on <= :last and {known}
			union all
			select case when t.direction = 'IN' then 'FUND_IN' when t.confirmed_on <= :asOf then 'FUND_OUT' else 'FUND_PENDING' end,
			       t.id, coalesce(t.source, t.purpose), '', t.happened_on, t.amount, t.child_id, t.id
			  from fund_entry t where t.happened_on <= :last and t.recorded_on <= :asOf and t.reverses is null
			   and not exists (select from fund_entry r where r.reverses = t.id and r.recorded_on <= :asOf)
			union all
			select 'GOODS_IN', t.id, '', t.what, t.received_on, t.quantity, null, t.id from goods_lot t where {within received_on}
			union all
			select 'GOODS_OUT', t.id, '', l.what, t.given_on, t.quantity, t.child_id, l.id
			  from goods_handout t join goods_lot l on l.id = t.lot_id where t.child_id is not null and {within given_on}
			union all
			select 'AWARD', t.id, t.subject, t.title, t.given_on, 1, t.child_id, t.id from award t where {within given_on}
			union all
			select 'RECOGNITION', t.id, t.kind, t.what, t.seen_on, 1, null, t.id from recognition t where {within seen_on}
			union all
			select 'FACILITY', t.id, t.kind, t.name, lower(t.during), coalesce(t.area, 0), null, t.id
			  from facility t where {running}
			union all
			select 'STAFF', t.id, t.kind, t.name, lower(t.during), t.staff, null, t.id
			  from facility t where t.staff > 0 and {running}
			union all
			select 'EQUIPMENT', t.id, f.kind, t.what, lower(t.during), t.quantity, null, f.id
			  from facility_equipment t join facility f on f.id = t.facility_id where f.during @> :last::date and {running}
			union all
			select u.kind, t.id, f.kind, f.name, t.opened_on, u.amount, null, f.id
			  from facility_opening t join facility f on f.id = t.facility_id cross join lateral (values
			       ('OPENING', 1), ('VISITORS', t.children), ('PHONE', t.phone_uses), ('COMPUTER', t.computer_uses)) as u (kind, amount)
			 where u.amount > 0 and {within opened_on}
			union all
			select 'PARTNER', t.id, t.department, t.name, lower(t.during), 1, null, t.id from partner t where {running}
			union all
			select 'PARTNER_CONTACT', t.id, p.department, p.name, t.spoken_on, 1, null, p.id
			  from partner_contact t join partner p on p.id = t.partner_id where {within spoken_on}
			 order by day, id
			"""
		.replace("{running}", RUNNING)
		.replace("{known}", KNOWN)
		.replaceAll("\\{within lower\\(t.during\\)}", WITHIN.formatted("lower(t.during)"))
		.replaceAll("\\{within (\\w+)}", WITHIN.formatted("t.$1"));

	private final JdbcClient database;

	ProgramFacts(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The facts of a term as of the end of a day, in order of their days. Money is told
	 * from the first day on, so that a balance can be made of it.
	 */
	public List<ProgramFact> of(Term term, LocalDate asOf) {
		return this.database.sql(FACTS)
			.param("asOf", asOf)
			.param("from", term.firstDay())
			.param("last", term.lastCounted(asOf))
			.param("year", term.id().schoolYear())
			.query((row, number) -> fact(row))
			.list();
	}

	private static ProgramFact fact(ResultSet row) throws SQLException {
		return new ProgramFact(Kind.valueOf(row.getString("kind")), row.getObject("id", UUID.class),
				row.getString("code"), row.getString("name"), row.getObject("day", LocalDate.class),
				row.getBigDecimal("amount"), row.getObject("child", UUID.class), row.getObject("page", UUID.class));
	}

}
