package tongxing.care.incident;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tongxing.care.incident.ReportClock.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Until when an incident must be reported, and how far that is.
 */
class ReportClockTests {

	private static final LocalDateTime FOUND = LocalDateTime.of(2026, 11, 20, 10, 30);

	private final Map<String, Object> asked = Map.of("reportBy", ReportClock.dueAfterFinding(FOUND).toString());

	@Test
	void whatIsNoneOfTheSituationsNeedNotBeReported() {
		assertThat(ReportClock.at(FOUND, Map.of("handled", false))).isEqualTo(State.NONE);
	}

	@Test
	void itIsDueAtOnceAndOverdueAfterADay() {
		assertThat(ReportClock.at(FOUND, this.asked)).isEqualTo(State.DUE);
		assertThat(ReportClock.at(FOUND.plusHours(24), this.asked)).isEqualTo(State.DUE);
		assertThat(ReportClock.at(FOUND.plusHours(24).plusMinutes(1), this.asked)).isEqualTo(State.OVERDUE);
	}

	@Test
	void theDayOnWhichItFallsDueIsNotOverdueYet() {
		LocalDate due = FOUND.toLocalDate().plusDays(1);
		assertThat(ReportClock.on(due, this.asked)).isEqualTo(State.DUE);
		assertThat(ReportClock.on(due.plusDays(1), this.asked)).isEqualTo(State.OVERDUE);
	}

	@Test
	void aReportInTimeAndALateOneAreToldApart() {
		assertThat(ReportClock.at(FOUND.plusDays(2), reported("2026-11-20T11:00", "2026-11-20")))
			.isEqualTo(State.REPORTED);
		assertThat(ReportClock.at(FOUND.plusDays(3), reported("2026-11-22T11:00", "2026-11-22"))).isEqualTo(State.LATE);
	}

	@Test
	void aReportWrittenDownLaterWasNotKnownBefore() {
		Map<String, Object> later = reported("2026-11-20T11:00", "2026-11-23");
		assertThat(ReportClock.on(LocalDate.of(2026, 11, 22), later)).isEqualTo(State.OVERDUE);
		assertThat(ReportClock.on(LocalDate.of(2026, 11, 23), later)).isEqualTo(State.REPORTED);
	}

	@Test
	void anAbsenceIsPersuadedForAWeekAfterItsFirst() {
		assertThat(ReportClock.dueAfterAbsence(LocalDate.of(2026, 11, 2)))
			.isEqualTo(LocalDateTime.of(2026, 11, 16, 18, 0));
	}

	private Map<String, Object> reported(String at, String knownOn) {
		return Map.of("reportBy", this.asked.get("reportBy"), "reportedAt", at, "reportKnownOn", knownOn);
	}

}
