/**
 * Keeps what was made of many facts for as long as none of them changes.
 */
@NamedInterface("kept")
@NullMarked
package tongxing.figures.kept;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
