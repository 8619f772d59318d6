package tongxing.jobs;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A job as its owner sees it.
 *
 * @param total 0 as long as nobody knows how much there is to do
 * @param endedAt when it was completed, cancelled or failed
 * @param page where its result is seen, if not in a file
 */
public record JobView(JobId id, JobKind.Title title, State state, int done, int total, Instant askedAt,
		@Nullable Instant endedAt, @Nullable String page, @Nullable Failure failure, @Nullable Result result) {

	/**
	 * Where a job stands.
	 */
	public enum State {

		/** Nobody has begun it. */
		WAITING,

		/** Somebody works on it, or will again after a crash. */
		RUNNING,

		/** Its owner does not want it any more, and it has not noticed yet. */
		STOPPING,

		/** It did what it should. */
		COMPLETED,

		/** It stopped because its owner wanted that. */
		CANCELLED,

		/** It could not do what it should. */
		FAILED

	}

	/**
	 * Why it failed.
	 *
	 * @param key message key
	 * @param reference number under which the log has more, if nobody expected it
	 */
	public record Failure(String key, List<Object> args, @Nullable String reference) {

	}

	/**
	 * The file it made.
	 *
	 * @param bytes its size
	 * @param until when it is deleted
	 * @param there whether it still can be fetched
	 */
	public record Result(String name, long bytes, Instant until, boolean there) {

	}

	/**
	 * Whether it is worth asking again.
	 */
	public boolean isUnderWay() {
		return this.endedAt == null;
	}

	/**
	 * How much is done, from 0 to 100.
	 */
	public int percent() {
		return (this.total == 0) ? 0 : (int) (100L * Math.min(this.done, this.total) / this.total);
	}

}
