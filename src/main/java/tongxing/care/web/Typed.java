package tongxing.care.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody typed, field by field, exactly as typed: what a form shows again after an
 * error, what a draft keeps, and what a correction starts from.
 */
record Typed(Map<String, List<String>> fields) {

	/** Rows of inputs a form has for one field. */
	static final int ROWS = 8;

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

	/**
	 * A kind's own fields by name: several choices for a set, the lines of a field for a
	 * list of words, rows of inputs <code>name-0-field</code> for a list of records.
	 */
	Map<String, Object> details(Class<?> type) {
		Map<String, Object> details = new LinkedHashMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			String name = component.getName();
			Object value = Collection.class.isAssignableFrom(component.getType()) ? several(component) : text(name);
			if (value != null && !List.of().equals(value)) {
				details.put(name, value);
			}
		}
		return details;
	}

	private List<?> several(RecordComponent component) {
		String name = component.getName();
		if (component.getType() != List.class) {
			return all(name);
		}
		Class<?> row = row(component);
		return row.isRecord() ? rows(name, row)
				: all(name).stream()
					.flatMap(String::lines)
					.map(String::strip)
					.filter((line) -> !line.isEmpty())
					.toList();
	}

	private List<Map<String, Object>> rows(String name, Class<?> row) {
		return IntStream.range(0, ROWS).mapToObj((nth) -> {
			Map<String, Object> fields = new LinkedHashMap<>();
			names(row).forEach((field) -> {
				String value = text(name + "-" + nth + "-" + field);
				if (value != null) {
					fields.put(field, value);
				}
			});
			return fields;
		}).filter((fields) -> !fields.isEmpty()).toList();
	}

	/**
	 * What a kind's fields are called.
	 */
	static List<String> names(Class<?> type) {
		return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
	}

	private static Class<?> row(RecordComponent component) {
		return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
	}

	/**
	 * Fields as a kind stores them, written the way its form sends them.
	 */
	static Map<String, List<String>> fields(String name, Object value) {
		if (!(value instanceof Collection<?> many)) {
			return Map.of(name, List.of(value.toString()));
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		int nth = 0;
		for (Object one : many) {
			if (one instanceof Map<?, ?> row) {
				String prefix = name + "-" + nth++ + "-";
				row.forEach((field, said) -> fields.put(prefix + field, List.of(String.valueOf(said))));
			}
			else {
				fields.computeIfAbsent(name, (key) -> new ArrayList<>()).add(one.toString());
			}
		}
		return fields;
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
