/**
 * Takes a roster that was read into the registry: finds who each row is, shows what would
 * change, imports in one transaction and takes a whole import back.
 */
@NullMarked
package tongxing.registry.intake;

import org.jspecify.annotations.NullMarked;
