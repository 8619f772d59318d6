/**
 * The pages on which a school year is ended.
 */
@NullMarked
package tongxing.archive.rollover.web;

import org.jspecify.annotations.NullMarked;
