package tongxing.registry.roster.cell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese numerals up to 99 and digit by digit, as they stand in classes and dates.
 */
public final class ChineseNumbers {

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final Pattern NUMERAL = Pattern.compile("[〇零○一二三四五六七八九十两廿卅]+");

	private ChineseNumbers() {
	}

	/** Replaces every Chinese numeral in the text by Arabic digits. */
	public static String toDigits(String text) {
		Matcher numerals = NUMERAL.matcher(text);
		return numerals.replaceAll((match) -> value(match.group()));
	}

	private static String value(String numeral) {
		String plain = numeral.replace('零', '〇')
			.replace('○', '〇')
			.replace('两', '二')
			.replace("廿", "二十")
			.replace("卅", "三十");
		int ten = plain.indexOf('十');
		if (ten < 0) {
			StringBuilder digits = new StringBuilder();
			plain.chars().forEach((point) -> digits.append(DIGITS.indexOf(point)));
			return digits.toString();
		}
		int tens = (ten == 0) ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
		int ones = (ten + 1 < plain.length()) ? DIGITS.indexOf(plain.charAt(ten + 1)) : 0;
		return String.valueOf(tens * 10 + ones);
	}

}
