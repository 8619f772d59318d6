/**
 * The page of a record's photos.
 */
@NullMarked
package tongxing.care.photo.web;

import org.jspecify.annotations.NullMarked;
