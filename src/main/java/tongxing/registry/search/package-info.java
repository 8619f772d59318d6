/**
 * Finding children: the list, its search and filters, and its export.
 */
@NullMarked
package tongxing.registry.search;

import org.jspecify.annotations.NullMarked;
