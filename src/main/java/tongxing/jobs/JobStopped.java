package tongxing.jobs;

/**
 * Ends a run of a job whose owner has cancelled it, whose server is going down, or which
 * another node has taken over.
 */
public class JobStopped extends RuntimeException {

	JobStopped(JobId job) {
		super(job.toString());
	}

}
