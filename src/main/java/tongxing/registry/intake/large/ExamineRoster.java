package tongxing.registry.intake.large;

import tongxing.jobs.JobKind;
import tongxing.jobs.JobRun;
import tongxing.registry.intake.RosterIntake;
import tongxing.registry.roster.RosterRefused;

import org.springframework.stereotype.Component;

/**
 * Reads a large roster and tries out what its import would do. Doing it again finds the
 * same. A file that must be refused is not kept.
 */
@Component
class ExamineRoster implements JobKind<RosterWork> {

	private final RosterIntake intake;

	ExamineRoster(RosterIntake intake) {
		this.intake = intake;
	}

	@Override
	public String code() {
		return "registry.roster.examine";
	}

	@Override
	public Class<RosterWork> parameters() {
		return RosterWork.class;
	}

	@Override
	public Title title(RosterWork work) {
		return work.title("intake.job.examine");
	}

	@Override
	public String page(RosterWork work) {
		return work.page();
	}

	@Override
	public void run(JobRun run, RosterWork work) {
		try {
			this.intake.examined(this.intake.tryOut(work.id(), run));
		}
		catch (RosterRefused refused) {
			this.intake.discard(work.id());
			throw refused;
		}
	}

}
