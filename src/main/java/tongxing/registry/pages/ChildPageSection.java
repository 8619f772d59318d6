package tongxing.registry.pages;

import java.time.LocalDate;
import java.util.Map;

import tongxing.registry.ChildId;

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

	default Place place() {
		return Place.MAIN;
	}

	/**
	 * What the fragment shows; the names of the entries begin with the module's.
	 */
	Map<String, Object> model(ChildId child, LocalDate today);

	/**
	 * Where on the page a part stands.
	 */
	enum Place {

		/** A word in the line under the name. */
		HEAD,

		/** A button beside the name. */
		ACTION,

		/** Among the contacts and who cares. */
		SIDE,

		/** In the wide column. */
		MAIN

	}

}
