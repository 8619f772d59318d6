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
 * over prepares the next. What waits may hold some megabytes together: the pages of some
 * hundred children, so that there is work while the next are read, and no more.
 */
final class Conveyor implements AutoCloseable {

	private static final long MOST = 16 << 20;

	private final Queue<Waiting> steps = new ArrayDeque<>();

	private long held;

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

	/**
	 * Hands a step over; tells if one that was handed over before has failed.
	 * @param bytes what it holds until it is done
	 */
	void add(int bytes, Step step) throws IOException {
		while (!this.steps.isEmpty() && (this.steps.element().done() || this.held + bytes > MOST)) {
			finish();
		}
		this.held += bytes;
		this.steps.add(new Waiting(bytes, this.thread.submit(() -> {
			step.run();
			return null;
		})));
	}

	/** Waits until everything handed over is done. */
	void await() throws IOException {
		while (!this.steps.isEmpty()) {
			finish();
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

	private void finish() throws IOException {
		Waiting first = this.steps.remove();
		this.held -= first.bytes();
		try {
			first.step().get();
		}
		catch (ExecutionException ex) {
			throw new IOException("The archive could not be packed", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	/**
	 * A step that was handed over.
	 */
	private record Waiting(int bytes, Future<@Nullable Void> step) {

		boolean done() {
			return this.step.isDone();
		}

	}

}
