package tongxing.duties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.care.CareOutcome;
import tongxing.care.CareRecordId;
import tongxing.registry.ChildId;

import org.springframework.stereotype.Component;

/**
 * Tells, after a record was saved, which duties it fulfils: those of the clock that name
 * it.
 */
@Component
class FulfilledDuties implements CareOutcome {

	private final Duties duties;

	private final Terms terms;

	private final DutyTexts texts;

	FulfilledDuties(Duties duties, Terms terms, DutyTexts texts) {
		this.duties = duties;
		this.terms = terms;
		this.texts = texts;
	}

	@Override
	public List<Fulfilled> of(Collection<CareRecordId> records, Collection<ChildId> children, LocalDate today) {
		Optional<Term> term = this.terms.termOf(today);
		if (term.isEmpty()) {
			return List.of();
		}
		Set<CareRecordId> asked = Set.copyOf(records);
		return this.duties.ofIds(children, term.get(), today)
			.stream()
			.filter((duty) -> duty.satisfiedBy().stream().anyMatch(asked::contains))
			.map((duty) -> new Fulfilled("duties.fulfilled", List.of(this.texts.title(duty)),
					duty.status() == DutyStatus.MET_LATE))
			.distinct()
			.toList();
	}

}
