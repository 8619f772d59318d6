/**
 * The census 摸底 of a term: every child is looked at class by class; its result, once
 * closed, stands.
 */
@NamedInterface("census")
@NullMarked
package tongxing.registry.census;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
