package tongxing.figures;

import java.util.Optional;

/**
 * Where else a figure may be looked at, offered on the page that lists what it counts. A
 * bean of this type is a link there.
 */
public interface FigureLink {

	/**
	 * Message key of what it says.
	 */
	String label();

	/**
	 * Where it leads for this figure; nothing if it has nothing to show.
	 */
	Optional<String> path(TermFigures figures, Figure figure);

}
