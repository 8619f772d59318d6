package tongxing.registry.web;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose on a page.
 */
public record Choice(String value, String label, @Nullable String hint) {

	public Choice(String value, String label) {
		this(value, label, null);
	}

}
