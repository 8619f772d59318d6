package tongxing.archive.rollover.large;

import tongxing.archive.rollover.RollOvers;
import tongxing.jobs.JobKind;
import tongxing.jobs.JobRun;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Component;

/**
 * Takes the roll-over of a large school back in one transaction: a run after a crash
 * either begins anew or finds it done.
 */
@Component
class UndoRollOver implements JobKind<RollOverWork> {

	private final RollOvers rollOvers;

	private final CurrentStaff me;

	UndoRollOver(RollOvers rollOvers, CurrentStaff me) {
		this.rollOvers = rollOvers;
		this.me = me;
	}

	@Override
	public String code() {
		return "archive.rollover.undo";
	}

	@Override
	public Class<RollOverWork> parameters() {
		return RollOverWork.class;
	}

	@Override
	public Title title(RollOverWork work) {
		return work.title("archive.rollover.job.undo");
	}

	@Override
	public String page(RollOverWork work) {
		return work.id().page();
	}

	@Override
	public void run(JobRun run, RollOverWork work) {
		if (this.rollOvers.get(work.id()).inForce()) {
			this.rollOvers.undo(work.id(), this.me.id());
		}
	}

}
