package tongxing.registry.trait;

import java.time.LocalDate;

import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says from when to when a child boards. What the register says without a day,
 * <code>child.boarding</code>, is kept in step with the latest of it.
 */
@Service
@Transactional
public class Boardings {

	private final TraitStore store;

	Boardings(TraitStore store) {
		this.store = store;
	}

	/**
	 * The child boards from a day on.
	 */
	public void begin(ChildId child, LocalDate from) {
		this.store.refuseFuture(from);
		this.store.lock(child);
		boolean overlaps = this.store.database()
			.sql("select exists (select from boarding where child_id = :child and during && daterange(:from, null))")
			.param("child", child.value())
			.param("from", from)
			.query(Boolean.class)
			.single();
		if (overlaps) {
			throw new RuleViolation("traits.overlaps");
		}
		insert(child, from);
		register(child, true);
		this.store.changed("BOARDING_BEGUN", child, from, null);
	}

	/**
	 * The child boards no longer after a day; refused if it does not board.
	 */
	public void end(ChildId child, LocalDate lastDay) {
		this.store.refuseFuture(lastDay);
		this.store.lock(child);
		if (endOpen(child, lastDay) == 0) {
			throw new RuleViolation("traits.boarding.none");
		}
		register(child, false);
		this.store.changed("BOARDING_ENDED", child, lastDay, null);
	}

	/**
	 * Follows what was changed in the register itself, by hand or by a roster, for a
	 * child whose days are known.
	 */
	@EventListener
	void follow(ChildChanged changed) {
		if (!"CHILD_CHANGED".equals(changed.action()) || changed.child() == null) {
			return;
		}
		ChildId child = new ChildId(changed.child());
		this.store.database().sql("""
				select c.boarding from child c where c.id = :child
				   and exists (select from boarding b where b.child_id = c.id)
				   and c.boarding <> exists (select from boarding b where b.child_id = c.id and upper_inf(b.during))
				""").param("child", child.value()).query(Boolean.class).optional().ifPresent((boards) -> {
			if (boards) {
				insert(child, this.store.today());
			}
			else {
				endOpen(child, this.store.today().minusDays(1));
			}
		});
	}

	/** Days that would be none are forgotten: they were entered by mistake. */
	private int endOpen(ChildId child, LocalDate lastDay) {
		int forgotten = this.store.database()
			.sql("delete from boarding where child_id = :child and upper_inf(during) and lower(during) > :last")
			.param("child", child.value())
			.param("last", lastDay)
			.update();
		return forgotten + this.store.database().sql("""
				update boarding set during = daterange(lower(during), :last, '[]')
				 where child_id = :child and upper_inf(during)
				""").param("child", child.value()).param("last", lastDay).update();
	}

	private void insert(ChildId child, LocalDate from) {
		this.store.database()
			.sql("insert into boarding (child_id, during) values (:child, daterange(:from, null))")
			.param("child", child.value())
			.param("from", from)
			.update();
	}

	private void register(ChildId child, boolean boards) {
		this.store.database()
			.sql("update child set boarding = :boards, version = version + 1 where id = :child")
			.param("boards", boards)
			.param("child", child.value())
			.update();
	}

}
