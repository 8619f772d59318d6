package tongxing.archive.export;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.person.EthnicGroup;

/**
 * How one column of a sheet is said, in the language of the moment. A code that stands in
 * thousands of rows is looked up once.
 */
final class ColumnWords {

	/** Days of an interval as the database writes it; the last is not among them. */
	private static final Pattern INTERVAL = Pattern.compile("\\[(\\d{4}-\\d\\d-\\d\\d),(\\d{4}-\\d\\d-\\d\\d)?\\)");

	private final SheetWords words;

	private final String name;

	private final String heading;

	private final @Nullable String prefix;

	private final Map<String, String> said = new HashMap<>();

	/**
	 * Takes what the column is called.
	 * @param prefix of the messages for its codes, if it has any
	 */
	ColumnWords(SheetWords words, String name, String heading, @Nullable String prefix) {
		this.words = words;
		this.name = name;
		this.heading = heading;
		this.prefix = prefix;
	}

	String name() {
		return this.name;
	}

	String heading() {
		return this.heading;
	}

	/** A value in words. */
	String word(@Nullable Object value) throws SQLException {
		if (value instanceof Array many) {
			return Stream.of((Object[]) many.getArray())
				.map((one) -> code(String.valueOf(one)))
				.collect(Collectors.joining(this.words.text("archive.and")));
		}
		String plain = this.words.plain(value);
		if (plain.startsWith("[")) {
			Matcher interval = INTERVAL.matcher(plain);
			if (interval.matches()) {
				return interval(interval.group(1), interval.group(2));
			}
		}
		return (value instanceof Boolean) ? this.words.text("archive.is." + plain) : code(plain);
	}

	private String interval(String from, @Nullable String end) {
		return (end == null) ? this.words.text("archive.from", from)
				: this.words.text("archive.fromTo", from, LocalDate.parse(end).minusDays(1).toString());
	}

	private String code(String code) {
		if (code.isEmpty()) {
			return code;
		}
		if ("ethnicity".equals(this.name)) {
			return this.said.computeIfAbsent(code,
					(group) -> EthnicGroup.parse(group).map(EthnicGroup::fullName).orElse(group));
		}
		String before = this.prefix;
		return (before == null) ? code
				: this.said.computeIfAbsent(code,
						(codes) -> Stream.of(codes.split(",", -1))
							.map((one) -> this.words.orElse(before + one, one))
							.collect(Collectors.joining(this.words.text("archive.and"))));
	}

}
