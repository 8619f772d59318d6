package tongxing.dashboards.notes;

import java.util.UUID;

import tongxing.kernel.Audited;

/**
 * A teacher was reminded of something, or said to have seen it.
 */
record NoteChanged(String action, UUID note) implements Audited {

	@Override
	public String subject() {
		return this.note.toString();
	}

}
