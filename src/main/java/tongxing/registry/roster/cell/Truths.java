package tongxing.registry.roster.cell;

import org.jspecify.annotations.Nullable;

/**
 * Reads ticks, yes and no in their many spellings.
 */
public final class Truths {

	private Truths() {
	}

	/** The answer, or nothing when the cell is blank or says something else. */
	public static @Nullable Boolean read(String text) {
		if (Words.is("yes", text)) {
			return true;
		}
		return Words.is("no", text) ? Boolean.FALSE : null;
	}

	/** Whether a cell under one of several choices is ticked. */
	public static boolean isTick(String text) {
		return Boolean.TRUE.equals(read(text));
	}

	/**
	 * Reads whether a pupil boards.
	 * @param byMode whether codes are those of 就读方式 (1 day pupil, 2 boarder)
	 */
	public static Reading<Boolean> boarding(String text, boolean byMode) {
		if (text.isBlank()) {
			return Reading.none();
		}
		if (byMode && (text.equals("1") || text.equals("2"))) {
			return Reading.of(text.equals("2"));
		}
		if (Words.is("dayPupil", text) || text.equals("2")) {
			return Reading.of(false);
		}
		if (Words.is("boarder", text)) {
			return Reading.of(true);
		}
		Boolean answer = read(text);
		if (answer != null) {
			return Reading.of(answer);
		}
		return Words.is("blank", text) ? Reading.none() : Reading.<Boolean>none().warning("boarding.unknown");
	}

}
