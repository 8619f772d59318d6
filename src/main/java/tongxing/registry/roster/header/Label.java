package tongxing.registry.roster.header;

import org.jspecify.annotations.Nullable;

/**
 * What one header cell says: an owner, a field, both, or only that it groups others.
 *
 * @param withPhone whether a telephone number stands in the same cell (姓名及电话)
 */
record Label(String text, @Nullable Owner owner, @Nullable Field field, boolean group, boolean withPhone) {

	Label(String text, @Nullable Owner owner, @Nullable Field field, boolean group) {
		this(text, owner, field, group, false);
	}

	static Label unknown(String text) {
		return new Label(text, null, null, false);
	}

	boolean isKnown() {
		return this.owner != null || this.field != null || this.group;
	}

}
