package tongxing.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tongxing.DemoTest;
import tongxing.TestClock;
import tongxing.calendar.TermId;
import tongxing.registry.Ratings.Dimension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures of the census and of its ratings.
 */
@DemoTest
@Transactional(readOnly = true)
class CensusFiguresTests {

	@Autowired
	private Figures figures;

	@Test
	void whoWasConfirmedAndWhoIsOpenAreAllOfTheCensus() {
		TermFigures all = figures("2026-1", TestClock.TODAY);
		assertThat(count(all, "census.unchanged") + count(all, "census.changed"))
			.isEqualTo(count(all, "census.children"));
		assertThat(count(all, "census.open")).isPositive();
		assertThat(count(all, "census.households")).isBetween(1, count(all, "census.children"));
		FigureBook book = this.figures.book(FigureScope.SCHOOL, TermId.of("2026-1"), TestClock.TODAY);
		int classes = 0;
		int done = 0;
		for (var stay : book.classes()) {
			TermFigures one = book.figures(new FigureScope(FigureScope.Kind.CLASS, stay.schoolClass().value()));
			classes += count(one, "census.children");
			done += count(one, "census.done");
		}
		assertThat(classes).isEqualTo(count(all, "census.children"));
		assertThat(done).isEqualTo(count(all, "census.done")).isPositive();
	}

	@Test
	void ratingsAreComparedOnlyForChildrenRatedBothTimes() {
		TermFigures all = figures("2025-2", LocalDate.of(2026, 6, 1));
		Set<UUID> both = children(all, "rating.compared");
		assertThat(both).isNotEmpty();
		for (Dimension dimension : Dimension.values()) {
			Set<UUID> moved = new HashSet<>();
			int sum = 0;
			for (String way : new String[] { "up", "same", "down" }) {
				Set<UUID> these = children(all, "rating." + dimension + "." + way);
				sum += these.size();
				moved.addAll(these);
			}
			assertThat(sum).isEqualTo(moved.size());
			assertThat(both).containsAll(moved);
		}
	}

	@Test
	void nothingIsKnownOfACensusBeforeItWasAnsweredAndTheFirstHasNothingToCompareWith() {
		TermFigures early = figures("2026-1", LocalDate.of(2026, 11, 10));
		assertThat(count(early, "census.children") + count(early, "census.open")).isZero();
		assertThat(count(figures("2025-1", LocalDate.of(2025, 12, 1)), "rating.compared")).isZero();
	}

	private TermFigures figures(String term, LocalDate asOf) {
		return this.figures.of(FigureScope.SCHOOL, TermId.of(term), asOf);
	}

	private static int count(TermFigures figures, String id) {
		return figures.get(id).items().size();
	}

	private static Set<UUID> children(TermFigures figures, String id) {
		Set<UUID> found = new HashSet<>();
		figures.get(id).items().forEach((item) -> found.add(item.child()));
		return found;
	}

}
