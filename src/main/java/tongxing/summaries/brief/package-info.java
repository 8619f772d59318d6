/**
 * The brief 简报 of an event, written from its record for page, .docx and PDF.
 */
@NullMarked
package tongxing.summaries.brief;

import org.jspecify.annotations.NullMarked;
