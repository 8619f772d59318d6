/**
 * The page of the audit.
 */
@NullMarked
package tongxing.audit.web;

import org.jspecify.annotations.NullMarked;
