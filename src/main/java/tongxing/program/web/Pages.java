package tongxing.program.web;

/**
 * Which page of a long list is shown.
 *
 * @param number from 0
 * @param total lines of all pages
 * @param address of the list, to which the page is added
 */
public record Pages(int number, int total, String address) {

	/** Lines of a page. */
	public static final int SIZE = 30;

	/**
	 * The page asked for, or the nearest there is.
	 */
	public static Pages of(int asked, int total, String address) {
		int last = Math.max(0, (total - 1) / SIZE);
		return new Pages(Math.min(Math.max(0, asked), last), total, address);
	}

	public int pages() {
		return Math.max(1, (this.total + SIZE - 1) / SIZE);
	}

	public int offset() {
		return this.number * SIZE;
	}

	public String address(int page) {
		return this.address + ((this.address.indexOf('?') < 0) ? "?page=" : "&page=") + page;
	}

}
