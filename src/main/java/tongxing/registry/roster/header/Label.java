package tongxing.registry.roster.header;

import org.jspecify.annotations.Nullable;

/**
 * What one header cell says: an owner, a field, both, or only that it groups others.
 */
record Label(String text, @Nullable Owner owner, @Nullable Field field, boolean group) {

	static Label unknown(String text) {
		return new Label(text, null, null, false);
	}

	boolean isKnown() {
		return this.owner != null || this.field != null || this.group;
	}

}
