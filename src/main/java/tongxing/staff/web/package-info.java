/**
 * Pages about one's own account, about all accounts, and the keeping of drafts.
 */
@NullMarked
package tongxing.staff.web;

import org.jspecify.annotations.NullMarked;
