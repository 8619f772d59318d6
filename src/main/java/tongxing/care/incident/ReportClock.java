package tongxing.care.incident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * When an incident must be reported 强制报告, and how far that is. The law says at once; this
 * clock calls it overdue after 24 hours. An absence without leave is first talked about
 * with the family and reported in writing when it has lasted a week and another week of
 * persuasion brought nobody back.
 */
public final class ReportClock {

	/** A fact of the record: until when it must be reported. */
	static final String DUE = "reportBy";

	/** Whether only a written report counts. */
	static final String WRITTEN = "reportWritten";

	/** Whether it came to an end. */
	static final String HANDLED = "handled";

	/** When it was first reported; kept by the database from the reports. */
	static final String REPORTED = "reportedAt";

	/** The day on which that was written down. */
	static final String KNOWN = "reportKnownOn";

	private static final int HOURS = 24;

	private static final int DAYS_OF_ABSENCE = 7;

	private static final int DAYS_OF_PERSUASION = 7;

	private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

	/**
	 * How far a report is.
	 */
	public enum State {

		/** It need not be reported. */
		NONE, DUE, OVERDUE, REPORTED, LATE;

		public boolean isDone() {
			return this == REPORTED || this == LATE;
		}

	}

	private ReportClock() {
	}

	static LocalDateTime dueAfterFinding(LocalDateTime found) {
		return found.plusHours(HOURS);
	}

	static LocalDateTime dueAfterAbsence(LocalDate since) {
		return since.plusDays(DAYS_OF_ABSENCE + DAYS_OF_PERSUASION).atTime(END_OF_WORK);
	}

	/**
	 * Until when it must be reported; nothing if it need not.
	 */
	static @Nullable LocalDateTime due(Map<String, Object> facts) {
		return moment(facts.get(DUE));
	}

	/**
	 * How far it is at a moment, as it was known at the end of that day.
	 * @param facts of the record, as they are kept with each child
	 */
	public static State at(LocalDateTime now, Map<String, Object> facts) {
		LocalDateTime due = moment(facts.get(DUE));
		if (due == null) {
			return State.NONE;
		}
		LocalDateTime reported = moment(facts.get(REPORTED));
		Object known = facts.get(KNOWN);
		if (reported != null && known != null && !LocalDate.parse(known.toString()).isAfter(now.toLocalDate())) {
			return reported.isAfter(due) ? State.LATE : State.REPORTED;
		}
		return now.isAfter(due) ? State.OVERDUE : State.DUE;
	}

	/**
	 * The same for a whole day: what falls due in its course is not overdue yet.
	 */
	public static State on(LocalDate day, Map<String, Object> facts) {
		return at(day.atStartOfDay(), facts);
	}

	public static boolean isHandled(Map<String, Object> facts) {
		return Boolean.TRUE.equals(facts.get(HANDLED));
	}

	private static @Nullable LocalDateTime moment(@Nullable Object text) {
		return (text != null) ? LocalDateTime.parse(text.toString()) : null;
	}

}
