package tongxing.registry.intake.large;

import tongxing.jobs.JobKind;
import tongxing.jobs.JobRun;
import tongxing.registry.intake.RosterIntake;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the import of a large roster back in one transaction, which also keeps that it
 * was done: a run after a crash either begins anew or finds it done.
 */
@Component
class UndoRoster implements JobKind<RosterWork> {

	private static final String UNDONE = "undone";

	private final RosterIntake intake;

	private final TransactionTemplate transaction;

	UndoRoster(RosterIntake intake, TransactionTemplate transaction) {
		this.intake = intake;
		this.transaction = transaction;
	}

	@Override
	public String code() {
		return "registry.roster.undo";
	}

	@Override
	public Class<RosterWork> parameters() {
		return RosterWork.class;
	}

	@Override
	public Title title(RosterWork work) {
		return work.title("intake.job.undo");
	}

	@Override
	public String page(RosterWork work) {
		return work.page();
	}

	@Override
	public void run(JobRun run, RosterWork work) {
		if (run.checkpoint().filter(UNDONE::equals).isPresent()) {
			return;
		}
		this.transaction.executeWithoutResult((status) -> {
			this.intake.undo(work.id());
			run.checkpoint(UNDONE);
		});
	}

}
