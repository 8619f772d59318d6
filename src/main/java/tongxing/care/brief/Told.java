package tongxing.care.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;

/**
 * An event as its record tells it, without any child: counts, and free text as it was
 * typed.
 *
 * @param title what it was about; empty where the kind has no title
 * @param came children of each class who were there, in the order of the classes
 * @param absent children whose family did not come, where that is kept
 * @param details what the kind asks beyond that, as it is stored
 * @param counts whether it took place and still stands
 */
public record Told(CareRecordId id, String kind, LocalDate on, @Nullable String place, String title,
		Map<String, Integer> came, int absent, Map<String, Object> details, String narrative, List<Opinion> opinions,
		Author author, boolean counts) {

	/**
	 * Who wrote the record.
	 *
	 * @param me whether it is the reader
	 */
	public record Author(String name, boolean me) {

	}

	/**
	 * What somebody asked of the school.
	 */
	public record Opinion(String party, String said, @Nullable LocalDate answeredOn, @Nullable String answer) {

	}

	/**
	 * A photo that may be shown outside.
	 *
	 * @param content a JPEG in Base64; empty where it was not asked for
	 */
	public record Shot(UUID id, String content, int width, int height) {

	}

	/** How many children were there. */
	public int children() {
		return this.came.values().stream().mapToInt(Integer::intValue).sum();
	}

}
