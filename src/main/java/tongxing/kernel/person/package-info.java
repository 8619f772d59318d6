/**
 * What a person is called, is to another and is reached by: names, numbers, kinship.
 */
@NullMarked
package tongxing.kernel.person;

import org.jspecify.annotations.NullMarked;
