package tongxing.program.web;

import java.util.List;

/**
 * A form of the school's work.
 *
 * @param prefix of its message keys: <code>title</code>, <code>hint</code> and a label
 * for each field
 * @param action where it is sent
 * @param back the page it was opened from, and leads to
 * @param subject what it is about, for the draft; may be empty
 */
public record FormPage(String prefix, String action, String back, String subject, List<Field> fields) {

	public FormPage(String prefix, String action, String back, Field... fields) {
		this(prefix, action, back, "", List.of(fields));
	}

	/**
	 * The name under which what is typed is kept until it is saved.
	 */
	public String draft() {
		return this.prefix.substring(0, this.prefix.length() - 1);
	}

	/**
	 * The same form about something.
	 */
	public FormPage about(Object thing) {
		return new FormPage(this.prefix, this.action, this.back, thing.toString(), this.fields);
	}

	/**
	 * What the page it was opened from is called: the part of the school's work it is in.
	 */
	public String place() {
		return this.back.replaceFirst("^/program/(\\w+).*", "program.$1");
	}

	boolean has(String field) {
		return this.fields.stream().anyMatch((one) -> one.name().equals(field));
	}

}
