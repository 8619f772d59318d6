package tongxing.archive.rollover.large;

import tongxing.archive.rollover.RollOvers;
import tongxing.jobs.JobKind;
import tongxing.jobs.JobRun;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Component;

/**
 * Carries out the roll-over of a large school in one transaction: a run after a crash
 * either begins anew or finds it done.
 */
@Component
class CarryRollOver implements JobKind<RollOverWork> {

	private final RollOvers rollOvers;

	private final CurrentStaff me;

	CarryRollOver(RollOvers rollOvers, CurrentStaff me) {
		this.rollOvers = rollOvers;
		this.me = me;
	}

	@Override
	public String code() {
		return "archive.rollover.carry";
	}

	@Override
	public Class<RollOverWork> parameters() {
		return RollOverWork.class;
	}

	@Override
	public Title title(RollOverWork work) {
		return work.title("archive.rollover.job.carry");
	}

	@Override
	public String page(RollOverWork work) {
		return work.id().page();
	}

	@Override
	public void run(JobRun run, RollOverWork work) {
		if (this.rollOvers.get(work.id()).planned()) {
			this.rollOvers.carry(work.id(), this.me.id());
		}
	}

}
