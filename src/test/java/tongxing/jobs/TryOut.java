package tongxing.jobs;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** A kind of work whose runs a test says, one after the other, and sees. */
class TryOut implements JobKind<TryOut.Wish> {

	final List<Run> plan = new CopyOnWriteArrayList<>();

	final List<String> seen = new CopyOnWriteArrayList<>();

	final CountDownLatch begun = new CountDownLatch(1);

	final CountDownLatch go = new CountDownLatch(1);

	private final String code;

	TryOut(Run... runs) {
		this.code = "test." + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
		this.plan.addAll(List.of(runs));
	}

	TryOut in(ConfigurableListableBeanFactory beans) {
		beans.registerSingleton(this.code, this);
		return this;
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public Class<Wish> parameters() {
		return Wish.class;
	}

	@Override
	public Title title(Wish wish) {
		return Title.of("jobs.size", wish.number());
	}

	@Override
	public void run(JobRun run, Wish wish) {
		this.seen.add("run of " + wish.number());
		this.begun.countDown();
		this.plan.remove(0).work(run);
	}

	void awaitGo() {
		try {
			this.go.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What the work is told. */
	record Wish(int number) {

	}

	/** One run of it. */
	interface Run {

		void work(JobRun run);

	}

}
