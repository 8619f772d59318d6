/**
 * The application as a school runs it, a process of its own on a data folder, and people
 * who visit it over HTTP as a browser would.
 */
@NullMarked
package tongxing.running;

import org.jspecify.annotations.NullMarked;
