package tongxing.staff.editing;

import java.util.List;

/**
 * What a form is about to change, as it stands now.
 *
 * @param lines what is shown beside the form when somebody else was faster
 */
public record Standing(Seen seen, List<Line> lines) {

	public Standing {
		lines = List.copyOf(lines);
	}

	/**
	 * A label and what stands beside it.
	 */
	public record Line(String label, String text) {

	}

}
