package tongxing.dashboards;

import java.util.List;

/**
 * What a board shows of a scope.
 */
public record Board(Asked asked, List<Panel> top, List<Panel> main, List<Panel> side) {

	/**
	 * Parts of the page: over its whole width, the wide column, the narrow one.
	 */
	enum Place {

		TOP, MAIN, SIDE

	}

}
