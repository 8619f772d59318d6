package tongxing.registry.pages;

import java.time.LocalDate;
import java.util.Collection;

import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * A usual question to the list of children that another module answers, such as 未结对 or
 * 有过期: a bean of this type.
 */
public interface ChildListFilter {

	/**
	 * Its name in the address of the page: letters only.
	 */
	String key();

	/**
	 * Place among the questions, small first.
	 */
	int order();

	/**
	 * Key of the message that names it.
	 */
	String label();

	/**
	 * The children that answer it. Only asked when somebody chose it; what the account
	 * may not see is taken away by the list.
	 */
	Collection<ChildId> matching(AccountId account, LocalDate today);

}
