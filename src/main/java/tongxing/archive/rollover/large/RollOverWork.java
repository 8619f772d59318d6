package tongxing.archive.rollover.large;

import java.util.UUID;

import tongxing.archive.rollover.RollOverId;
import tongxing.jobs.JobKind.Title;

/**
 * What a job needs to know of the roll-over it handles.
 */
record RollOverWork(UUID rollOver, int children) {

	RollOverId id() {
		return new RollOverId(this.rollOver);
	}

	Title title(String key) {
		return Title.of(key, this.children);
	}

}
