package tongxing.staff;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * From where the present thread's work was asked for: a network address, or nothing for a
 * job.
 */
public final class Origin {

	private static final ThreadLocal<@Nullable String> ADDRESS = new ThreadLocal<>();

	private Origin() {
	}

	public static Optional<String> current() {
		return Optional.ofNullable(ADDRESS.get());
	}

	/**
	 * Notes the address until {@link #forget()}.
	 */
	public static void note(String address) {
		ADDRESS.set(address);
	}

	public static void forget() {
		ADDRESS.remove();
	}

}
