/**
 * The list of children on a page and as a workbook.
 */
@NullMarked
package tongxing.registry.search.web;

import org.jspecify.annotations.NullMarked;
