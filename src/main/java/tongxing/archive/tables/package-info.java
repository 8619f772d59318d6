/**
 * The tables of a school as they leave the database and come back, equal by count and
 * hash.
 */
@NullMarked
package tongxing.archive.tables;

import org.jspecify.annotations.NullMarked;
