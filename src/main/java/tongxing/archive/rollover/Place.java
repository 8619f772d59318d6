package tongxing.archive.rollover;

import java.util.Comparator;

import tongxing.kernel.NotFound;
import tongxing.kernel.Stage;
import tongxing.registry.classes.ClassName;

/**
 * A class of the new year, which may not exist yet: its stage, grade and number.
 */
public record Place(ClassName name) implements Comparable<Place> {

	private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.name.stage())
		.thenComparing((place) -> place.name.grade())
		.thenComparing((place) -> place.name.number().length())
		.thenComparing((place) -> place.name.number());

	public static Place of(Stage stage, int grade, String number) {
		return new Place(new ClassName(stage, grade, number));
	}

	/** Reads what {@link #toString} writes. */
	public static Place of(String text) {
		String[] parts = text.split("-", 3);
		try {
			return of(Stage.valueOf(parts[0]), Integer.parseInt(parts[1]), parts[2]);
		}
		catch (IllegalArgumentException | ArrayIndexOutOfBoundsException ex) {
			throw new NotFound("class");
		}
	}

	public String display() {
		return this.name.display();
	}

	boolean sameGrade(ClassName other) {
		return this.name.stage() == other.stage() && this.name.grade() == other.grade();
	}

	/** Whether it stands above a class of the year that ends. */
	boolean above(ClassName other) {
		int stages = this.name.stage().compareTo(other.stage());
		return stages > 0 || (stages == 0 && this.name.grade() > other.grade());
	}

	/** Stage, grade and number, such as <code>PRIMARY-3-2</code>. */
	@Override
	public String toString() {
		return this.name.stage() + "-" + this.name.grade() + "-" + this.name.number();
	}

	@Override
	public int compareTo(Place other) {
		return ORDER.compare(this, other);
	}

}
