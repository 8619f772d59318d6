package tongxing.registry.intake.large;

import java.util.Set;

import tongxing.jobs.JobId;
import tongxing.jobs.Jobs;
import tongxing.registry.intake.Batch;

import org.springframework.stereotype.Service;

/**
 * Hands the steps of a large roster to jobs; each leads back to the roster's own page.
 */
@Service
public class LargeRosters {

	private final Jobs jobs;

	private final ExamineRoster examining;

	private final ImportRoster importing;

	private final UndoRoster undoing;

	LargeRosters(Jobs jobs, ExamineRoster examining, ImportRoster importing, UndoRoster undoing) {
		this.jobs = jobs;
		this.examining = examining;
		this.importing = importing;
		this.undoing = undoing;
	}

	/**
	 * Whether its preview has to wait until a job has tried out its rows.
	 */
	public boolean mustExamine(Batch batch) {
		return batch.isOpen() && batch.isLarge() && !batch.examined();
	}

	public JobId examine(Batch batch) {
		return this.jobs.start(this.examining, RosterWork.of(batch, Set.of()));
	}

	/**
	 * Asks for the import.
	 * @param asNew keys of rows that somebody looked at and that are new children
	 */
	public JobId run(Batch batch, Set<String> asNew) {
		return this.jobs.start(this.importing, RosterWork.of(batch, asNew));
	}

	public JobId undo(Batch batch) {
		return this.jobs.start(this.undoing, RosterWork.of(batch, Set.of()));
	}

}
