/**
 * Pages and files of briefs.
 */
@NullMarked
package tongxing.summaries.brief.web;

import org.jspecify.annotations.NullMarked;
