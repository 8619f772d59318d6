/**
 * The file of progress 进步档案 [S-3] of a child: what changed from term to term.
 */
@NullMarked
package tongxing.forms.progress;

import org.jspecify.annotations.NullMarked;
