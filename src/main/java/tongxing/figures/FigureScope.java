package tongxing.figures;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Of whom a figure speaks.
 */
public record FigureScope(Kind kind, @Nullable UUID id) {

	/** The whole school. */
	public static final FigureScope SCHOOL = new FigureScope(Kind.SCHOOL, null);

	public FigureScope {
		if ((kind == Kind.SCHOOL) != (id == null)) {
			throw new IllegalArgumentException("Only the school needs no id");
		}
	}

	/**
	 * Whose children are meant: all, those of a class, those of a helper, one.
	 */
	public enum Kind {

		SCHOOL, CLASS, HELPER, CHILD

	}

	/**
	 * Reads <code>school</code>, <code>class:ID</code>, <code>helper:ID</code>,
	 * <code>child:ID</code>.
	 */
	public static FigureScope of(String text) {
		int colon = text.indexOf(':');
		if (colon < 0) {
			return new FigureScope(Kind.valueOf(text.toUpperCase(java.util.Locale.ROOT)), null);
		}
		Kind kind = Kind.valueOf(text.substring(0, colon).toUpperCase(java.util.Locale.ROOT));
		return new FigureScope(kind, UUID.fromString(text.substring(colon + 1)));
	}

	@Override
	public String toString() {
		String name = this.kind.name().toLowerCase(java.util.Locale.ROOT);
		return (this.id != null) ? name + ":" + this.id : name;
	}

}
