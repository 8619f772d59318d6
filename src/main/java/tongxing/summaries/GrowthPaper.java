package tongxing.summaries;

import java.util.List;

/**
 * How much of a table still fits on the sheet of a child's file, whose two pages are
 * filled and never more: a row takes as many lines as its longest text.
 */
final class GrowthPaper {

	/** Columns of day and text against each other. */
	static final List<Integer> DAY_AND_TEXT = List.of(5, 17);

	/** Chinese letters on a line of the widest column of such a table. */
	static final int WIDE = 31;

	/** In points, with the space a substitute font may take. */
	private static final int LINE = 16;

	private static final int ROW = 4;

	private int room;

	/**
	 * A table that may take some points of the page.
	 */
	GrowthPaper(int room) {
		this.room = room;
	}

	/**
	 * Takes the room of a row if it is there.
	 * @param width letters on a line of the text's column
	 */
	boolean takes(String text, int width) {
		int needed = ROW + LINE * Math.max(1, (halves(text) + 2 * width - 1) / (2 * width));
		if (needed > this.room) {
			return false;
		}
		this.room -= needed;
		return true;
	}

	/** How wide a text is: Latin letters and digits take half of a Chinese letter. */
	static int halves(String text) {
		return text.codePoints().map((letter) -> (letter < 0x2E80) ? 1 : 2).sum();
	}

}
