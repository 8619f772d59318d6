package tongxing.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * One run of a job, as its kind sees it. A job that was cut off by a crash or a restart
 * is run again; what the earlier run left as its checkpoint is there.
 */
public interface JobRun extends Progress {

	/**
	 * Whether the owner has cancelled the job, the server is going down or another node
	 * has taken the job over. Whoever calls {@link #progress} need not ask.
	 */
	boolean stopRequested();

	/**
	 * Saves how far the work is kept, in the present transaction if there is one: then
	 * what it kept and the checkpoint come together or not at all.
	 */
	void checkpoint(String reached);

	/**
	 * The last checkpoint of this or an earlier run.
	 */
	Optional<String> checkpoint();

	/**
	 * Opens the file that is the result; the owner may fetch it once the job is complete.
	 * A later call begins it anew.
	 * @param name what the browser saves it as; neutral, never a child's name
	 * @param mediaType such as <code>application/zip</code>
	 */
	OutputStream file(String name, String mediaType) throws IOException;

}
