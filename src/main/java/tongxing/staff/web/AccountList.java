package tongxing.staff.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tongxing.staff.accounts.Accounts;
import tongxing.staff.accounts.AccountView;

/**
 * A page of accounts with the addresses of its neighbours.
 */
record AccountList(List<AccountView> accounts, int total, int number, int pages, String q) {

	private static final int SIZE = 30;

	static AccountList of(Accounts.Page page, String q, int number) {
		return new AccountList(page.accounts(), page.total(), number, (page.total() + SIZE - 1) / SIZE, q);
	}

	public String address(int page) {
		return "/admin/accounts?page=" + page
				+ (this.q.isEmpty() ? "" : "&q=" + URLEncoder.encode(this.q, StandardCharsets.UTF_8));
	}

	public int first() {
		return this.number * SIZE + 1;
	}

	public int last() {
		return this.number * SIZE + this.accounts.size();
	}

}
