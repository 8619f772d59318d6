package tongxing.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Remembers, while one page is looked at, what was read, so that it is read once. What
 * was read is remembered only in requests that change nothing (GET), so nobody need say
 * what became stale; outside a request nothing is remembered.
 */
public final class Memo {

	private static final ThreadLocal<@Nullable Memo> PRESENT = new ThreadLocal<>();

	private final Map<Object, Object> known = new HashMap<>();

	private final boolean reading;

	private Memo(boolean reading) {
		this.reading = reading;
	}

	/**
	 * What was read under this key, or is read now.
	 * @param key equal only for equal questions: a record of the reader's own
	 */
	@SuppressWarnings("unchecked")
	public static <T> T of(Object key, Supplier<T> reader) {
		Memo present = PRESENT.get();
		if (present == null || !present.reading) {
			return reader.get();
		}
		Object known = present.known.get(key);
		if (known == null) {
			known = reader.get();
			present.known.put(key, known);
		}
		return (T) known;
	}

	/** Keeps something until it is taken or the request is over. */
	public static void keep(Object key, Object value) {
		Memo present = PRESENT.get();
		if (present != null) {
			present.known.put(key, value);
		}
	}

	/** What was kept, once. */
	public static @Nullable Object take(Object key) {
		Memo present = PRESENT.get();
		return (present != null) ? present.known.remove(key) : null;
	}

	/**
	 * Begins to remember, for the present thread.
	 * @param reading whether the request changes nothing
	 */
	public static void begin(boolean reading) {
		PRESENT.set(new Memo(reading));
	}

	/** Forgets everything. */
	public static void end() {
		PRESENT.remove();
	}

}
