/**
 * What may be told outside of an activity, a symposium, a training or a meeting.
 */
@NamedInterface("brief")
@NullMarked
package tongxing.care.brief;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
