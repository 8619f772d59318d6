/**
 * The tutoring rota 辅导值班表: who tutors which children on which weekday, and which groups
 * met.
 */
@NullMarked
package tongxing.care.rota;

import org.jspecify.annotations.NullMarked;
