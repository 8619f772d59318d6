/**
 * What other modules add to the list and the page of children: a bean of one of these
 * types.
 */
@NamedInterface("pages")
@NullMarked
package tongxing.registry.pages;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
