package tongxing.summaries.appendix;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.figures.FigureBook;
import tongxing.figures.TermFigures;
import tongxing.pairing.PairingSpan;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;

/**
 * What the sheets are written from: the facts behind the figures, and what only the
 * sheets need.
 *
 * @param children by id
 * @param visible whom the reader may see; others count and are not named
 * @param residentIds masked or whole, of those the reader may see
 * @param records of the visits and talks, by id
 */
record AppendixFacts(FigureBook book, TermFigures figures, Map<UUID, ChildFacts> children, Set<UUID> visible,
		Map<UUID, String> residentIds, Map<UUID, Told> records) {

	/**
	 * What a record's row says beside its facts.
	 *
	 * @param helpers who went or spoke
	 */
	record Told(@Nullable String place, @Nullable String attempt, @Nullable String helpers, String author) {

	}

	/** The day on which the register is closed. */
	LocalDate closing() {
		LocalDate last = this.figures.term().lastDay();
		return this.figures.asOf().isBefore(last) ? this.figures.asOf() : last;
	}

	ChildFacts child(UUID id) {
		return Objects.requireNonNull(this.children.get(id));
	}

	Told told(CareRecordId record) {
		return Objects.requireNonNull(this.records.get(record.value()));
	}

	boolean mayName(UUID child) {
		return this.visible.contains(child);
	}

	/** The class on a day, or the last one of somebody who left within the term. */
	Optional<Stay> stay(ChildFacts child, LocalDate day) {
		return child.stayOn(day).or(() -> child.lastStayIn(this.figures.term().attribution()));
	}

	/** Who is paired with each child first of all when the register is closed. */
	Map<ChildId, String> helpers() {
		LocalDate closing = closing();
		return this.book.duties()
			.facts()
			.pairings()
			.stream()
			.filter((span) -> span.primary() && span.during().contains(closing))
			.collect(Collectors.toMap(PairingSpan::child, PairingSpan::helperName, (one, other) -> one));
	}

}
