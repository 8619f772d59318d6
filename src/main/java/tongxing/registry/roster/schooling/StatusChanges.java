package tongxing.registry.roster.schooling;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.registry.roster.cell.Words;

/**
 * Finds in a note that a child came, left or stopped attending.
 */
public final class StatusChanges {

	private static final List<String> KINDS = List.of("withParents", "dropped", "suspended", "transferredOut",
			"transferredIn", "died", "graduated");

	private StatusChanges() {
	}

	/** The kind of change, by which its message is named. */
	public static @Nullable String in(String note) {
		return KINDS.stream().filter((kind) -> Words.has(kind, note)).findFirst().orElse(null);
	}

	/** Whether the note says that the child now belongs to the class of this row. */
	public static boolean movedHere(String note) {
		return Words.has("transferredIn", note);
	}

	public static boolean movedAway(String note) {
		return Words.has("transferredOut", note);
	}

}
