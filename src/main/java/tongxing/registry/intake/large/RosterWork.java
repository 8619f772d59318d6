package tongxing.registry.intake.large;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import tongxing.jobs.JobKind.Title;
import tongxing.registry.intake.Batch;
import tongxing.registry.intake.BatchId;

/**
 * What a job needs to know of the roster it handles.
 *
 * @param asNew keys of rows that somebody looked at and that are new children, sorted
 */
record RosterWork(UUID batch, int rows, List<String> asNew) {

	static RosterWork of(Batch batch, Set<String> asNew) {
		return new RosterWork(batch.id().value(), batch.read(), asNew.stream().sorted().toList());
	}

	BatchId id() {
		return new BatchId(this.batch);
	}

	Title title(String key) {
		return Title.of(key, this.rows);
	}

	/** Where every step of a roster is seen. */
	String page() {
		return "/children/import/" + this.batch;
	}

}
