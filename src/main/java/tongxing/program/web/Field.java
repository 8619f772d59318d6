package tongxing.program.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tongxing.staff.words.Choice;

/**
 * A field of a form, as the form's fragments draw it.
 *
 * @param type text, number, date, time, tel, area, select or radio
 * @param hint key of a line below, or nothing
 */
public record Field(String type, String name, boolean optional, @Nullable String hint, List<Choice> choices) {

	public static Field of(String type, String name) {
		return new Field(type, name, false, null, List.of());
	}

	public static Field maybe(String type, String name) {
		return new Field(type, name, true, null, List.of());
	}

	public static Field select(String name, List<Choice> choices) {
		return new Field("select", name, false, null, choices);
	}

	public static Field radio(String name, List<Choice> choices) {
		return new Field("radio", name, false, null, choices);
	}

	/**
	 * The same field with a line below it.
	 */
	public Field hint(String key) {
		return new Field(this.type, this.name, this.optional, key, this.choices);
	}

	/**
	 * The same field that may stay open.
	 */
	public Field open() {
		return new Field(this.type, this.name, true, this.hint, this.choices);
	}

}
