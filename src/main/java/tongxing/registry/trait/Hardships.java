package tongxing.registry.trait;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.trait.TraitStore.Table;
import tongxing.staff.AccountId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which hardships a child is in, from when to when, why and who decided [S-12].
 */
@Service
@Transactional
public class Hardships {

	private final TraitStore store;

	Hardships(TraitStore store) {
		this.store = store;
	}

	/**
	 * A hardship begins. Refused without a reason, for days on which it is there already,
	 * and for another kind that does not say what it is.
	 */
	public UUID begin(ChildId child, Hardship kind, LocalDate from, @Nullable String other, String reason,
			AccountId decider) {
		this.store.refuseFuture(from);
		boolean named = other != null && !other.isBlank();
		if (reason.isBlank()) {
			throw new RuleViolation("traits.hardship.reason");
		}
		if (kind == Hardship.OTHER && !named) {
			throw new RuleViolation("traits.hardship.other");
		}
		this.store.refuseOverlap(Table.HARDSHIP, child, kind.name(), DateRange.since(from));
		UUID id = Ids.next();
		this.store.database()
			.sql("""
					insert into hardship (id, child_id, kind, during, other, reason, decided_by)
					values (:id, :child, :kind, daterange(:from, null), :other, :reason, :by)
					""")
			.param("id", id)
			.param("child", child.value())
			.param("kind", kind.name())
			.param("from", from)
			.param("other", (kind == Hardship.OTHER) ? other : null)
			.param("reason", reason.strip())
			.param("by", decider.value())
			.update();
		this.store.changed("HARDSHIP_BEGUN", child, kind, reason.strip());
		return id;
	}

	/**
	 * A hardship is over after a day; it stays in the history.
	 */
	public void end(ChildId child, UUID hardship, LocalDate lastDay, String reason, AccountId decider) {
		if (reason.isBlank()) {
			throw new RuleViolation("traits.hardship.reason");
		}
		DateRange days = this.store.ending(Table.HARDSHIP, child, hardship, lastDay);
		this.store.database()
			.sql("update hardship set during = :days::daterange, end_reason = :reason, ended_by = :by where id = :id")
			.param("days", days.toSql())
			.param("reason", reason.strip())
			.param("by", decider.value())
			.param("id", hardship)
			.update();
		this.store.changed("HARDSHIP_ENDED", child, hardship, reason.strip());
	}

}
