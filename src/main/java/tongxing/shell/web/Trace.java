package tongxing.shell.web;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * Tells where something broke without the exceptions' own words, since those may hold
 * what somebody typed.
 */
final class Trace {

	private static final int FRAMES = 25;

	private Trace() {
	}

	static String of(Throwable problem) {
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

}
