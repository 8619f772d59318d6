package tongxing.figures;

import tongxing.kernel.Audited;

/**
 * Somebody took the list behind a figure out of the program.
 *
 * @param subject the figure and its scope, neither of which names anybody
 */
record FigureExported(String subject) implements Audited {

	@Override
	public String action() {
		return "FIGURE_EXPORTED";
	}

}
