package tongxing.staff.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Stops guessing: at most 6 wrong passwords a minute and 20 an hour for one staff number,
 * known or not. Remembers the 10 000 numbers tried last.
 */
@Component
class SignInLimit {

	static final int A_MINUTE = 6;

	static final int AN_HOUR = 20;

	private static final int NUMBERS = 10_000;

	private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > NUMBERS;
		}

	};

	private final Clock clock;

	SignInLimit(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Whether another try is allowed; counts it as failed until it succeeds.
	 */
	synchronized boolean allows(String staffNumber) {
		Instant now = this.clock.instant();
		Deque<Instant> tries = this.failures.computeIfAbsent(key(staffNumber), (key) -> new ArrayDeque<>());
		tries.removeIf((at) -> at.isBefore(now.minus(Duration.ofHours(1))));
		long lately = tries.stream().filter((at) -> at.isAfter(now.minus(Duration.ofMinutes(1)))).count();
		if (lately >= A_MINUTE || tries.size() >= AN_HOUR) {
			return false;
		}
		tries.add(now);
		return true;
	}

	synchronized void succeeded(String staffNumber) {
		this.failures.remove(key(staffNumber));
	}

	private static String key(String staffNumber) {
		String folded = staffNumber.strip().toLowerCase(Locale.ROOT);
		return (folded.length() > 64) ? folded.substring(0, 64) : folded;
	}

}
