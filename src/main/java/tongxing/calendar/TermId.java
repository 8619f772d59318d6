package tongxing.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tongxing.kernel.NotFound;

/**
 * A term by the year its school year begins in and its number: <code>2026-1</code> is the
 * first term of 2026—2027.
 */
public record TermId(int schoolYear, int number) implements Comparable<TermId> {

	private static final Pattern FORM = Pattern.compile("(\\d{4})-([12])");

	/**
	 * Reads <code>2026-1</code>; anything else is a term that does not exist.
	 */
	public static TermId of(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new NotFound("term");
		}
		return new TermId(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
	}

	@Override
	public int compareTo(TermId other) {
		return (this.schoolYear != other.schoolYear) ? Integer.compare(this.schoolYear, other.schoolYear)
				: Integer.compare(this.number, other.number);
	}

	@Override
	public String toString() {
		return this.schoolYear + "-" + this.number;
	}

}
