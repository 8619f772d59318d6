/**
 * Pages about a child and its family.
 */
@NullMarked
package tongxing.registry.web;

import org.jspecify.annotations.NullMarked;
