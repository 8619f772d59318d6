/**
 * Archives that are read without the software: pages, tables and the manifest of a child,
 * a class, a school year or the whole school.
 */
@NullMarked
package tongxing.archive.export;

import org.jspecify.annotations.NullMarked;
