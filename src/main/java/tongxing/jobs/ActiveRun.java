package tongxing.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The run that is under way in the present thread. The ledger is told and asked a few
 * times a second, however often the kind speaks.
 */
final class ActiveRun implements JobRun {

	private static final long SILENCE = Duration.ofMillis(250).toNanos();

	private final JobLedger.Begun begun;

	private final JobLedger ledger;

	private final JobFolder folder;

	private final BooleanSupplier closing;

	private long told = System.nanoTime() - SILENCE;

	private JobFolder.@Nullable Draft draft;

	ActiveRun(JobLedger.Begun begun, JobLedger ledger, JobFolder folder, BooleanSupplier closing) {
		this.begun = begun;
		this.ledger = ledger;
		this.folder = folder;
		this.closing = closing;
	}

	@Override
	public void progress(int done, int total) {
		boolean worthTelling = done >= total || System.nanoTime() - this.told >= SILENCE;
		if (this.closing.getAsBoolean() || (worthTelling && !tell(done, total))) {
			throw new JobStopped(this.begun.job());
		}
	}

	@Override
	public boolean stopRequested() {
		return this.closing.getAsBoolean() || !this.ledger.isWanted(this.begun);
	}

	private boolean tell(int done, int total) {
		boolean wanted = this.ledger.progress(this.begun, done, total);
		this.told = System.nanoTime();
		return wanted;
	}

	@Override
	public void checkpoint(String reached) {
		this.ledger.checkpoint(this.begun, reached);
	}

	@Override
	public Optional<String> checkpoint() {
		return this.ledger.checkpoint(this.begun);
	}

	@Override
	public OutputStream file(String name, String mediaType) throws IOException {
		dropFile();
		JobFolder.Draft begunFile = this.folder.begin(this.begun.job(), name, mediaType);
		this.draft = begunFile;
		return begunFile.content();
	}

	/** Puts the file, if there is one, where its owner can fetch it. */
	@Nullable JobFile keepFile() {
		try {
			return (this.draft != null) ? this.draft.keep() : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Removes what is left of a file that was not kept. */
	void dropFile() {
		JobFolder.Draft half = this.draft;
		this.draft = null;
		try {
			if (half != null) {
				half.drop();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
