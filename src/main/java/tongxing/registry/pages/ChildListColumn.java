package tongxing.registry.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

import tongxing.registry.ChildId;

/**
 * A column of the list of children that another module adds: a bean of this type. All
 * cells of a page are asked for at once.
 */
public interface ChildListColumn {

	/**
	 * Place among the columns, small first.
	 */
	int order();

	/**
	 * Key of the message that heads it.
	 */
	String label();

	/**
	 * What stands in the rows: a text, a {@link LocalDate}, a {@link ChildListCell}, or
	 * nothing.
	 */
	Map<ChildId, Object> cells(Collection<ChildId> children, LocalDate today);

	/**
	 * A cell as the export writes it.
	 */
	default String text(Object cell) {
		return (cell instanceof ChildListCell drawn) ? drawn.text() : cell.toString();
	}

}
