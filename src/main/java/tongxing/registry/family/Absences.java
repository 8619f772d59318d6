package tongxing.registry.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.registry.family.AbsenceDetails.Told;

/**
 * How one more absence fits between those a parent had, so that they never overlap.
 */
final class Absences {

	private Absences() {
	}

	/**
	 * The absences with one more. One without an end that began before ends the day
	 * before; one of the same first day is replaced. Refuses one that would fall into
	 * another.
	 */
	static List<Absence> with(List<Absence> known, Absence added) {
		LocalDate from = added.during().from();
		List<Absence> spans = new ArrayList<>();
		for (Absence span : known) {
			if (span.during().from().isBefore(from)) {
				boolean movesOn = span.during().isOpen();
				spans.add(movesOn ? span.during(span.during().endingOn(from.minusDays(1))) : span);
			}
			else if (span.during().from().isAfter(from)) {
				spans.add(span);
			}
		}
		if (spans.stream().anyMatch((span) -> span.during().overlaps(added.during()))) {
			throw new RuleViolation("registry.absence.overlaps");
		}
		spans.add(added);
		return spans;
	}

	/**
	 * The absences with what is newly known. One at a place of which the parent is known
	 * to be away adds nothing.
	 */
	static List<Absence> learning(List<Absence> known, AbsenceDetails details) {
		Told told = details.told();
		if (told != null) {
			return hearing(known, details, told);
		}
		boolean adds = known.stream()
			.noneMatch((span) -> span.during().overlaps(details.during()) && span.isAt(details.place()));
		return adds ? with(known, Absence.of(details)) : List.copyOf(known);
	}

	/**
	 * The absences with what a list tells. Where the parent was home since the day the
	 * list gives or assumes, the absence begins on the day of which the list speaks; on
	 * that day the register's own word holds. Who is away already since the same time or
	 * later is so since the day the list gives, but not since one that is assumed.
	 */
	private static List<Absence> hearing(List<Absence> known, AbsenceDetails details, Told told) {
		LocalDate said = details.during().from();
		Absence open = known.stream().filter((span) -> span.during().isOpen()).findFirst().orElse(null);
		boolean free = !reaches(known, said);
		if (open != null && !open.during().from().isBefore(said)) {
			boolean earlier = told.sinceKnown() && free;
			return replacing(known, open, open.retold(earlier ? said : open.during().from(), details));
		}
		if (open != null && open.isAt(details.place())) {
			return List.copyOf(known);
		}
		boolean since = free && (open == null || told.sinceKnown());
		LocalDate from = since ? said : told.seenOn();
		boolean fits = !reaches(known, from) && (open == null || !open.during().from().isAfter(from));
		return fits ? with(known, Absence.of(details).during(DateRange.since(from))) : List.copyOf(known);
	}

	/** Whether an absence that is over lasted until a day or longer. */
	private static boolean reaches(List<Absence> known, LocalDate day) {
		return known.stream().anyMatch((span) -> !span.during().isOpen() && !span.during().endsBefore(day));
	}

	private static List<Absence> replacing(List<Absence> known, @Nullable Absence old, Absence by) {
		return known.stream().map((span) -> span.equals(old) ? by : span).toList();
	}

}
