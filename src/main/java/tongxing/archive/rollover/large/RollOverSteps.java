package tongxing.archive.rollover.large;

import tongxing.archive.rollover.RollOverId;
import tongxing.archive.rollover.RollOvers;
import tongxing.jobs.Jobs;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries a roll-over out and takes it back: at once, or by a job when a page would have
 * to wait for it.
 */
@Service
@Transactional
public class RollOverSteps {

	/** More children than this are a job. */
	static final int AT_ONCE = 500;

	private final RollOvers rollOvers;

	private final CarryRollOver carrying;

	private final UndoRollOver undoing;

	private final Jobs jobs;

	private final CurrentStaff me;

	RollOverSteps(RollOvers rollOvers, CarryRollOver carrying, UndoRollOver undoing, Jobs jobs, CurrentStaff me) {
		this.rollOvers = rollOvers;
		this.carrying = carrying;
		this.undoing = undoing;
		this.jobs = jobs;
		this.me = me;
	}

	/** The page on which it is seen. */
	public String carry(RollOverId id) {
		int children = this.rollOvers.plan(id).tally().before();
		if (children > AT_ONCE) {
			return this.jobs.start(this.carrying, new RollOverWork(id.value(), children)).page();
		}
		this.rollOvers.carry(id, this.me.id());
		return id.page();
	}

	/** The page on which it is seen. */
	public String undo(RollOverId id) {
		int children = this.rollOvers.tally(id).before();
		if (children > AT_ONCE) {
			return this.jobs.start(this.undoing, new RollOverWork(id.value(), children)).page();
		}
		this.rollOvers.undo(id, this.me.id());
		return id.page();
	}

}
