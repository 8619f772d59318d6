package tongxing.registry.file;

import tongxing.registry.status.Criteria;

/**
 * The two statements that read a child's file.
 */
final class FileStatements {

	/** Everything but the phones; nothing for a child the asker may not see. */
	static final String FILE = """
			select c.id, c.version, c.name, c.former_name, c.pinyin, c.sex, c.birth_date, c.resident_id,
			       c.no_resident_id, c.student_no, c.ethnicity, c.boarding, c.note, c.household_id,
			       h.version as household_version, h.address, h.village, h.note as household_note,
			       e.class_id, k.display_name, lower(e.during) as since, upper(e.during) - 1 as left_on, e.exit, e.destination,
			       (select json_agg(json_build_object('id', s.id, 'name', s.name, 'className',
			               (select y.display_name from enrolment x join school_class y on y.id = x.class_id
			                 where x.child_id = s.id and x.during @> :today)) order by s.birth_date, s.pinyin, s.name, s.id)
			          from child s where s.household_id = c.household_id and s.id <> c.id
			           and s.id in (select v.child_id from caseload v where v.account_id = :me and v.during @> :today)) as siblings,
			       (select json_agg(json_build_object('level', l.level, 'from', lower(l.during), 'to', upper(l.during) - 1,
			               'reason', l.reason, 'decider', (select d.name from account d where d.id = l.decided_by))
			               order by lower(l.during) desc)
			          from care_level l where l.child_id = c.id) as levels,
			       (select json_agg(json_build_object('id', o.id, 'on', o.observed_on, 'until', o.ended_on,
			               'reason', o.reason, 'observer', (select d.name from account d where d.id = o.observer))
			               order by o.observed_on desc)
			          from observation o where o.child_id = c.id) as observations,
			       (select json_agg(json_build_object('kind', a.kind, 'from', lower(a.during), 'to', upper(a.during) - 1,
			               'parent', a.parent_id, 'parentRole', (select x.role from parentage x
			                   where x.child_id = c.id and x.parent_id = a.parent_id),
			               'carer', a.carer_id, 'name', coalesce(r.name, p.name),
			               'relation', a.relation, 'noticeOn', a.notice_on, 'checkedOn', a.capacity_checked_on,
			               'capable', a.capacity_ok, 'heardOn', a.child_heard_on, 'agreementUntil', a.agreement_until,
			               'birthYear', r.birth_year, 'occupation', r.occupation, 'health', r.health) order by lower(a.during) desc)
			          from care_arrangement a left join carer r on r.id = a.carer_id left join parent p on p.id = a.parent_id
			         where a.child_id = c.id) as cares,
			       json_build_object(
			         'hardships', (select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'from', lower(t.during),
			               'to', upper(t.during) - 1, 'other', t.other, 'reason', t.reason, 'endReason', t.end_reason,
			               'decider', (select d.name from account d where d.id = t.decided_by)) order by lower(t.during) desc)
			            from hardship t where t.child_id = c.id),
			         'aids', (select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'from', lower(t.during),
			               'to', upper(t.during) - 1, 'other', t.other, 'amount', t.amount, 'period', t.period,
			               'note', t.note) order by lower(t.during) desc) from subsidy t where t.child_id = c.id),
			         'boardings', (select json_agg(json_build_object('from', lower(t.during), 'to', upper(t.during) - 1)
			               order by lower(t.during) desc) from boarding t where t.child_id = c.id),
			         'consents', (select json_agg(json_build_object('purpose', t.purpose, 'answer', t.answer,
			               'from', lower(t.during), 'to', upper(t.during) - 1, 'relation', t.relation, 'name', t.name,
			               'how', t.how, 'note', t.note) order by lower(t.during) desc)
			            from consent t where t.child_id = c.id)) as traits,
			       (select json_agg(json_build_object('id', p.id, 'version', p.version, 'role', x.role, 'name', p.name, 'status', p.status,
			               'capable', p.capable, 'occupation', p.occupation, 'note', p.note, 'absences',
			               (select coalesce(json_agg(json_build_object('from', lower(z.during), 'to', upper(z.during) - 1,
			                       'place', z.place, 'employer', z.employer, 'workAddress', z.work_address,
			                       'expectedReturn', z.expected_return) order by lower(z.during) desc), '[]')
			                  from absence z where z.parent_id = p.id)) order by x.role)
			          from parentage x join parent p on p.id = x.parent_id where x.child_id = c.id) as parents,
			"""
			+ Criteria.COLUMN
			+ """
					       as criterion
					  from child c
					       join household h on h.id = c.household_id
					       left join lateral (select * from enrolment n where n.child_id = c.id and lower(n.during) <= :today
					                           order by lower(n.during) desc limit 1) e on true
					       left join school_class k on k.id = e.class_id
					 where c.id = :child
					   and exists (select from caseload v where v.account_id = :me and v.child_id = :child and v.during @> :today)
					""";

	/** Everybody to call, who cares now first, then in call order. */
	static final String CONTACTS = """
			select t.id as phone, o.who, o.owner, o.name, o.relation, o.cares, t.number, t.kind, t.status, t.verified_on,
			       t.note, o.place, coalesce(t.version, 0) as version
			  from (
			    select 'CARER' as who, r.id as owner, r.name, coalesce(max(a.relation), max(a.kind)) as relation,
			           bool_or(a.during @> :today) as cares, null as place
			      from care_arrangement a join carer r on r.id = a.carer_id where a.child_id = :child group by r.id
			    union all
			    select 'PARENT', p.id, p.name, x.role,
			           exists (select from care_arrangement a where a.child_id = :child and a.parent_id = p.id
			                      and a.during @> :today),
			           (select z.place from absence z where z.parent_id = p.id and z.during @> :today)
			      from parentage x join parent p on p.id = x.parent_id
			     where x.child_id = :child and p.status not in ('DECEASED')
			    union all
			    select 'CHILD', c.id, c.name, 'SELF', false, null from child c where c.id = :child) o
			       left join contact_point t on t.carer_id = o.owner or t.parent_id = o.owner or t.child_id = o.owner
			 where t.id is not null or o.who <> 'CHILD'
			 order by o.cares desc, t.call_order nulls last, array_position(array['PARENT', 'CARER', 'CHILD'], o.who),
			          o.relation, o.name
			""";

	/** The same for many children whom the asker may see, child by child. */
	static final String CONTACTS_OF_MANY = """
			select asked.id as child, called.*
			  from unnest(:children::uuid[]) as asked (id)
			       cross join lateral (select row_number() over () as turn, ordered.* from (%s) ordered) called
			 where exists (select from caseload v where v.account_id = :me and v.child_id = asked.id
			                 and v.during @> :today)
			 order by asked.id, called.turn
			""".formatted(CONTACTS.replace(":child", "asked.id"));

	private FileStatements() {
	}

}
