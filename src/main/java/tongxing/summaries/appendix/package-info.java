/**
 * The workbook behind a summary: who is on the register, what was done, what is owed, how
 * each figure is defined. It names children and stays in the house.
 */
@NullMarked
package tongxing.summaries.appendix;

import org.jspecify.annotations.NullMarked;
