/**
 * What records are called in their own words, for summaries that tell them by name.
 */
@NamedInterface("names")
@NullMarked
package tongxing.care.names;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
