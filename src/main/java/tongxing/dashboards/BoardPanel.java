package tongxing.dashboards;

import tongxing.figures.FigureScope;

/**
 * A subject of the boards. A bean of this type is all that makes one; what it shows comes
 * from the figures, never from the database.
 */
interface BoardPanel {

	/**
	 * Place among the panels of its part of the page.
	 */
	int order();

	/**
	 * In which part of the page it stands.
	 */
	Board.Place place();

	/**
	 * Whether it has something to say of such a scope.
	 */
	default boolean speaksOf(FigureScope.Kind kind) {
		return true;
	}

	Panel of(BoardFacts facts);

}
