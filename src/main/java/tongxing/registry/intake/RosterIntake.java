package tongxing.registry.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import tongxing.jobs.Progress;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.RosterUndone;
import tongxing.registry.Seals;
import tongxing.registry.intake.Batch.State;
import tongxing.registry.roster.Roster;
import tongxing.registry.roster.RosterChild;
import tongxing.registry.roster.RosterReader;
import tongxing.registry.roster.file.RosterFile;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Brings rosters into the registry: a preview that writes nothing, an import that is one
 * transaction, and the way back for a whole import.
 */
@Service
@Transactional
public class RosterIntake {

	private final Batches batches;

	private final RosterMemory rosters = new RosterMemory();

	private final Footprint footprint;

	private final RowWriter writer;

	private final RosterDays days;

	private final Seals seals;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final RosterReader reader = new RosterReader();

	RosterIntake(Batches batches, Footprint footprint, RowWriter writer, RosterDays days, Seals seals,
			JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.batches = batches;
		this.footprint = footprint;
		this.writer = writer;
		this.days = days;
		this.seals = seals;
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reads a file and keeps it for its preview; a large one is kept to be read when it
	 * is tried out. A file that must be refused is refused when it is read.
	 */
	public BatchId bring(AccountId account, String fileName, byte[] content, LocalDate asOf) {
		int rows = new RosterFile().grids(content).stream().mapToInt((grid) -> grid.rows().size()).sum();
		Roster roster = Batch.isLarge(rows) ? null : this.reader.read(content, fileName, asOf);
		int read = (roster != null) ? roster.rowsRead() : rows;
		this.batches.forgetOldFiles(this.clock.instant());
		BatchId id = this.batches.keep(account, fileName, content, asOf, read, this.clock.instant());
		if (roster != null) {
			this.rosters.remember(id, roster);
		}
		this.events.publishEvent(new RosterHandled("ROSTER_UPLOADED", id));
		return id;
	}

	@Transactional(readOnly = true)
	public List<Batch> latest() {
		return this.batches.latest();
	}

	@Transactional(readOnly = true)
	public Batch get(BatchId id) {
		return this.batches.get(id);
	}

	/**
	 * What an import would do. What a job has found out for a large roster is not found
	 * out again.
	 */
	public IntakePlan preview(BatchId id) {
		Batch batch = this.batches.get(id);
		return batch.examined() ? plan(batch, Set.of()).found(this.batches.unchanged(id)) : tryOut(id, Progress.UNSEEN);
	}

	/**
	 * Tries out what an import would do. Rows of children who are registered are carried
	 * out and rolled back, so that the preview cannot say other than the import does.
	 */
	public IntakePlan tryOut(BatchId id, Progress progress) {
		IntakePlan plan = plan(this.batches.get(id), Set.of());
		if (plan.rows().stream().anyMatch((row) -> row.child() != null)) {
			plan = this.writer.writeRegistered(plan, homes(plan), progress);
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return plan;
	}

	/**
	 * Keeps what trying out has found, for its previews.
	 */
	public void examined(IntakePlan plan) {
		this.batches.examined(plan);
	}

	/**
	 * Imports all rows that are not rejected, in this one transaction.
	 * @param asNew keys of rows that somebody looked at and that are new children
	 */
	public IntakePlan run(BatchId id, Set<String> asNew, Progress progress) {
		this.batches.lock(id);
		Batch batch = this.batches.get(id);
		if (batch.state() != State.PREVIEWED && batch.state() != State.UNDONE) {
			throw new RuleViolation("intake.notOpen");
		}
		IntakePlan plan = plan(batch, asNew);
		Homes homes = homes(plan);
		List<UUID> known = new ArrayList<>(childrenIn(homes));
		known.addAll(ids(plan));
		Map<String, String> before = this.footprint.of(known);
		IntakePlan done = this.writer.writeAll(plan, homes, progress);
		known.addAll(ids(done));
		this.footprint.keep(id, before, this.footprint.of(known));
		this.batches.imported(done, this.clock.instant());
		this.batches.awaySince(id, (done.awayWithoutDay() > 0) ? awaySince(batch) : null);
		this.events.publishEvent(new RosterHandled("ROSTER_IMPORTED", id));
		return done;
	}

	public IntakePlan run(BatchId id, Set<String> asNew) {
		return run(id, asNew, Progress.UNSEEN);
	}

	/**
	 * Takes a whole import back. Refused when one of its rows was changed or used since.
	 */
	public void undo(BatchId id) {
		this.batches.lock(id);
		if (this.batches.get(id).state() != State.IMPORTED) {
			throw new RuleViolation("intake.notImported");
		}
		this.events.publishEvent(new RosterUndone(id.value()));
		this.footprint.takeBack(id);
		this.database.sql("delete from roster_change where batch_id = :id").param("id", id.value()).update();
		this.batches.undone(id, this.clock.instant());
		this.events.publishEvent(new RosterHandled("ROSTER_UNDONE", id));
	}

	public void discard(BatchId id) {
		if (!this.batches.get(id).isOpen()) {
			throw new RuleViolation("intake.notOpen");
		}
		this.batches.discarded(id);
		this.rosters.forget(id);
	}

	/**
	 * Since when parents are away of whom the roster says that they are, but not since
	 * when: as answered, else as suggested.
	 */
	@Transactional(readOnly = true)
	public LocalDate awaySince(Batch batch) {
		return this.days.of(batch).awaySince();
	}

	/**
	 * Answers since when they are away, before the import; refuses a day on which nobody
	 * of the roster can have left.
	 */
	public void answer(BatchId id, LocalDate awaySince) {
		this.batches.lock(id);
		Batch batch = this.batches.get(id);
		if (!batch.isOpen()) {
			throw new RuleViolation("intake.notOpen");
		}
		RosterDays.requirePossible(awaySince, batch.asOf());
		this.batches.awaySince(id, awaySince);
	}

	/**
	 * The file that was brought.
	 */
	public byte[] content(BatchId id) {
		this.events.publishEvent(new RosterHandled("ROSTER_COPIED", id));
		return this.batches.content(id);
	}

	private IntakePlan plan(Batch batch, Set<String> asNew) {
		Roster roster = this.rosters.of(batch.id(),
				() -> this.reader.read(this.batches.content(batch.id()), batch.fileName(), batch.asOf()));
		List<RosterChild> named = roster.children().stream().filter((row) -> row.name() != null).toList();
		RowMatcher matcher = RowMatcher.of(named, this.database, this.seals, batch.asOf());
		Planner planner = new Planner(roster, matcher, asNew);
		return new IntakePlan(batch, roster, planner.rows());
	}

	private Homes homes(IntakePlan plan) {
		Homes homes = new Homes(this.seals);
		homes.learnRegistered(plan.roster().children(), this.database);
		return homes;
	}

	private List<UUID> childrenIn(Homes homes) {
		return this.database.sql("select id from child where household_id = any(:homes)")
			.param("homes", homes.all().stream().map(HouseholdId::value).toArray(UUID[]::new))
			.query(UUID.class)
			.list();
	}

	private static List<UUID> ids(IntakePlan plan) {
		return plan.rows().stream().map(IntakePlan.Row::child).filter(Objects::nonNull).map(ChildId::value).toList();
	}

	/**
	 * Today, for the day on which a new roster counts.
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
