package tongxing.jobs;

/**
 * Is told how far some work is; for work that may run inside a job or without one.
 */
@FunctionalInterface
public interface Progress {

	/** For whoever waits for the answer anyway. */
	Progress UNSEEN = (done, total) -> {
	};

	/**
	 * Tells how far the work is. Cheap enough to be called for every row.
	 * @throws JobStopped when nobody wants the work any more; let it pass, so that the
	 * present transaction rolls back
	 */
	void progress(int done, int total);

}
