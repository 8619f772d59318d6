package tongxing.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

import tongxing.kernel.RuleViolation;

import org.springframework.stereotype.Component;

/**
 * The code without which nobody sets up the school: made anew at each start, shown only
 * in the console. Wrong codes are limited to 6 a minute and 20 an hour.
 */
@Component
class SetUpCode {

	static final int A_MINUTE = 6;

	static final int AN_HOUR = 20;

	private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

	private final String code = make();

	private final String ticket = make() + make();

	private final Deque<Instant> wrong = new ArrayDeque<>();

	private final Clock clock;

	SetUpCode(Clock clock) {
		this.clock = clock;
	}

	/** The code as it is shown, in two halves. */
	String shown() {
		return this.code.substring(0, 4) + "-" + this.code.substring(4);
	}

	/** What the form of a large upload carries in its address, where the code is not. */
	String ticket() {
		return this.ticket;
	}

	/**
	 * Whether somebody who knew the code was given this ticket; tried as often as one
	 * likes, since it is long.
	 */
	boolean isTicket(String given) {
		return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
				this.ticket.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Whether this is the code, however it is spaced; refuses once too many were wrong.
	 */
	synchronized boolean is(String typed) {
		Instant now = this.clock.instant();
		this.wrong.removeIf((at) -> at.isBefore(now.minus(Duration.ofHours(1))));
		long lately = this.wrong.stream().filter((at) -> at.isAfter(now.minus(Duration.ofMinutes(1)))).count();
		if (lately >= A_MINUTE || this.wrong.size() >= AN_HOUR) {
			throw new RuleViolation("operations.setUp.tooManyCodes");
		}
		String clean = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
		boolean right = MessageDigest.isEqual(clean.getBytes(StandardCharsets.UTF_8),
				this.code.getBytes(StandardCharsets.UTF_8));
		if (!right) {
			this.wrong.add(now);
		}
		return right;
	}

	private static String make() {
		SecureRandom random = new SecureRandom();
		StringBuilder made = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			made.append(READABLE.charAt(random.nextInt(READABLE.length())));
		}
		return made.toString();
	}

}
