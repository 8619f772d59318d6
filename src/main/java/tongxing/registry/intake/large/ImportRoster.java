package tongxing.registry.intake.large;

import java.util.Set;

import tongxing.jobs.JobKind;
import tongxing.jobs.JobRun;
import tongxing.registry.intake.RosterIntake;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a large roster in one transaction, which also keeps that it was done: a run
 * after a crash either begins anew or finds it done.
 */
@Component
class ImportRoster implements JobKind<RosterWork> {

	private static final String IMPORTED = "imported";

	private final RosterIntake intake;

	private final TransactionTemplate transaction;

	ImportRoster(RosterIntake intake, TransactionTemplate transaction) {
		this.intake = intake;
		this.transaction = transaction;
	}

	@Override
	public String code() {
		return "registry.roster.import";
	}

	@Override
	public Class<RosterWork> parameters() {
		return RosterWork.class;
	}

	@Override
	public Title title(RosterWork work) {
		return work.title("intake.job.import");
	}

	@Override
	public String page(RosterWork work) {
		return work.page();
	}

	@Override
	public void run(JobRun run, RosterWork work) {
		if (run.checkpoint().filter(IMPORTED::equals).isPresent()) {
			return;
		}
		this.transaction.executeWithoutResult((status) -> {
			this.intake.run(work.id(), Set.copyOf(work.asNew()), run);
			run.checkpoint(IMPORTED);
		});
	}

}
