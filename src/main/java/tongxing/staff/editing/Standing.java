package tongxing.registry.web;

import java.util.List;

import tongxing.staff.editing.Seen;

/**
 * What a form is about to change, as it stands now.
 *
 * @param lines what is shown beside the form when somebody else was faster
 */
record Standing(Seen seen, List<Line> lines) {

	Standing {
		lines = List.copyOf(lines);
	}

	/**
	 * A label and what stands beside it.
	 */
	record Line(String label, String text) {

	}

}
