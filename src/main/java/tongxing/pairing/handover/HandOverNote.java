package tongxing.pairing.handover;

import org.jspecify.annotations.Nullable;

/**
 * A hand-over note as it is written: strengths of the child, what works, what is still
 * open, and what becomes of restricted notes. Blank parts are left out.
 */
public record HandOverNote(@Nullable String strengths, @Nullable String whatWorks, @Nullable String openItems,
		Readers restrictedNotes) {

	/**
	 * What the former helper says about the restricted notes: the successor may read all
	 * of them, be told their sense, or nothing beyond what the role allows.
	 */
	public enum Readers {

		ALL, SUMMARY, RESTRICTED

	}

	public HandOverNote {
		strengths = strip(strengths);
		whatWorks = strip(whatWorks);
		openItems = strip(openItems);
	}

	public boolean isEmpty() {
		return this.strengths == null && this.whatWorks == null && this.openItems == null;
	}

	private static @Nullable String strip(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
