package tongxing.registry.arrangement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.registry.CarerId;
import tongxing.registry.family.ParentRole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who cares for a child never overlaps.
 */
class CareSpansTests {

	private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

	private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

	private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

	@Test
	void theFormerEndsTheDayBeforeTheNextBegins() {
		assertThat(days(CareSpans.with(List.of(from(SEPTEMBER, null)), from(OCTOBER, null))))
			.containsExactly(new DateRange(SEPTEMBER, LocalDate.of(2026, 9, 30)), DateRange.since(OCTOBER));
	}

	@Test
	void whatBeganOnTheSameDayIsReplaced() {
		CareArrangement next = from(SEPTEMBER, null);
		assertThat(CareSpans.with(List.of(from(SEPTEMBER, null)), next)).containsExactly(next);
	}

	@Test
	void anEarlierOneLastsUntilTheNext() {
		assertThat(days(CareSpans.with(List.of(from(OCTOBER, null)), from(SEPTEMBER, null))))
			.containsExactly(new DateRange(SEPTEMBER, LocalDate.of(2026, 9, 30)), DateRange.since(OCTOBER));
	}

	@Test
	void aGapStays() {
		LocalDate end = LocalDate.of(2026, 9, 15);
		assertThat(days(CareSpans.with(List.of(from(SEPTEMBER, end)), from(OCTOBER, null))))
			.containsExactly(new DateRange(SEPTEMBER, end), DateRange.since(OCTOBER));
	}

	@Test
	void oneThatReachesIntoTheNextIsRefused() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> CareSpans.with(List.of(from(OCTOBER, null)), from(SEPTEMBER, NOVEMBER)))
			.extracting(RuleViolation::code)
			.isEqualTo("registry.care.overlaps");
	}

	@Test
	void anArrangementNamesItsCarer() {
		assertThatExceptionOfType(RuleViolation.class)
			.isThrownBy(() -> CareArrangement.of(CareDetails.byParent(ParentRole.MOTHER, SEPTEMBER), null, null));
	}

	private static CareArrangement from(LocalDate first, @Nullable LocalDate last) {
		return new CareArrangement(new DateRange(first, last), CareKind.KIN, null, new CarerId(UUID.randomUUID()), null,
				null, null, null, null, null);
	}

	private static List<DateRange> days(List<CareArrangement> spans) {
		return spans.stream().map(CareArrangement::during).toList();
	}

}
