package tongxing.registry.roster.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Turns the numbers of a workbook into cells: plain numbers, or days where the number
 * format shows a day.
 */
public final class Numbers {

	private static final LocalDate BASE_1900 = LocalDate.of(1899, 12, 30);

	private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);

	private Numbers() {
	}

	public static Cell cell(double value, int formatId, String format, boolean date1904) {
		if (isDate(formatId, format) && value >= 1) {
			Optional<LocalDate> day = day(value, date1904);
			if (day.isPresent()) {
				return Cell.date(day.get(), format.isEmpty() ? builtin(formatId) : format);
			}
		}
		return Cell.number(plain(value), format);
	}

	/** The day a serial number stands for, where it stands for one. */
	public static Optional<LocalDate> day(double serial, boolean date1904) {
		try {
			return Optional.of((date1904 ? BASE_1904 : BASE_1900).plusDays((long) Math.floor(serial)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	public static String plain(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value)) {
			return "";
		}
		return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
	}

	/** Besides the usual formats, 27–36 and 50–58 are dates in East Asian programs. */
	private static boolean isDate(int id, String format) {
		if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
			return true;
		}
		return DateUtil.isADateFormat(id, format.isEmpty() ? builtin(id) : format);
	}

	private static String builtin(int id) {
		String format = BuiltinFormats.getBuiltinFormat(id);
		return (format != null) ? format : "";
	}

}
