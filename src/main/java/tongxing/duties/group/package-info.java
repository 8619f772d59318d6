/**
 * What is owed by a class or by the school as a whole and not for each child: a meeting
 * of parents, a symposium, a campaign.
 */
@NamedInterface("group")
@NullMarked
package tongxing.duties.group;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
