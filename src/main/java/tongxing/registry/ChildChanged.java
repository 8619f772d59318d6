package tongxing.registry;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Audited;

/**
 * Something in a child's file was changed or looked at. Leaves a row in the audit.
 *
 * @param action such as <code>CHILD_REGISTERED</code>, <code>PHONE_SHOWN</code>
 * @param child the child; nothing when it is about many (a list exported)
 * @param subject the id of the thing, or a number of rows
 */
public record ChildChanged(String action, @Nullable UUID child, @Nullable String subject,
		@Nullable String reason) implements Audited {

	public static ChildChanged of(String action, ChildId child) {
		return new ChildChanged(action, child.value(), null, null);
	}

	public static ChildChanged of(String action, ChildId child, Object subject) {
		return new ChildChanged(action, child.value(), subject.toString(), null);
	}

}
