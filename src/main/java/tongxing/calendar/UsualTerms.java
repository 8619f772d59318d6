package tongxing.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import tongxing.kernel.DateRange;

/**
 * When terms usually are in China: a first guess for a school that has not said yet, to
 * be corrected by hand.
 */
public final class UsualTerms {

	/** Days without teaching that come every year on the same days, with their length. */
	private static final Map<MonthDay, Integer> HOLIDAYS = Map.of(MonthDay.of(10, 1), 7, MonthDay.of(1, 1), 1,
			MonthDay.of(4, 4), 3, MonthDay.of(5, 1), 5);

	private UsualTerms() {
	}

	/**
	 * The first term from 1 September to the third week of January, the second from the
	 * end of February to the beginning of July.
	 */
	public static DateRange teaching(TermId term) {
		LocalDate last = (term.number() == 1) ? LocalDate.of(term.schoolYear() + 1, 1, 22)
				: LocalDate.of(term.schoolYear() + 1, 7, 4);
		return new DateRange(firstDay(term), last.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY)));
	}

	/**
	 * The same term a year later: the same days, moved off the weekend, since a school
	 * mostly keeps its dates. The first term begins no earlier than it did, and what
	 * hangs on the moon must be corrected by hand.
	 */
	public static DateRange yearAfter(DateRange teaching) {
		LocalDate first = teaching.from().plusYears(1);
		LocalDate last = Objects.requireNonNull(teaching.to()).plusYears(1);
		boolean weekend = first.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
		return new DateRange(weekend ? first.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : first,
				(last.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
						? last.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : last);
	}

	/** The term a day usually belongs to, holidays to the term before them. */
	public static TermId at(LocalDate day) {
		return IntStream.of(day.getYear(), day.getYear() - 1)
			.boxed()
			.flatMap((year) -> List.of(new TermId(year, 2), new TermId(year, 1)).stream())
			.filter((term) -> !firstDay(term).isAfter(day))
			.findFirst()
			.orElseThrow();
	}

	public static TermId before(TermId term) {
		return (term.number() == 2) ? new TermId(term.schoolYear(), 1) : new TermId(term.schoolYear() - 1, 2);
	}

	public static TermId after(TermId term) {
		return (term.number() == 1) ? new TermId(term.schoolYear(), 2) : new TermId(term.schoolYear() + 1, 1);
	}

	/** The holidays of fixed date within some teaching days. */
	public static List<DateRange> holidays(DateRange teaching) {
		LocalDate last = Objects.requireNonNull(teaching.to());
		return HOLIDAYS.entrySet()
			.stream()
			.flatMap((holiday) -> IntStream.rangeClosed(teaching.from().getYear(), last.getYear())
				.mapToObj((year) -> holiday.getKey().atYear(year))
				.filter(teaching::contains)
				.map((day) -> new DateRange(day, day.plusDays(holiday.getValue() - 1))))
			.sorted(Comparator.comparing(DateRange::from))
			.toList();
	}

	/** The Chinese name of such a holiday, as it is kept. */
	public static String nameOf(DateRange holiday) {
		return switch (holiday.from().getMonth()) {
			case OCTOBER -> "国庆节";
			case JANUARY -> "元旦";
			case APRIL -> "清明节";
			default -> "劳动节";
		};
	}

	private static LocalDate firstDay(TermId term) {
		LocalDate day = (term.number() == 1) ? LocalDate.of(term.schoolYear(), 9, 1)
				: LocalDate.of(term.schoolYear() + 1, 2, 20);
		boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
		return (term.number() == 2 || weekend) ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : day;
	}

}
