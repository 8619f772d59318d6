package tongxing.registry.pages;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

/**
 * A choice among several under the further conditions of the list of children, such as
 * the helper: a bean of this type.
 */
public interface ChildListChoice {

	/**
	 * Its name in the address of the page: letters only.
	 */
	String key();

	/**
	 * Key of the message that labels it.
	 */
	String label();

	/**
	 * What may be chosen, by one statement.
	 */
	List<Option> options(AccountId account, LocalDate today);

	/**
	 * The children for whom a value is right; none for a value that is not offered.
	 */
	Collection<ChildId> matching(String value, AccountId account, LocalDate today);

	/**
	 * One thing to choose.
	 */
	record Option(String value, String label) {

	}

}
