package tongxing.archive.packing;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Carries steps out one after the other on a thread of its own, while whoever hands them
 * over prepares the next. Only some may wait, so that what they hold does not grow.
 */
final class Conveyor implements AutoCloseable {

	private static final int WAITING = 64;

	private final Queue<Future<@Nullable Void>> steps = new ArrayDeque<>();

	private final ExecutorService thread = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(work, "archive-packing");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * A piece of work.
	 */
	interface Step {

		void run() throws IOException;

	}

	/** Hands a step over; tells if one that was handed over before has failed. */
	void add(Step step) throws IOException {
		if (this.steps.size() == WAITING) {
			finish(this.steps.remove());
		}
		this.steps.add(this.thread.submit(() -> {
			step.run();
			return null;
		}));
	}

	/** Waits until everything handed over is done. */
	void await() throws IOException {
		while (!this.steps.isEmpty()) {
			finish(this.steps.remove());
		}
	}

	/**
	 * After a failure, what still waits is left; the step under way is waited for, so
	 * that afterwards nobody writes any more.
	 */
	@Override
	public void close() throws IOException {
		this.thread.shutdownNow();
		try {
			if (!this.thread.awaitTermination(1, TimeUnit.MINUTES)) {
				throw new IOException("The archive is still being packed");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	private static void finish(Future<@Nullable Void> step) throws IOException {
		try {
			step.get();
		}
		catch (ExecutionException ex) {
			throw new IOException("The archive could not be packed", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

}
