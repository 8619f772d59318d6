/**
 * What the demo school is written with: repeatable chance, words, and rows in bulk.
 */
@NullMarked
package tongxing.operations.demo.writing;

import org.jspecify.annotations.NullMarked;
