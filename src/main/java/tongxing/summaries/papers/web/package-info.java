/**
 * Where papers are fetched.
 */
@NullMarked
package tongxing.summaries.papers.web;

import org.jspecify.annotations.NullMarked;
