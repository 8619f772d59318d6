/**
 * The pages of campaigns: the list, one with its progress, its form, a class's grid.
 */
@NullMarked
package tongxing.care.campaign.web;

import org.jspecify.annotations.NullMarked;
