package tongxing.operations.demo.program;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The demo school's fund and goods: donations each term, aid to children, one entry that
 * waits for its second person.
 */
final class Aid {

	private final Rows rows;

	private final UUID second;

	Aid(Rows rows, UUID second) {
		this.rows = rows;
		this.second = second;
	}

	void write(LocalDate opening) {
		this.rows.add("fund_entry", opening, "direction", "IN", "happened_on", opening, "amount", 20_000, "source",
				"GOVERNMENT", "counterpart", this.rows.sealed("县教育局"));
		income("STAFF", 3280, 15);
		income("ENTERPRISE", 5000, 33);
		income("PUBLIC", 860, 47);
		spending("LIVING", 4200, 36);
		spending("STUDY", 1365, 44);
		spending("GIFTS", 2150, 58);
		LocalDate day = this.rows.yesterday();
		this.rows.add("fund_entry", day, "direction", "OUT", "happened_on", day, "amount", 320, "purpose", "MEDICAL");
		goods();
	}

	private void income(String source, int yuan, int after) {
		this.rows.eachTerm("""
				insert into fund_entry (id, direction, happened_on, amount, source, recorded_on, recorded_by)
				select md5('in' || :text || t.id)::uuid, 'IN', d.day, :part, :text, d.day, :writer
				  from term t cross join lateral (select lower(t.teaching) + %d as day) d where d.day <= :yesterday
				""".formatted(after), yuan, source);
	}

	private void spending(String purpose, int yuan, int after) {
		this.rows.eachTerm(
				"""
						insert into fund_entry (id, direction, happened_on, amount, purpose, recorded_on, recorded_by, confirmed_on,
						                        confirmed_by)
						select md5('out' || :text || t.id)::uuid, 'OUT', d.day, :part, :text, d.day, :writer, d.day, '%s'
						  from term t cross join lateral (select lower(t.teaching) + %d as day) d where d.day <= :yesterday
						"""
					.formatted(this.second, after),
				yuan, purpose);
	}

	private void goods() {
		this.rows.eachTerm(
				"""
						insert into goods_lot (id, what, unit, quantity, given_by, received_on, recorded_on, recorded_by)
						select md5('lot' || t.id)::uuid, case t.number when 1 then '羽绒服' else '书包' end, :text, :part, '爱心企业', d.day,
						       d.day, :writer
						  from term t cross join lateral (select lower(t.teaching) + 50 as day) d where d.day <= :yesterday
						""",
				60, "件");
		this.rows.eachTerm(
				"""
						insert into goods_handout (id, lot_id, child_id, quantity, given_on, receipt, recorded_on, recorded_by)
						select md5('given' || l.id || c.child_id)::uuid, l.id, c.child_id, 1, d.day, :text, d.day, :writer
						  from goods_lot l cross join lateral (select l.received_on + 7 + :part as day) d cross join lateral (
						    select e.child_id from enrolment e where e.during @> d.day order by md5(e.child_id::text || l.id) limit 45) c
						 where d.day <= :yesterday
						""",
				0, "班主任");
	}

}
