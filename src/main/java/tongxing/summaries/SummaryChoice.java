package tongxing.summaries;

import tongxing.figures.FigureScope;

/**
 * A scope of which somebody may have a summary.
 *
 * @param name the class or the helper, empty for the school
 */
public record SummaryChoice(FigureScope scope, String name) {

}
