package tongxing.duties;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.staff.AccountId;

/**
 * What somebody is to be told on the home page before anything else. Implemented by who
 * has something to tell; this module does not.
 */
public interface TodayNotice {

	/**
	 * What this member of staff has not acknowledged, by at most one statement.
	 */
	List<Notice> of(AccountId me);

	/**
	 * One thing to know.
	 *
	 * @param detail what was added in somebody's own words; may be empty
	 * @param path where it is looked at
	 * @param acknowledge where the form that says it was seen is sent; nothing if it goes
	 * away only when it is done
	 */
	record Notice(String text, String detail, String path, @Nullable String acknowledge) {

	}

}
