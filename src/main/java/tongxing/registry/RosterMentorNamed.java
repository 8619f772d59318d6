package tongxing.registry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An imported row names the helper of a child. Published within the import, so that what
 * comes of it is taken back with it.
 *
 * @param batch the import
 * @param mentor as the roster names the helper; several joined by 、
 */
public record RosterMentorNamed(UUID batch, ChildId child, String mentor, LocalDate from) {

}
