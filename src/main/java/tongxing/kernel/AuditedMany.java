package tongxing.kernel;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event about several children that leaves a row in the audit for each of them, as
 * {@link Audited} does for one; written by one statement, however many they are.
 */
public interface AuditedMany {

	/**
	 * What was done, as {@link Audited#action} has it.
	 */
	String action();

	/**
	 * The children it was about.
	 */
	List<UUID> children();

	/**
	 * The thing it was done to, as {@link Audited#subject} has it.
	 */
	default @Nullable String subject() {
		return null;
	}

}
