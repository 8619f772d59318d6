package tongxing.registry;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a child stands in the five dimensions of a census [S-5, S-6], each from 1 (needs
 * help) to 5 (very good), or not looked at.
 */
public record Ratings(@Nullable Integer study, @Nullable Integer life, @Nullable Integer mind, @Nullable Integer safety,
		@Nullable Integer health) {

	/** Nothing was looked at. */
	public static final Ratings NONE = new Ratings(null, null, null, null, null);

	/**
	 * What is looked at.
	 */
	public enum Dimension {

		STUDY, LIFE, MIND, SAFETY, HEALTH

	}

	/**
	 * The rating of one dimension, if it was looked at.
	 */
	public @Nullable Integer of(Dimension dimension) {
		return switch (dimension) {
			case STUDY -> this.study;
			case LIFE -> this.life;
			case MIND -> this.mind;
			case SAFETY -> this.safety;
			case HEALTH -> this.health;
		};
	}

	/**
	 * Whether anything was looked at.
	 */
	public boolean any() {
		return Stream.of(Dimension.values()).anyMatch((dimension) -> of(dimension) != null);
	}

	/**
	 * The ratings as a statement joins them by <code>|</code>, empty where there is none.
	 */
	static Ratings parse(String text) {
		Integer[] found = Stream.of(text.split("\\|", -1))
			.map((one) -> one.isEmpty() ? null : Integer.valueOf(one))
			.toArray(Integer[]::new);
		return new Ratings(found[0], found[1], found[2], found[3], found[4]);
	}

}
