/**
 * Photos with care records: taken in by small and clean copies, shown only to who may see
 * the record, and only while the guardians of all children in them agree.
 */
@NullMarked
package tongxing.care.photo;

import org.jspecify.annotations.NullMarked;
