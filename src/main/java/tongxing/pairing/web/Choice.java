package tongxing.pairing.web;

import org.jspecify.annotations.Nullable;

/**
 * Something to be chosen in a form.
 */
record Choice(String value, String label, @Nullable String hint) {

	Choice(String value, String label) {
		this(value, label, null);
	}

}
