/**
 * Security chain, page frame, errors and language of the web pages.
 */
@NullMarked
package tongxing.shell.web;

import org.jspecify.annotations.NullMarked;
