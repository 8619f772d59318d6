package tongxing.care.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareOutcome.Fulfilled;
import tongxing.care.Refusal;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;

/**
 * Says what records hold in the reader's language.
 */
@Component
public class CareWords {

	/** A day, or a day and a time, as they are stored. */
	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d.*)?");

	private static final int DAY_LENGTH = 10;

	private static final int TO_THE_MINUTE = 16;

	private final Words words;

	CareWords(Words words) {
		this.words = words;
	}

	public String say(String key, @Nullable Object... arguments) {
		return this.words.say(key, arguments);
	}

	String say(Refusal refusal) {
		return say(refusal.code(), refusal.arguments().toArray());
	}

	/**
	 * The word for a key if there is one, else the given text.
	 */
	String orElse(String key, String text) {
		return this.words.orElse(key, text);
	}

	/**
	 * What a field is called in records of a kind; empty if it has no name.
	 */
	String field(String name, String kind) {
		return orElse("care.field." + name + "." + kind, orElse("care.field." + name, ""));
	}

	String join(Collection<String> parts) {
		return String.join(say("care.and"), parts);
	}

	/**
	 * Names what was fulfilled, one after the other.
	 */
	String fulfilled(List<Fulfilled> all) {
		return join(all.stream().map((one) -> {
			String name = say(one.key(), one.arguments().toArray());
			return one.late() ? say("care.fulfilled.late", name) : name;
		}).distinct().toList());
	}

	/**
	 * A kind's own fields in words, in the order in which they are stored.
	 */
	List<Line> lines(String kind, Map<String, Object> details) {
		return details.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() != null)
			.map((entry) -> new Line(entry.getKey(), field(entry.getKey(), kind),
					value(entry.getKey(), entry.getValue())))
			.toList();
	}

	private String value(String field, Object value) {
		if (value instanceof Collection<?> many) {
			return join(many.stream().map((one) -> value(field, one)).toList());
		}
		if (value instanceof Map<?, ?> row) {
			return say("care.row." + field,
					row.entrySet()
						.stream()
						.map((one) -> value(String.valueOf(one.getKey()), String.valueOf(one.getValue())))
						.toArray());
		}
		String text = String.valueOf(value);
		if (DAY.matcher(text).matches()) {
			String day = day(LocalDate.parse(text.substring(0, DAY_LENGTH)));
			return (text.length() == DAY_LENGTH) ? day : day + " " + text.substring(DAY_LENGTH + 1, TO_THE_MINUTE);
		}
		return orElse("care." + field + "." + text, text);
	}

	String day(LocalDate day) {
		return this.words.full(day);
	}

	/**
	 * A label and what stands beside it.
	 */
	public record Line(String field, String label, String text) {

	}

}
