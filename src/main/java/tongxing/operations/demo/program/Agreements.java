package tongxing.operations.demo.program;

/**
 * The safety agreements of the demo school: made a week after a school year began, signed
 * by nearly all within three weeks; a few guardians are late, a few never sign.
 */
final class Agreements {

	/** A number that belongs to an agreement, the same each time. */
	private static final String CHANCE = "('x' || substr(md5(a.id::text || %s), 1, 6))::bit(24)::int";

	private final Rows rows;

	Agreements(Rows rows) {
		this.rows = rows;
	}

	void write() {
		this.rows.run("""
				insert into agreement (id, child_id, school_year, parties, made_on, recorded_on, recorded_by)
				select md5('agreement' || e.child_id || k.school_year)::uuid, e.child_id, k.school_year,
				       array['SCHOOL', 'HOMEROOM', 'MENTOR', 'GUARDIAN'], m.day, m.day, :writer
				  from enrolment e join school_class k on k.id = e.class_id
				       join term t on t.school_year = k.school_year and t.number = 1
				       cross join lateral (select greatest(lower(e.during), lower(t.teaching)) + 7 as day) m
				 where m.day <= :yesterday and e.during @> m.day
				on conflict do nothing
				""");
		this.rows
			.run("""
					insert into agreement_signature (id, agreement_id, party, signed_on, recorded_on, recorded_by)
					select md5(a.id || p.party)::uuid, a.id, p.party, d.day, d.day, :writer
					  from agreement a
					       cross join unnest(a.parties) as p (party)
					       cross join lateral (select {whole} % 100 as chance) c
					       cross join lateral (select a.made_on + case p.party when 'SCHOOL' then 0 when 'HOMEROOM' then {own} % 3
					         when 'MENTOR' then {own} % 6 else 1 + {own} % 13 + case when c.chance < 3 then 25 else 0 end end as day) d
					 where d.day <= :yesterday and not (p.party = 'GUARDIAN' and c.chance >= 98)
					"""
				.replace("{whole}", CHANCE.formatted("''"))
				.replace("{own}", CHANCE.formatted("p.party")));
	}

}
