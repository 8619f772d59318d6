/**
 * The papers of past and present terms as an archive keeps them.
 */
@NamedInterface("leaving")
@NullMarked
package tongxing.summaries.leaving;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
