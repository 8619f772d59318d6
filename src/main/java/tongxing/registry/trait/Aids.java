package tongxing.registry.trait;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.registry.ChildId;
import tongxing.registry.trait.TraitStore.Table;
import tongxing.staff.AccountId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says in which public aid a child is enrolled, from when to when.
 */
@Service
@Transactional
public class Aids {

	private final TraitStore store;

	Aids(TraitStore store) {
		this.store = store;
	}

	/**
	 * Leaves in the audit that the aid of many children was looked at.
	 * @param children how many
	 */
	public void listRead(int children) {
		this.store.changed("AID_LIST_READ", null, children, null);
	}

	/**
	 * Enrols a child; refused for days on which it is enrolled in the same aid.
	 */
	public UUID enrol(ChildId child, AidDetails aid, AccountId by) {
		this.store.refuseFuture(aid.during().from());
		this.store.refuseOverlap(Table.SUBSIDY, child, aid.kind().name(), aid.during());
		UUID id = Ids.next();
		this.store.database()
			.sql("""
					insert into subsidy (id, child_id, kind, during, other, amount, period, note, recorded_by)
					values (:id, :child, :kind, :during::daterange, :other, :amount, :period, :note, :by)
					""")
			.param("id", id)
			.param("child", child.value())
			.param("kind", aid.kind().name())
			.param("during", aid.during().toSql())
			.param("other", aid.other())
			.param("amount", aid.amount())
			.param("period", (aid.period() != null) ? aid.period().name() : null)
			.param("note", aid.note())
			.param("by", by.value())
			.update();
		this.store.changed("AID_BEGUN", child, aid.kind(), null);
		return id;
	}

	/**
	 * Enrols many children in the same aid; who is enrolled already is left as they are.
	 * @return who was enrolled now
	 */
	public List<ChildId> enrolAll(Collection<ChildId> children, AidDetails aid, AccountId by) {
		UUID[] ids = children.stream().map(ChildId::value).sorted().toArray(UUID[]::new);
		Set<UUID> already = Set.copyOf(this.store.database()
			.sql("""
					select distinct child_id from subsidy
					 where child_id = any(:ids) and kind = :kind and during && :during::daterange
					""")
			.param("ids", ids)
			.param("kind", aid.kind().name())
			.param("during", aid.during().toSql())
			.query(UUID.class)
			.list());
		List<ChildId> fresh = List.of(ids).stream().filter((id) -> !already.contains(id)).map(ChildId::new).toList();
		fresh.forEach((child) -> enrol(child, aid, by));
		return fresh;
	}

	/**
	 * The aid ends after a day; it stays in the history.
	 */
	public void end(ChildId child, UUID aid, LocalDate lastDay) {
		DateRange days = this.store.ending(Table.SUBSIDY, child, aid, lastDay);
		this.store.database()
			.sql("update subsidy set during = :days::daterange where id = :id")
			.param("days", days.toSql())
			.param("id", aid)
			.update();
		this.store.changed("AID_ENDED", child, aid, null);
	}

}
