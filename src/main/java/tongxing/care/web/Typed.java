package tongxing.care.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed, field by field, exactly as typed: what a form shows again after an
 * error, what a draft keeps, and what a correction starts from.
 */
record Typed(Map<String, List<String>> fields) {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {
	};

	/**
	 * What a form sent, without what belongs to the page and not to the record.
	 */
	static Typed sent(Map<String, List<String>> parameters) {
		Map<String, List<String>> fields = new LinkedHashMap<>(parameters);
		fields.keySet().removeIf((name) -> name.startsWith("_") || name.equals("formKey"));
		return new Typed(fields);
	}

	/**
	 * What a draft kept; nothing if it cannot be read any more.
	 */
	static Optional<Typed> draft(String content) {
		try {
			return Optional.of(new Typed(JSON.readValue(content, FIELDS)));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	String content() {
		return JSON.writeValueAsString(this.fields);
	}

	/**
	 * All non-blank values of a field.
	 */
	List<String> all(String name) {
		return this.fields.getOrDefault(name, List.of())
			.stream()
			.filter((value) -> value != null && !value.isBlank())
			.map((value) -> value.strip().replace("\u0000", ""))
			.toList();
	}

	/**
	 * The value of a field, or nothing if it is blank.
	 */
	@Nullable String text(String name) {
		List<String> values = all(name);
		return values.isEmpty() ? null : values.get(0);
	}

	String textOr(String name, String otherwise) {
		String text = text(name);
		return (text != null) ? text : otherwise;
	}

	boolean has(String name, String value) {
		return all(name).contains(value);
	}

	boolean isFilled(String name) {
		return text(name) != null;
	}

	/**
	 * A day, or nothing if there is none or it is none that exists.
	 */
	@Nullable LocalDate day(String name) {
		String text = text(name);
		try {
			return (text != null) ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
