package tongxing.kernel.trouble;

import java.security.SecureRandom;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Something broke: a reference number that the page shows and the log has too, and where
 * it broke, without the exceptions' own words, since those may hold what somebody typed.
 */
public record Trouble(String reference, String told) {

	private static final int FRAMES = 25;

	private static final int LENGTH = 8;

	private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Takes down a problem under a fresh reference number.
	 */
	public static Trouble of(Throwable problem) {
		return new Trouble(newReference(), trace(problem));
	}

	private static String newReference() {
		StringBuilder signs = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			signs.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
		}
		return signs.toString();
	}

	private static String trace(Throwable problem) {
		StringBuilder told = new StringBuilder();
		for (@Nullable
		Throwable cause = problem; cause != null; cause = cause.getCause()) {
			told.append((cause == problem) ? "" : "caused by ").append(cause.getClass().getName());
			if (cause instanceof SQLException sql) {
				told.append(" SQLState ").append(sql.getSQLState());
			}
			StackTraceElement[] frames = cause.getStackTrace();
			for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
				told.append("\n    at ").append(frames[i]);
			}
			told.append('\n');
		}
		return told.toString();
	}

	@Override
	public String toString() {
		return "Reference " + this.reference + ": " + this.told;
	}

}
