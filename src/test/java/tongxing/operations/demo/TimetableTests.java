package tongxing.operations.demo;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongxing.operations.demo.Timetable.Slot;

import static org.assertj.core.api.Assertions.assertThat;

class TimetableTests {

	@ParameterizedTest
	@CsvSource({ "2026-11-23, 2026-1", "2026-08-31, 2025-2", "2026-09-01, 2026-1", "2027-01-01, 2026-1",
			"2027-02-21, 2026-1", "2027-02-22, 2026-2", "2027-07-30, 2026-2" })
	void theRunningTermIsTheOneTodayBelongsTo(LocalDate today, String term) {
		assertThat(Timetable.of(today, 1).running().id()).hasToString(term);
	}

	@Test
	void twoTermsAYearStandBeforeTheRunningOne() {
		assertThat(Timetable.of(LocalDate.of(2026, 11, 23), 1).terms()).extracting((term) -> term.id().toString())
			.containsExactly("2025-1", "2025-2", "2026-1");
		assertThat(Timetable.of(LocalDate.of(2026, 11, 23), 3).terms()).hasSize(7);
	}

	@Test
	void termsDoNotOverlapAndHolidaysLieWithin() {
		Timetable timetable = Timetable.of(LocalDate.of(2026, 11, 23), 4);
		Slot before = null;
		for (Slot term : timetable.terms()) {
			assertThat(before == null || before.last().isBefore(term.first())).isTrue();
			assertThat(term.holidays()).allSatisfy((holiday) -> assertThat(holiday.overlaps(term.teaching())).isTrue());
			before = term;
		}
	}

}
