/**
 * Policies, mechanisms and plans in their editions, and documents of others that are
 * cited.
 */
@NullMarked
package tongxing.program.policy;

import org.jspecify.annotations.NullMarked;
