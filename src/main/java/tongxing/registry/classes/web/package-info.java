/**
 * The page of the school's classes.
 */
@NullMarked
package tongxing.registry.classes.web;

import org.jspecify.annotations.NullMarked;
