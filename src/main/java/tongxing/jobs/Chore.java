package tongxing.jobs;

import java.time.Duration;

/**
 * Work nobody asks for, done by the server from time to time, on one node only. A bean is
 * enough to have one. What it does must bear being done again.
 */
public interface Chore {

	/** A stable name such as <code>job-tidying</code>. */
	String name();

	/** How long it rests after it was done. */
	Duration rest();

	void run();

}
