package tongxing.care;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A record as one line of a list or of a child's chronology.
 *
 * @param words the child's own words, if it keeps any
 * @param children how many children took part
 * @param names of the children the reader may see, in a list that is not one child's
 * @param restricted whether there is a part that is not for everybody
 */
public record CareLine(CareRecordId id, String kind, LocalDate on, Channel channel, @Nullable String attempt,
		@Nullable String who, String narrative, @Nullable String words, String author, int children,
		@Nullable String names, boolean restricted, boolean isVoid) {

	private static final int EXCERPT = 120;

	/**
	 * The beginning of what is told.
	 */
	public String excerpt() {
		return (this.narrative.length() <= EXCERPT) ? this.narrative
				: this.narrative.substring(0, EXCERPT - 1).strip() + "…";
	}

}
