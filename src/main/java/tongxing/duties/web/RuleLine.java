package tongxing.duties.web;

import tongxing.kernel.DateRange;

/**
 * A rule as one row of the list: what it is called, what it asks, what fulfils it.
 */
record RuleLine(String code, String name, String asks, String by, String scope, boolean observed, DateRange effective) {

}
