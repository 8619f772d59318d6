package tongxing.registry;

import java.time.LocalDate;
import java.util.Map;

/**
 * A part of a child's page that another module adds: a bean of this type. The page
 * renders the fragment with the model's entries as its variables; whether the reader may
 * see the child has been decided.
 */
public interface ChildPageSection {

	/**
	 * Names the part, as the id of its heading.
	 */
	String key();

	/**
	 * Place on the page, small first.
	 */
	int order();

	/**
	 * The fragment, such as <code>care/chronology :: section</code>.
	 */
	String fragment();

	Map<String, Object> model(ChildId child, LocalDate today);

}
