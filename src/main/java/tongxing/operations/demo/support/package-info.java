/**
 * What the demo school gave its children, and what went wrong there.
 */
@NullMarked
package tongxing.operations.demo.support;

import org.jspecify.annotations.NullMarked;
