package tongxing.kernel;

import java.time.LocalDate;

/**
 * Writes a day into a statement instead of passing it. PostgreSQL plans a prepared
 * statement once, without knowing its parameters, and takes a day it does not know for
 * one that hardly any interval contains; the plan for a known day is the right one, and
 * is made anew when the day is over.
 */
public final class SqlDay {

	private SqlDay() {
	}

	/**
	 * The statement with the day in place of <code>:today</code>.
	 */
	public static String in(String sql, LocalDate today) {
		return sql.replace(":today", "date '" + today + "'");
	}

}
