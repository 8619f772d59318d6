package tongxing.care.photo;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.Audited;

/**
 * A photo was added, looked at or taken away.
 *
 * @param child a child in it; nothing if nobody can be recognised
 */
record PhotoEvent(String action, @Nullable UUID child, String subject) implements Audited {

}
