package tongxing.audit;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What to look for in the audit.
 *
 * @param staffNumber whose actions, or empty for everybody's
 * @param kind what kind of action
 * @param child about which child, or nothing
 * @param from first day, or nothing
 * @param to last day, or nothing
 * @param before only rows older than this one; 0 starts at the newest
 */
public record AuditSearch(String staffNumber, Kind kind, @Nullable UUID child, @Nullable LocalDate from,
		@Nullable LocalDate to, long before) {

	/**
	 * Groups of actions, by how their codes end or begin.
	 */
	public enum Kind {

		/** Everything. */
		ALL("true"),

		/** Reading a file, a record or a number, printing, exporting. */
		READ("action ~ '_(READ|SHOWN|UNMASKED|PRINTED|EXPORTED|DOWNLOADED)$'"),

		/** Changing something. */
		CHANGE("action !~ '^SIGN_' and action !~ '_(READ|SHOWN|UNMASKED|PRINTED|EXPORTED|DOWNLOADED)$'"),

		/** Signing in and out. */
		SIGN_IN("action ~ '^SIGN_'");

		private final String condition;

		Kind(String condition) {
			this.condition = condition;
		}

		String condition() {
			return this.condition;
		}

	}

}
