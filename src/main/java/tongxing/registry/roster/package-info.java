/**
 * Reads the rosters schools keep, whatever their file and layout, into children and
 * issues. Knows no database and no page.
 */
@NamedInterface("roster")
@NullMarked
package tongxing.registry.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
