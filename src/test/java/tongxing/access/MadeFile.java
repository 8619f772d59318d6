package tongxing.access;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Optional;

import tongxing.jobs.JobRun;

/**
 * The file a job makes, kept to be looked into; the job is never stopped.
 */
final class MadeFile implements JobRun {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	byte[] content() {
		return this.bytes.toByteArray();
	}

	@Override
	public void progress(int done, int total) {
	}

	@Override
	public boolean stopRequested() {
		return false;
	}

	@Override
	public void checkpoint(String reached) {
	}

	@Override
	public Optional<String> checkpoint() {
		return Optional.empty();
	}

	@Override
	public OutputStream file(String name, String mediaType) {
		this.bytes.reset();
		return this.bytes;
	}

}
