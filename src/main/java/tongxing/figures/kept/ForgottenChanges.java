package tongxing.figures.kept;

import java.time.Duration;

import tongxing.jobs.Jobs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deletes the notes of changes that are older than any answer kept.
 */
@Component
class ForgottenChanges implements Jobs.Chore {

	private static final Duration EVERY = Duration.ofHours(6);

	private final JdbcClient database;

	ForgottenChanges(JdbcClient database) {
		this.database = database;
	}

	@Override
	public String name() {
		return "forget-changes";
	}

	@Override
	public Duration rest() {
		return EVERY;
	}

	/** By the clock of the database, which wrote them. */
	@Override
	public void run() {
		this.database.sql("delete from fact_change where changed_at < now() - interval '2 days'").update();
	}

}
