/**
 * What stands open about a child or changed of late, beside its chronology: plans with
 * their state, health since the check before, opinions that wait.
 */
@NullMarked
package tongxing.care.aside;

import org.jspecify.annotations.NullMarked;
