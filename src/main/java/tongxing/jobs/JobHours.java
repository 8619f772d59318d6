package tongxing.jobs;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the queue when the server is up and closes it first when it goes down.
 */
@Component
@ConditionalOnWebApplication
class JobHours implements SmartLifecycle {

	private final JobQueue queue;

	private volatile boolean open;

	JobHours(JobQueue queue) {
		this.queue = queue;
	}

	@Override
	public void start() {
		this.queue.open();
		this.open = true;
	}

	@Override
	public void stop() {
		this.queue.close();
		this.open = false;
	}

	@Override
	public boolean isRunning() {
		return this.open;
	}

	/** A closed queue does not open again. */
	@Override
	public boolean isPauseable() {
		return false;
	}

}
