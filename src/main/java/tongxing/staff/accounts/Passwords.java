package tongxing.staff.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import tongxing.kernel.RuleViolation;

import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Judges, makes and checks passwords: at least ten characters, at most the 72 bytes
 * bcrypt reads, none of the common ones, none that is the staff number with something
 * around it.
 */
@Component
class Passwords {

	static final int SHORTEST = 10;

	static final int MOST_BYTES = 72;

	private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

	private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(11);

	private final SecureRandom random = new SecureRandom();

	private final Set<String> common;

	private final String nobodys;

	Passwords() {
		this.common = common();
		this.nobodys = this.encoder.encode("nobody has this one");
	}

	/**
	 * The hash of a password that somebody chose, or a refusal.
	 */
	String accept(String password, String staffNumber) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			throw new RuleViolation("staff.password.short", SHORTEST);
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			throw new RuleViolation("staff.password.long", MOST_BYTES);
		}
		String folded = password.toLowerCase(Locale.ROOT);
		String without = folded.replace(staffNumber.toLowerCase(Locale.ROOT), "");
		if (staffNumber.length() > 2 && without.length() < folded.length() && without.length() <= SHORTEST / 2) {
			throw new RuleViolation("staff.password.number");
		}
		if (this.common.contains(folded) || isMonotonous(folded)) {
			throw new RuleViolation("staff.password.common");
		}
		return this.encoder.encode(password);
	}

	/**
	 * A password to be read aloud, typed once and changed.
	 */
	String make() {
		StringBuilder made = new StringBuilder();
		for (int i = 0; i < 12; i++) {
			made.append((i > 0 && i % 4 == 0) ? "-" : "")
				.append(READABLE.charAt(this.random.nextInt(READABLE.length())));
		}
		return made.toString();
	}

	boolean matches(String password, String hash) {
		return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES && this.encoder.matches(password, hash);
	}

	/**
	 * Takes as long as a real check, so that an unknown staff number cannot be told by
	 * the clock.
	 */
	void matchesNobody(String password) {
		matches(password, this.nobodys);
	}

	private static boolean isMonotonous(String password) {
		return password.codePoints().distinct().count() < 4
				|| "01234567890123456789012345678909876543210987654321".contains(password)
				|| "abcdefghijklmnopqrstuvwxyzyxwvutsrqponmlkjihgfedcba".contains(password);
	}

	private static Set<String> common() {
		try {
			String all = new ClassPathResource("passwords/common.txt").getContentAsString(StandardCharsets.UTF_8);
			return all.lines().filter((line) -> !line.isBlank()).map(String::strip).collect(Collectors.toSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
