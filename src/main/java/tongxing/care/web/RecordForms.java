package tongxing.care.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecords;
import tongxing.care.RecordCare;
import tongxing.care.Refusal;
import tongxing.care.kinds.CareKind;
import tongxing.care.kinds.CareKinds;
import tongxing.care.view.CareForms;
import tongxing.care.view.CareView;
import tongxing.care.view.Gathered;
import tongxing.care.view.HouseholdView;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.pairing.HelperId;
import tongxing.registry.ChildId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Drafts;
import tongxing.staff.Role;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the model of a record's form, and reads the form back.
 */
@Component
public class RecordForms {

	private static final int LONGEST_DRAFT = 90_000;

	private final CareKinds kinds;

	private final CareForms forms;

	private final CareRecords records;

	private final Drafts drafts;

	private final CurrentStaff me;

	private final CareWords words;

	private final Clock clock;

	RecordForms(CareKinds kinds, CareForms forms, CareRecords records, Drafts drafts, CurrentStaff me, CareWords words,
			Clock clock) {
		this.kinds = kinds;
		this.forms = forms;
		this.records = records;
		this.drafts = drafts;
		this.me = me;
		this.words = words;
		this.clock = clock;
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * A kind the reader may record; else it is not found.
	 */
	CareKind kind(String code) {
		CareKind kind = this.kinds.get(code);
		if (!this.kinds.writtenBy(roles()).contains(kind)) {
			throw new NotFound("care kind");
		}
		return kind;
	}

	List<CareKind> kinds() {
		return this.kinds.writtenBy(roles());
	}

	private Set<String> roles() {
		return this.me.roles().stream().map(Role::name).collect(Collectors.toSet());
	}

	HouseholdView home(ChildId child) {
		return this.forms.household(child, this.me.id(), today());
	}

	/**
	 * Whom the form may name: the home of a child, or for a kind that gathers children
	 * the classes that were chosen.
	 */
	HouseholdView home(CareKind kind, @Nullable ChildId child, Gathered gathered) {
		if (kind.gathers() && !gathered.nothing()) {
			return this.forms.gathering(gathered, this.me.id(), today());
		}
		if (child == null) {
			throw new NotFound("child");
		}
		return home(child);
	}

	/**
	 * Whom a correction may name: all who took part, and those of their home or of their
	 * classes. Of very many only those who took part, so that none is added unseen.
	 */
	HouseholdView home(CareKind kind, List<CareView.Child> took) {
		if (kind.gathers()) {
			List<ChildId> children = took.stream().map(CareView.Child::id).toList();
			HouseholdView classes = this.forms.gatheringOf(children, this.me.id(), today()).with(took);
			return classes.byClass() ? new HouseholdView(List.of(), List.of(), List.of()).with(took) : classes;
		}
		return home(took.get(0).id()).with(took);
	}

	/**
	 * A fresh form: today, all siblings or the whole class where the kind takes all, met.
	 */
	Typed blank(CareKind kind, HouseholdView home, Gathered gathered) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		int first = gathered.nothing() ? 1 : 0;
		fields.put("whole", home.children().stream().map(HouseholdView.Member::className).distinct().toList());
		fields.put("child",
				home.children()
					.stream()
					.map((member) -> member.id().toString())
					.limit(kind.takesAll() ? home.children().size() : first)
					.toList());
		if (kind.gathers() && !kind.roles().isEmpty()) {
			home.children().forEach((one) -> fields.put("role-" + one.id(), List.of(kind.roles().get(0))));
		}
		fields.put("happenedOn", List.of(today().toString()));
		fields.put("channel", List.of(kind.channels().get(0).name()));
		if (!kind.attempts().isEmpty()) {
			fields.put("outcome", List.of("DONE"));
		}
		return new Typed(fields);
	}

	/**
	 * What was typed before and never saved.
	 */
	@Nullable Found draft(String form, Object subject) {
		Drafts.Draft draft = this.drafts.find(this.me.id(), form, subject.toString()).orElse(null);
		if (draft == null) {
			return null;
		}
		return Typed.draft(draft.content()).map((typed) -> new Found(typed, draft.savedAt())).orElse(null);
	}

	void keepDraft(String form, Object subject, Typed typed) {
		String content = typed.content();
		if (content.length() <= LONGEST_DRAFT) {
			this.drafts.keep(this.me.id(), form, subject.toString(), content);
		}
	}

	void discardDraft(String form, Object subject) {
		this.drafts.discard(this.me.id(), form, subject.toString());
	}

	/**
	 * Reads the form; names in the field for companions become helpers where they are
	 * known.
	 */
	Read read(CareKind kind, Typed typed, HouseholdView home) {
		CareForm form = new CareForm(kind, typed, home);
		Set<String> names = new LinkedHashSet<>(Arrays.asList(typed.textOr("with", "").split("[、，,;；\\s]+")));
		names.remove("");
		names.remove(this.me.name());
		Map<String, HelperId> known = this.forms.helpers(names, this.me.id());
		List<String> others = new ArrayList<>(names);
		others.removeAll(known.keySet());
		RecordCare command = form.command(this.me.id(), today(), Set.copyOf(known.values()),
				form.who(this.words.say("care.met.CHILD")), others.isEmpty() ? null : String.join("、", others));
		return new Read(command, form.faults());
	}

	/**
	 * All that is wrong: what cannot be read, and what the rules refuse.
	 */
	Map<String, String> errors(Read read, List<Refusal> refusals) {
		Map<String, String> errors = new LinkedHashMap<>();
		read.faults().forEach((field, key) -> errors.put(field, this.words.say(key)));
		refusals.forEach((refusal) -> errors.putIfAbsent(refusal.field(), this.words.say(refusal)));
		return errors;
	}

	Map<String, String> errors(Read read) {
		return errors(read, this.records.check(read.command()));
	}

	String say(String key) {
		return this.words.say(key);
	}

	public String words(RuleViolation refused) {
		return this.words.say(refused.code(), refused.arguments());
	}

	/**
	 * Puts the form on its page.
	 */
	void show(Model model, CareKind kind, Typed typed, HouseholdView home, Map<String, String> errors) {
		model.addAttribute("f", new FormView(kind, typed, errors, home, this.forms.owners(), today(), this.words));
		model.addAttribute("me", this.me.id().toString());
	}

	/**
	 * A record read out of a form, with what could not be read.
	 */
	record Read(RecordCare command, Map<String, String> faults) {

	}

	/**
	 * A draft that was found.
	 */
	record Found(Typed typed, Instant savedAt) {

	}

}
