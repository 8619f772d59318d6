package tongxing.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates as a page shows them, in the reader's language and the school's time zone: in a
 * template the bean <code>dates</code>. Nothing for a missing date.
 */
@Component("dates")
class Dates {

	private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");

	private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINESE);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINESE);

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("M月", Locale.CHINESE);

	private static final DateTimeFormatter FULL_ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter DAY_ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private static final DateTimeFormatter MONTH_ENGLISH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private final Clock clock;

	Dates(Clock clock) {
		this.clock = clock;
	}

	/**
	 * 2026年11月23日, 23 Nov 2026.
	 */
	public String full(@Nullable LocalDate day) {
		return (day == null) ? "" : day.format(english() ? FULL_ENGLISH : FULL);
	}

	/**
	 * 11月23日, 23 Nov; with its year if that is not this year.
	 */
	public String day(@Nullable LocalDate day) {
		if (day == null || day.getYear() != today().getYear()) {
			return full(day);
		}
		return day.format(english() ? DAY_ENGLISH : DAY);
	}

	/**
	 * 11月, Nov.
	 */
	public String month(LocalDate day) {
		return day.format(english() ? MONTH_ENGLISH : MONTH);
	}

	/**
	 * 星期一, Monday.
	 */
	public String weekday(LocalDate day) {
		return day.getDayOfWeek()
			.getDisplayName(TextStyle.FULL, english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
	}

	/**
	 * 一, Mon.
	 */
	public String weekdayShort(LocalDate day) {
		return day.getDayOfWeek()
			.getDisplayName(english() ? TextStyle.SHORT : TextStyle.NARROW,
					english() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
	}

	/**
	 * From the first to the last day, both included; an open end stays open, and one day
	 * is said once.
	 */
	public String range(@Nullable LocalDate from, @Nullable LocalDate to) {
		return (from != null && from.equals(to)) ? day(from) : between(day(from), day(to));
	}

	/**
	 * The same with their years.
	 */
	public String span(@Nullable LocalDate from, @Nullable LocalDate to) {
		return between(full(from), full(to));
	}

	private static String between(String from, String to) {
		return english() ? from + " – " + to : from + "—" + to;
	}

	/**
	 * 11月20日 16:42.
	 */
	public String moment(@Nullable Instant at) {
		if (at == null) {
			return "";
		}
		LocalDateTime local = at.atZone(SCHOOL).toLocalDateTime();
		return day(local.toLocalDate()) + " " + local.format(TIME);
	}

	/**
	 * The same of a time of the school.
	 */
	public String at(@Nullable LocalDateTime local) {
		return (local == null) ? "" : day(local.toLocalDate()) + " " + local.format(TIME);
	}

	/**
	 * 16:42.
	 */
	public String time(Instant at) {
		return at.atZone(SCHOOL).format(TIME);
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static boolean english() {
		return "en".equals(LocaleContextHolder.getLocale().getLanguage());
	}

}
