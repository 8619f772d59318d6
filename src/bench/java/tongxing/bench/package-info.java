/**
 * Figures instead of tests: what a request costs the machine. Runs the real application in a
 * process of its own on data of the demo generator.
 */
@NullMarked
package tongxing.bench;

import org.jspecify.annotations.NullMarked;
