/**
 * The home page, the rules and the waivers; the marks of duties on the pages of others.
 */
@NullMarked
package tongxing.duties.web;

import org.jspecify.annotations.NullMarked;
