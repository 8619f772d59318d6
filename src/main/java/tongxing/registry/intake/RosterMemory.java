package tongxing.registry.intake;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.Roster;

/**
 * Remembers what the last few files hold while somebody leafs through their previews and
 * imports them, since reading a large one takes seconds. A file never changes; after a
 * restart, or on another node, it is read once more.
 */
class RosterMemory {

	private static final int MOST = 3;

	private final Map<BatchId, Roster> rosters = new LinkedHashMap<>();

	/** What a file holds, as remembered or as it is read now. */
	Roster of(BatchId batch, Supplier<Roster> reader) {
		Roster known = known(batch);
		if (known != null) {
			return known;
		}
		Roster read = reader.get();
		remember(batch, read);
		return read;
	}

	synchronized void remember(BatchId batch, Roster roster) {
		this.rosters.remove(batch);
		this.rosters.put(batch, roster);
		Iterator<BatchId> oldest = this.rosters.keySet().iterator();
		while (this.rosters.size() > MOST) {
			oldest.next();
			oldest.remove();
		}
	}

	/** Lets go of a file that is done with. */
	synchronized void forget(BatchId batch) {
		this.rosters.remove(batch);
	}

	private synchronized @Nullable Roster known(BatchId batch) {
		return this.rosters.get(batch);
	}

}
