package tongxing.registry.particulars;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A grandparent as the registration form asks for one: name and birth date as they were
 * told, a dash for one who died.
 */
public record Elder(String name, String born) {

	/** Nothing told. */
	public static final Elder UNKNOWN = new Elder("", "");

	/** In the order of the form: father's parents, mother's parents. */
	public static final int ALL = 4;

	private static final String DEAD = "—";

	/** As it is typed on one line: the name, then the birth date. */
	public static Elder parse(@Nullable String typed) {
		String text = (typed != null) ? typed.strip() : "";
		if (text.matches("[-—－]+")) {
			return new Elder(DEAD, DEAD);
		}
		String[] parts = text.split("[\\s,，、]+", 2);
		return new Elder(parts[0], (parts.length > 1) ? parts[1] : "");
	}

	/** As it would be typed. */
	public String line() {
		return (DEAD.equals(this.name) || this.born.isEmpty()) ? this.name : this.name + " " + this.born;
	}

	static String lines(List<Elder> elders) {
		return String.join("\n", elders.stream().map(Elder::line).toList());
	}

	static List<Elder> ofLines(@Nullable String lines) {
		List<Elder> elders = new ArrayList<>();
		for (String line : ((lines != null) ? lines : "").split("\n", -1)) {
			elders.add(parse(line));
		}
		while (elders.size() < ALL) {
			elders.add(UNKNOWN);
		}
		return elders.subList(0, ALL);
	}

}
