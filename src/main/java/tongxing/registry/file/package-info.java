/**
 * A child's file as its page, its contact card and its forms show it.
 */
@NullMarked
package tongxing.registry.file;

import org.jspecify.annotations.NullMarked;
