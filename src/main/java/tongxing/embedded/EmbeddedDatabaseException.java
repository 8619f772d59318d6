package tongxing.embedded;

import org.jspecify.annotations.Nullable;

/**
 * The built-in database cannot run here; says why and what the person at the console can
 * do about it.
 */
class EmbeddedDatabaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	EmbeddedDatabaseException(String problem, String action) {
		this(problem, action, null);
	}

	EmbeddedDatabaseException(String problem, String action, @Nullable Throwable cause) {
		super(problem, cause);
		this.action = action;
	}

	String problem() {
		return String.valueOf(getMessage());
	}

	String action() {
		return this.action;
	}

}
