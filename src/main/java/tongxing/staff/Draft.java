package tongxing.staff;

import java.time.Instant;

/**
 * What somebody has typed into a form and not yet saved.
 *
 * @param content the fields as a JSON object: name to list of values
 */
public record Draft(String content, Instant savedAt) {

	@Override
	public String toString() {
		return "Draft";
	}

}
