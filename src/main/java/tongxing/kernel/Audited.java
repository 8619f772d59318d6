package tongxing.kernel;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An event that must leave a row in the audit, in the transaction in which it is
 * published (regulation on minors online, art. 36). Who did it, and from where, the audit
 * finds out itself.
 */
public interface Audited {

	/**
	 * What was done, as a short stable code such as <code>CHILD_FILE_READ</code>; its
	 * message key is <code>audit.action.</code> and the code.
	 */
	String action();

	/**
	 * The child it was about, if it was about one.
	 */
	default @Nullable UUID child() {
		return null;
	}

	/**
	 * The thing it was done to, as an id or another neutral word; never a name, number or
	 * note.
	 */
	default @Nullable String subject() {
		return null;
	}

	/**
	 * Why, where the asker had to say so.
	 */
	default @Nullable String reason() {
		return null;
	}

}
