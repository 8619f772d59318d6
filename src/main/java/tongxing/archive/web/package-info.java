/**
 * Pages on which an admin keeps the school's backups.
 */
@NullMarked
package tongxing.archive.web;

import org.jspecify.annotations.NullMarked;
