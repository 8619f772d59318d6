package tongxing.kernel.person;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;

/**
 * A telephone number: a mobile of 11 digits, a landline as area code, hyphen and number,
 * or a foreign number in international form with its plus sign.
 */
public record PhoneNumber(String normalised) {

	private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

	private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-[2-9]\\d{6,7}");

	private static final Pattern FOREIGN = Pattern.compile("\\+[1-9]\\d{5,14}");

	private static final Pattern AREA_CODED = Pattern
		.compile("(010|02\\d|0[3-9]\\d{2})-?([2-9]\\d{6,7}|1\\d{6})(-\\d{1,6})?");

	/** An area code whose leading zero a spreadsheet has dropped. */
	private static final Pattern ZERO_LOST = Pattern.compile("(10|2\\d|[3-9]\\d{2})-([1-9]\\d{6,7})");

	private static final Pattern CHINA = Pattern.compile("^(?:\\+|00)?86[- ]?(?=1[3-9]\\d{9}$|0?\\d{2,3}-?\\d{7,8}$)");

	private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−﹣－~_]+");

	private static final Pattern NOISE = Pattern.compile("[\\s\\p{Cf}\\p{Z}'’\"“”.]");

	public PhoneNumber {
		if (normalised.isBlank()) {
			throw new IllegalArgumentException("A telephone number has digits");
		}
	}

	/**
	 * Reads one number as typed: full-width digits, spaces, +86 and 0086, brackets around
	 * an area code and a lost leading zero are repaired. A local number without its area
	 * code, a short number and a number with a digit too few give nothing.
	 */
	public static Optional<PhoneNumber> parse(String typed) {
		String text = clean(typed);
		String local = CHINA.matcher(text).replaceFirst("");
		String compact = local.replace("-", "");
		if (MOBILE.matcher(compact).matches()) {
			return Optional.of(new PhoneNumber(compact));
		}
		Matcher landline = AREA_CODED.matcher(local);
		if (landline.matches()) {
			return Optional.of(new PhoneNumber(landline.group(1) + "-" + landline.group(2)));
		}
		Matcher zeroLost = ZERO_LOST.matcher(local);
		if (zeroLost.matches()) {
			return Optional.of(new PhoneNumber("0" + zeroLost.group(1) + "-" + zeroLost.group(2)));
		}
		return text.startsWith("+") || text.startsWith("00") ? foreign(text) : Optional.empty();
	}

	public boolean isMobile() {
		return MOBILE.matcher(this.normalised).matches();
	}

	public boolean isLandline() {
		return LANDLINE.matcher(this.normalised).matches();
	}

	public boolean isForeign() {
		return FOREIGN.matcher(this.normalised).matches();
	}

	/** The last four digits, by which people look a number up. */
	public String tail() {
		return this.normalised.substring(Math.max(0, this.normalised.length() - 4));
	}

	/** The number with its middle hidden: {@code 138****0001}. */
	public String masked() {
		int shown = isMobile() ? 3 : Math.max(0, this.normalised.indexOf('-') + 1);
		return this.normalised.substring(0, shown) + "****" + tail();
	}

	/** The masked form, so that a log line never holds the number. */
	@Override
	public String toString() {
		return masked();
	}

	private static String clean(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
		text = text.replaceAll("^=\"(.*)\"$", "$1");
		text = DASHES.matcher(text).replaceAll("-");
		text = NOISE.matcher(text).replaceAll("");
		return text.replaceAll("\\((\\+?\\d+)\\)-?", "$1-").replaceAll("-+", "-").replaceAll("^-|-$", "");
	}

	private static Optional<PhoneNumber> foreign(String text) {
		PhoneNumberUtil util = PhoneNumberUtil.getInstance();
		try {
			Phonenumber.PhoneNumber number = util.parse(text, "CN");
			boolean usable = util.isValidNumber(number) && number.getCountryCode() != 86;
			return usable ? Optional.of(new PhoneNumber(util.format(number, PhoneNumberFormat.E164)))
					: Optional.empty();
		}
		catch (NumberParseException ex) {
			return Optional.empty();
		}
	}

}
