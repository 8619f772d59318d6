package tongxing.registry.search;

import java.util.List;

/**
 * One page of the list of children.
 *
 * @param total how many were found, counted no further than {@link #MOST_COUNTED}
 * @param number from 0
 * @param more whether there is a page after this
 */
public record ChildPage(List<ChildRow> rows, int total, int number, int size, boolean more) {

	/** Counting stops here, so that it costs the same in a school of any size. */
	public static final int MOST_COUNTED = 1000;

	public boolean uncounted() {
		return this.total > MOST_COUNTED;
	}

	public int first() {
		return this.rows.isEmpty() ? 0 : this.number * this.size + 1;
	}

	public int last() {
		return this.number * this.size + this.rows.size();
	}

	/**
	 * How many pages the pager offers.
	 */
	public int pages() {
		int counted = (Math.min(this.total, MOST_COUNTED) + this.size - 1) / this.size;
		return uncounted() ? Math.max(counted, this.number + (this.more ? 2 : 1)) : counted;
	}

}
