package tongxing.registry.web;

import tongxing.staff.editing.Standing;
import tongxing.staff.words.Choice;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A small form as one template draws all of them: its fields in order.
 *
 * @param title message key of the heading
 * @param hint message key of the line below, or nothing
 * @param action where it is sent
 * @param back where it came from
 * @param save message key of the button
 * @param standing what it changes, if it changes something that is there
 * @param labels what the fields' names complete to message keys, in the list of what is
 * wrong
 */
public record FormPage(String title, @Nullable String hint, String action, String back, String save, List<Field> fields,
		@Nullable Standing standing, String labels) {

	/**
	 * A field.
	 *
	 * @param type text, date, number, tel, area, choose, radio, checkbox or hidden
	 * @param label message key
	 * @param hint message key, or nothing
	 */
	public record Field(String type, String name, String label, boolean optional, @Nullable String hint,
			List<Choice> options) {

	}

	public static FormPage of(String title, String action, String back) {
		return new FormPage(title, null, action, back, "shell.save", new ArrayList<>(), null, "registry.field.");
	}

	public FormPage hint(String key) {
		return new FormPage(this.title, key, this.action, this.back, this.save, this.fields, this.standing,
				this.labels);
	}

	public FormPage save(String key) {
		return new FormPage(this.title, this.hint, this.action, this.back, key, this.fields, this.standing,
				this.labels);
	}

	public FormPage over(Standing stands) {
		return new FormPage(this.title, this.hint, this.action, this.back, this.save, this.fields, stands, this.labels);
	}

	/**
	 * With the fields' labels under another beginning.
	 */
	public FormPage labels(String beginning) {
		return new FormPage(this.title, this.hint, this.action, this.back, this.save, this.fields, this.standing,
				beginning);
	}

	public FormPage must(String type, String name, String label) {
		this.fields.add(new Field(type, name, label, false, null, List.of()));
		return this;
	}

	public FormPage may(String type, String name, String label) {
		this.fields.add(new Field(type, name, label, true, null, List.of()));
		return this;
	}

	public FormPage may(String type, String name, String label, String hint) {
		this.fields.add(new Field(type, name, label, true, hint, List.of()));
		return this;
	}

	public FormPage choose(String type, String name, String label, boolean optional, List<Choice> options) {
		this.fields.add(new Field(type, name, label, optional, null, options));
		return this;
	}

}
