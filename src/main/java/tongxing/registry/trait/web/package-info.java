/**
 * Pages about hardships, public aid, boarding, consents and entrusted care.
 */
@NullMarked
package tongxing.registry.trait.web;

import org.jspecify.annotations.NullMarked;
