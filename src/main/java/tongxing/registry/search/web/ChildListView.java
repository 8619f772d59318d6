package tongxing.registry.search.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Choice;
import tongxing.registry.CareLevel;
import tongxing.registry.pages.ChildListCell;
import tongxing.registry.search.ChildFinder;

/**
 * The list of children as its template draws it.
 *
 * @param heads names of the columns other modules added
 * @param dots whether a legend is needed
 */
record ChildListView(ChildFinder.Page page, List<Row> rows, List<String> heads, List<Pick> picks, List<Select> selects,
		boolean dots, ListRequest request) {

	/**
	 * A child's line.
	 *
	 * @param late whether that nobody cares is to be seen
	 * @param phone a word when nobody can be called
	 */
	record Row(String id, String name, String className, CareLevel level, String carer, boolean late,
			@Nullable String phone, String away, List<Cell> cells) {

	}

	/**
	 * A cell another module filled.
	 */
	record Cell(String label, String text, String css, List<ChildListCell.Dot> dots) {

	}

	/**
	 * A usual question as a link.
	 */
	record Pick(String path, String label, boolean current) {

	}

	/**
	 * A choice under the further conditions.
	 */
	record Select(String name, String label, String chosen, List<Choice> options) {

	}

	public int number() {
		return this.page.number();
	}

	public int pages() {
		return this.page.pages();
	}

	public String address(int number) {
		return this.request.address("/children", "page", Integer.toString(number));
	}

	public String exportAddress() {
		return this.request.address("/children/export", "page", "");
	}

	public String cardsAddress() {
		return this.request.address("/children/cards", "page", "");
	}

	public String sortAddress(String order) {
		return this.request.address("/children", "sort", order);
	}

	public String value(String name) {
		return this.request.get(name);
	}

	public boolean further() {
		return this.request.further();
	}

	public boolean narrowed() {
		return this.request.narrows();
	}

}
