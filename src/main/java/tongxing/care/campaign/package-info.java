/**
 * Campaigns: dated plans with named items, such as 七个一 [S-10], and how far each class has
 * come with each item.
 */
@NamedInterface("campaign")
@NullMarked
package tongxing.care.campaign;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
