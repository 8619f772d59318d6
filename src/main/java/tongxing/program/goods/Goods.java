package tongxing.program.goods;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.program.Journal;
import tongxing.program.Journal.Row;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;
import tongxing.staff.Caseload;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goods that were given to the school and what became of them: of no lot is more handed
 * out than came in.
 */
@Service
@Transactional
public class Goods {

	/**
	 * Goods that come in.
	 */
	public record Draft(String what, String unit, int quantity, boolean approximate, String givenBy,
			LocalDate receivedOn, @Nullable String note) {

	}

	private static final String SELECT = """
			select l.id, l.what, l.unit, l.quantity, l.approximate, l.given_by, l.received_on, l.note,
			       coalesce((select sum(h.quantity) from goods_handout h where h.lot_id = l.id and h.voided_on is null), 0)
			  from goods_lot l where l.voided_on is null
			""";

	private static final RowMapper<Lot> READ = (row, number) -> new Lot(row.getObject(1, UUID.class), row.getString(2),
			row.getString(3), row.getInt(4), row.getBoolean(5), row.getString(6), row.getObject(7, LocalDate.class),
			row.getString(8), row.getInt(9));

	private final JdbcClient database;

	private final Journal journal;

	private final Caseload caseload;

	Goods(JdbcClient database, Journal journal, Caseload caseload) {
		this.database = database;
		this.journal = journal;
		this.caseload = caseload;
	}

	public UUID receive(Draft draft) {
		return this.journal.add("goods_lot",
				new Row().with("what", draft.what())
					.with("unit", draft.unit())
					.with("quantity", draft.quantity())
					.with("approximate", draft.approximate())
					.with("given_by", draft.givenBy())
					.with("received_on", this.journal.past(draft.receivedOn(), "program.refused.receivedOn"))
					.with("note", draft.note()));
	}

	/**
	 * Gives each of some children as many; refuses more than is left, and a day before
	 * the goods came.
	 * @param receipt who signed for them
	 */
	public void handOut(UUID lot, Collection<ChildId> children, int each, LocalDate on, @Nullable String receipt,
			AccountId me) {
		this.caseload.requireAll(me, children.stream().map(ChildId::value).toList(), this.journal.today());
		this.journal.past(on, "program.refused.givenOn");
		for (ChildId child : children) {
			inStock(new Row().with("lot_id", get(lot).id())
				.about(child.value())
				.with("quantity", each)
				.with("given_on", on)
				.with("receipt", receipt));
		}
	}

	/**
	 * Writes off goods that reached no child: used up, spoilt.
	 */
	public UUID useUp(UUID lot, int quantity, LocalDate on, String how) {
		return inStock(new Row().with("lot_id", get(lot).id())
			.with("quantity", quantity)
			.with("given_on", this.journal.past(on, "program.refused.givenOn"))
			.with("note", how));
	}

	@Transactional(readOnly = true)
	public List<Lot> lots() {
		return this.database.sql(SELECT + " order by l.received_on desc, l.id desc").query(READ).list();
	}

	@Transactional(readOnly = true)
	public Lot get(UUID lot) {
		return this.database.sql(SELECT + " and l.id = :id")
			.param("id", lot)
			.query(READ)
			.optional()
			.orElseThrow(() -> new NotFound("lot"));
	}

	/**
	 * What was handed out of a lot; a child whom the reader may not see has no name.
	 */
	@Transactional(readOnly = true)
	public List<HandOut> handOuts(UUID lot, AccountId me, LocalDate today) {
		return this.database.sql("""
				select h.id, c.id, c.name, h.quantity, h.given_on, h.receipt, h.note
				  from goods_handout h left join child c on c.id = h.child_id and exists (
				    select from caseload l where l.child_id = c.id and l.account_id = :me and l.during @> :today::date)
				 where h.lot_id = :lot and h.voided_on is null order by h.given_on desc, c.pinyin, h.id
				""")
			.param("lot", lot)
			.param("me", me.value())
			.param("today", today)
			.query((row, number) -> new HandOut(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
					row.getString(3), row.getInt(4), row.getObject(5, LocalDate.class), row.getString(6),
					row.getString(7)))
			.list();
	}

	/**
	 * The children on the register today whom the reader may see and who have received
	 * neither goods nor money since a day, class by class.
	 * @param schoolClass only those of a class, or nothing
	 */
	@Transactional(readOnly = true)
	public List<Recipient> withoutAnything(AccountId me, @Nullable SchoolClassId schoolClass, LocalDate since,
			LocalDate today) {
		return this.database
			.sql("""
					select c.id, c.name, k.display_name
					  from enrolment e join child c on c.id = e.child_id join school_class k on k.id = e.class_id
					 where e.during @> :today::date and (:class::uuid is null or k.id = :class::uuid)
					   and exists (select from caseload l where l.child_id = c.id and l.account_id = :me and l.during @> :today::date)
					   and not exists (select from goods_handout h where h.child_id = c.id and h.voided_on is null
					                      and h.given_on between :since and :today)
					   and not exists (select from fund_entry f where f.child_id = c.id and f.happened_on between :since and :today
					                      and f.reverses is null and not exists (select from fund_entry r where r.reverses = f.id))
					 order by k.stage, k.grade, length(k.number), k.number, c.pinyin, c.id
					""")
			.param("me", me.value())
			.param("class", (schoolClass != null) ? schoolClass.value() : null)
			.param("since", since)
			.param("today", today)
			.query((row, number) -> new Recipient(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
			.list();
	}

	/**
	 * The children of a class today whom the reader may see.
	 */
	@Transactional(readOnly = true)
	public List<Recipient> ofClass(AccountId me, SchoolClassId schoolClass, LocalDate today) {
		return this.database
			.sql("""
					select c.id, c.name, k.display_name
					  from enrolment e join child c on c.id = e.child_id join school_class k on k.id = e.class_id
					 where e.during @> :today::date and k.id = :class
					   and exists (select from caseload l where l.child_id = c.id and l.account_id = :me and l.during @> :today::date)
					 order by c.pinyin, c.id
					""")
			.param("me", me.value())
			.param("class", schoolClass.value())
			.param("today", today)
			.query((row, number) -> new Recipient(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
			.list();
	}

	private UUID inStock(Row row) {
		try {
			return this.journal.add("goods_handout", row);
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleViolation("program.refused.quantity");
		}
	}

}
