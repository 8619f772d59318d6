package tongxing.staff.words;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose in a form, as the fragments <code>form :: select</code> and
 * <code>form :: options</code> draw it.
 *
 * @param hint a few words beside the label, or nothing
 */
public record Choice(String value, String label, @Nullable String hint) {

	public Choice(String value, String label) {
		this(value, label, null);
	}

}
