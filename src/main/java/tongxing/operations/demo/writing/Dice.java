package tongxing.operations.demo.writing;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

import tongxing.kernel.Ids;

/**
 * Chance that falls the same way each time.
 */
public final class Dice {

	private static final int DAY_MILLIS = 86_400_000;

	private final SplittableRandom random;

	public Dice(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/** From 0 to the bound, without it. */
	public int below(int bound) {
		return this.random.nextInt(bound);
	}

	/** From the first to the last, both included. */
	public int between(int first, int last) {
		return first + this.random.nextInt(last - first + 1);
	}

	public boolean percent(double share) {
		return this.random.nextDouble() * 100 < share;
	}

	public <T> T pick(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	/** A day from the first to the last, both included. */
	public LocalDate day(LocalDate first, LocalDate last) {
		return first.plusDays(this.random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
	}

	/** An identifier as it would have been made on a day. */
	public UUID id(LocalDate day) {
		long millis = day.atStartOfDay().toInstant(ZoneOffset.ofHours(8)).toEpochMilli()
				+ this.random.nextInt(DAY_MILLIS);
		return Ids.at(millis, this.random.nextLong(), this.random.nextLong());
	}

}
