package tongxing.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Imported rows name the helpers of children. Published within the import, so that what
 * comes of it is taken back with it.
 *
 * @param batch the import
 */
public record RosterMentorsNamed(UUID batch, List<Row> rows, LocalDate from) {

	public RosterMentorsNamed {
		rows = List.copyOf(rows);
	}

	/**
	 * What one row says.
	 *
	 * @param mentor as the roster names the helper; several joined by 、
	 */
	public record Row(ChildId child, String mentor) {

	}

}
