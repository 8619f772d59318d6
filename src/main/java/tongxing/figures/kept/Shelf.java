package tongxing.figures.kept;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Answers with what was visible when they were made, as many as there is room for: the
 * one that was asked for longest ago makes place for the next.
 */
final class Shelf {

	/** Much less than the notes of changes are kept for. */
	private static final Duration LONGEST = Duration.ofHours(12);

	private final Map<Object, Kept> known;

	Shelf(int room) {
		this.known = new LinkedHashMap<>(room, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
				return size() > room;
			}

		};
	}

	/**
	 * An answer.
	 *
	 * @param seen the snapshot before it was made
	 * @param since on the clock of the running program
	 */
	record Kept(String seen, long since, Object answer) {

	}

	synchronized @Nullable Kept get(Object question) {
		Kept kept = this.known.get(question);
		if (kept != null && System.nanoTime() - kept.since > LONGEST.toNanos()) {
			this.known.remove(question);
			return null;
		}
		return kept;
	}

	synchronized void put(Object question, String seen, Object answer) {
		this.known.put(question, new Kept(seen, System.nanoTime(), answer));
	}

}
