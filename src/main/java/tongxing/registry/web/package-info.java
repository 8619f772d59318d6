/**
 * Pages about children, their families and classes.
 */
@NullMarked
package tongxing.registry.web;

import org.jspecify.annotations.NullMarked;
