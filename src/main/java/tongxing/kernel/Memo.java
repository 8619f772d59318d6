package tongxing.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Remembers, while one request is answered, what was read and cannot change meanwhile, so
 * that it is read once. Outside a request nothing is remembered.
 */
public final class Memo {

	private static final ThreadLocal<@Nullable Map<String, Object>> READ = new ThreadLocal<>();

	private Memo() {
	}

	/** What was read under this name, or is read now. */
	@SuppressWarnings("unchecked")
	public static <T> T of(String name, Supplier<T> reader) {
		Map<String, Object> read = READ.get();
		if (read == null) {
			return reader.get();
		}
		Object known = read.get(name);
		if (known == null) {
			known = reader.get();
			read.put(name, known);
		}
		return (T) known;
	}

	/** Keeps something until it is taken or the request is over. */
	public static void keep(String name, Object value) {
		Map<String, Object> read = READ.get();
		if (read != null) {
			read.put(name, value);
		}
	}

	/** What was kept, once. */
	public static @Nullable Object take(String name) {
		Map<String, Object> read = READ.get();
		return (read != null) ? read.remove(name) : null;
	}

	/** Whoever changes what may be remembered under this name says so. */
	public static void forget(String name) {
		Map<String, Object> read = READ.get();
		if (read != null) {
			read.remove(name);
		}
	}

	/** Begins to remember, for the present thread. */
	public static void begin() {
		READ.set(new HashMap<>());
	}

	/** Forgets everything. */
	public static void end() {
		READ.remove();
	}

}
