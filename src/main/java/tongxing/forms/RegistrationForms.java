package tongxing.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.SchoolClassId;
import tongxing.registry.file.ChildFiles;
import tongxing.registry.particulars.Particulars;
import tongxing.registry.particulars.ParticularsBook;
import tongxing.registry.status.Criterion;
import tongxing.registry.status.LeftBehind;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registration forms of a child, or of those of a class who are counted, as of a day.
 * Numbers are whole only with a reason; each form opens the child's file and leaves the
 * rows of that in the audit.
 */
@Service
@Transactional
public class RegistrationForms {

	private final ChildFiles files;

	private final Rolls rolls;

	private final Numbers numbers;

	private final ParticularsBook particulars;

	private final RegistrationSheet sheet;

	private final FormDocument document;

	private final ApplicationEventPublisher events;

	RegistrationForms(ChildFiles files, Rolls rolls, Numbers numbers, ParticularsBook particulars,
			RegistrationSheet sheet, FormDocument document, ApplicationEventPublisher events) {
		this.files = files;
		this.rolls = rolls;
		this.numbers = numbers;
		this.particulars = particulars;
		this.sheet = sheet;
		this.document = document;
		this.events = events;
	}

	/**
	 * The form with numbers masked.
	 */
	public OfficialForm masked(ChildId child, AccountId me, LocalDate today) {
		return forms(List.of(child), me, today, false).get(0);
	}

	/**
	 * Those of a class who are counted under the State Council's rule and whom the asker
	 * may see.
	 */
	public List<ChildId> ofClass(SchoolClassId schoolClass, AccountId me, LocalDate today) {
		Set<ChildId> mine = new HashSet<>(this.rolls.ofCaseload(me.value(), today));
		List<ChildFacts> pupils = this.rolls.rollOfClass(schoolClass, new DateRange(today, today), today)
			.children()
			.stream()
			.filter((child) -> mine.contains(child.id()))
			.toList();
		if (pupils.isEmpty()) {
			throw new NotFound("class");
		}
		return pupils.stream()
			.filter((child) -> LeftBehind.of(child, Criterion.STATE_COUNCIL_2016, today).type().isAway())
			.map(ChildFacts::id)
			.toList();
	}

	/**
	 * Writes the forms with whole numbers into one document, a sheet a child, and the
	 * reason into the audit of each.
	 */
	public void write(List<ChildId> children, @Nullable String reason, AccountId me, LocalDate today, OutputStream out)
			throws IOException {
		if (reason == null || reason.isBlank()) {
			throw new RuleViolation("forms.needsReason");
		}
		if (children.isEmpty()) {
			throw new RuleViolation("forms.nobody");
		}
		List<OfficialForm> forms = forms(children, me, today, true);
		children.forEach((child) -> this.events
			.publishEvent(new ChildChanged("REGISTRATION_FORM_EXPORTED", child.value(), null, reason.strip())));
		this.document.write(forms, out);
	}

	private List<OfficialForm> forms(List<ChildId> children, AccountId me, LocalDate today, boolean whole) {
		Map<ChildId, Particulars> more = this.particulars.of(children, today);
		Numbers.People people = this.numbers.of(children, whole);
		Map<ChildId, ChildFacts> facts = this.rolls.facts(children)
			.stream()
			.collect(Collectors.toMap(ChildFacts::id, (child) -> child));
		return children.stream()
			.map((child) -> this.sheet.fill(new RegistrationSheet.Known(this.files.card(child, me, today, whole),
					people, more.getOrDefault(child, Particulars.NONE), stage(facts.get(child), today), today)))
			.toList();
	}

	private static @Nullable String stage(@Nullable ChildFacts child, LocalDate today) {
		return (child == null) ? null
				: child.stayOn(today).map((stay) -> stay.grade().substring(0, stay.grade().indexOf('-'))).orElse(null);
	}

}
