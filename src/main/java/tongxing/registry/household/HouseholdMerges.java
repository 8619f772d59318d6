package tongxing.registry.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.household.HouseholdCounting.Changed;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one of two households that turned out to be the same, and takes it back. Whether
 * the asker may do so is decided before, by role.
 */
@Service
@Transactional
public class HouseholdMerges {

	/**
	 * A merge that was made, perhaps taken back.
	 *
	 * @param children names of the children it moved
	 */
	public record Merge(MergeId id, HouseholdId kept, HouseholdId merged, String reason, String by, Instant at,
			@Nullable String undoneBy, @Nullable Instant undoneAt, List<String> children) {

		public boolean undone() {
			return this.undoneAt != null;
		}

	}

	private static final int LATEST = 20;

	private static final String MERGES = """
			select m.id, m.kept_id, m.merged_id, m.reason, b.name, m.merged_at, u.name, m.undone_at,
			       array(select c.name from household_merge_child x join child c on c.id = x.child_id
			              where x.merge_id = m.id order by c.pinyin, c.id)
			  from household_merge m join account b on b.id = m.merged_by left join account u on u.id = m.undone_by
			""";

	private final JdbcClient database;

	private final List<HouseholdCounting> counted;

	private final EntityManager entities;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	HouseholdMerges(JdbcClient database, List<HouseholdCounting> counted, EntityManager entities,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.counted = counted;
		this.entities = entities;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What would count differently afterwards.
	 */
	@Transactional(readOnly = true)
	public List<Changed> changed(HouseholdId kept, HouseholdId merged) {
		return this.counted.stream().flatMap((one) -> one.changed(kept, merged).stream()).toList();
	}

	/**
	 * Moves children and carers of one household into the kept one, whose address stays.
	 * The merged one stays too, empty.
	 */
	public MergeId merge(HouseholdId kept, HouseholdId merged, String reason, AccountId by) {
		if (kept.equals(merged)) {
			throw new RuleViolation("registry.merge.same");
		}
		if (reason.isBlank()) {
			throw new RuleViolation("registry.merge.needsReason");
		}
		hold(kept, merged);
		this.entities.flush();
		MergeId id = MergeId.next();
		this.database.sql("""
				insert into household_merge (id, kept_id, merged_id, reason, merged_by, merged_at)
				values (:id, :kept, :merged, :reason, :by, :now)
				""")
			.param("id", id.value())
			.param("kept", kept.value())
			.param("merged", merged.value())
			.param("reason", reason.strip())
			.param("by", by.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		List<UUID> children = move("child", id, kept, merged);
		if (children.isEmpty()) {
			throw new RuleViolation("registry.merge.empty");
		}
		move("carer", id, kept, merged);
		this.entities.clear();
		children.forEach((child) -> written("HOUSEHOLD_MERGED", child, id, reason.strip()));
		this.events.publishEvent(new HouseholdsJoined(id, kept, merged));
		return id;
	}

	/**
	 * Takes a merge back: children and carers live where they lived before. Refused when
	 * one of them has moved since.
	 */
	public void undo(MergeId id, AccountId by) {
		Merge merge = get(id);
		if (merge.undone()) {
			throw new RuleViolation("registry.merge.undoneAlready");
		}
		hold(merge.kept(), merge.merged());
		this.entities.flush();
		List<UUID> children = this.database.sql("select child_id from household_merge_child where merge_id = ?")
			.param(id.value())
			.query(UUID.class)
			.list();
		this.events.publishEvent(new HouseholdsParting(id, merge.kept(), merge.merged(),
				children.stream().map(ChildId::new).toList(), merge.at()));
		if (back("child", merge) != children.size()) {
			throw new RuleViolation("registry.merge.movedSince");
		}
		back("carer", merge);
		this.database.sql("update household_merge set undone_by = :by, undone_at = :now where id = :id")
			.param("by", by.value())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("id", id.value())
			.update();
		this.entities.clear();
		children.forEach((child) -> written("HOUSEHOLD_MERGE_UNDONE", child, id, null));
	}

	/**
	 * The latest merges, also those taken back.
	 */
	@Transactional(readOnly = true)
	public List<Merge> latest() {
		return this.database.sql(MERGES + " order by m.merged_at desc limit :most")
			.param("most", LATEST)
			.query((row, number) -> merge(row))
			.list();
	}

	private Merge get(MergeId id) {
		return this.database.sql(MERGES + " where m.id = :id")
			.param("id", id.value())
			.query((row, number) -> merge(row))
			.optional()
			.orElseThrow(() -> new NotFound("merge"));
	}

	/** Two people at once do not merge the same household twice. */
	private void hold(HouseholdId one, HouseholdId other) {
		int found = this.database.sql("select id from household where id in (:one, :other) order by id for update")
			.param("one", one.value())
			.param("other", other.value())
			.query(UUID.class)
			.list()
			.size();
		if (found != 2) {
			throw new NotFound("household");
		}
	}

	private List<UUID> move(String who, MergeId id, HouseholdId kept, HouseholdId merged) {
		List<UUID> moved = this.database
			.sql("update %s set household_id = :kept, version = version + 1 where household_id = :merged returning id"
				.formatted(who))
			.param("kept", kept.value())
			.param("merged", merged.value())
			.query(UUID.class)
			.list();
		this.database
			.sql("insert into household_merge_%1$s (merge_id, %1$s_id) select :id, unnest(:moved)".formatted(who))
			.param("id", id.value())
			.param("moved", moved.toArray(UUID[]::new))
			.update();
		return moved;
	}

	private int back(String who, Merge merge) {
		return this.database.sql("""
				update %1$s set household_id = :merged, version = version + 1 where household_id = :kept
				   and id in (select x.%1$s_id from household_merge_%1$s x where x.merge_id = :id)
				""".formatted(who))
			.param("merged", merge.merged().value())
			.param("kept", merge.kept().value())
			.param("id", merge.id().value())
			.update();
	}

	private void written(String action, UUID child, MergeId id, @Nullable String reason) {
		this.events.publishEvent(new ChildChanged(action, child, id.toString(), reason));
	}

	private static Merge merge(ResultSet row) throws SQLException {
		Timestamp undone = row.getTimestamp(8);
		Instant at = row.getTimestamp(6).toInstant();
		return new Merge(new MergeId(row.getObject(1, UUID.class)), new HouseholdId(row.getObject(2, UUID.class)),
				new HouseholdId(row.getObject(3, UUID.class)), row.getString(4), row.getString(5), at, row.getString(7),
				(undone != null) ? undone.toInstant() : null, List.of((String[]) row.getArray(9).getArray()));
	}

}
