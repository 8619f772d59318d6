package tongxing.care.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.CareRefused;
import tongxing.staff.editing.StaleEdit;
import tongxing.care.kinds.CareKind;
import tongxing.care.view.CareView;
import tongxing.care.view.CareViews;
import tongxing.care.view.HouseholdView;
import tongxing.kernel.NotFound;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Correcting a record on the form it was written on. When somebody else was faster, both
 * versions are shown and nothing typed is lost.
 */
@Controller
@RequestMapping("/records/{record}/edit")
class CorrectionController {

	private static final String DRAFT = "care.edit";

	private final RecordForms pages;

	private final CareViews views;

	private final CareRecords records;

	private final RecordFacts facts;

	private final OneTimeForms once;

	private final CurrentStaff me;

	CorrectionController(RecordForms pages, CareViews views, CareRecords records, RecordFacts facts, OneTimeForms once,
			CurrentStaff me) {
		this.pages = pages;
		this.views = views;
		this.records = records;
		this.facts = facts;
		this.once = once;
		this.me = me;
	}

	@GetMapping
	String edit(@PathVariable("record") CareRecordId id, Model model) {
		CareView view = changeable(id);
		RecordForms.Found found = this.pages.draft(DRAFT, id);
		model.addAttribute("savedAt", (found != null) ? found.savedAt() : null);
		return form(view, (found != null) ? found.typed() : typed(view), home(view), Map.of(), view.written().version(),
				model);
	}

	@PostMapping
	String correct(@PathVariable("record") CareRecordId id, @RequestParam UUID formKey, @RequestParam int version,
			@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes redirect) {
		CareView view = changeable(id);
		HouseholdView home = home(view);
		Typed typed = Typed.sent(sent);
		RecordForms.Read read = this.pages.read(this.pages.kind(view.kind()), typed, home);
		if (!read.faults().isEmpty()) {
			return again(view, typed, home, this.pages.errors(read), version, model);
		}
		try {
			String address = this.once.once(formKey, () -> {
				this.records.correct(id, version, read.command());
				this.pages.discardDraft(DRAFT, id);
				return "/records/" + id;
			});
			redirect.addFlashAttribute("notice", "care.saved.corrected");
			return "redirect:" + address;
		}
		catch (CareRefused refused) {
			return again(view, typed, home, this.pages.errors(read, refused.refusals()), version, model);
		}
		catch (StaleEdit stale) {
			model.addAttribute("theirs", this.facts.withStory(view));
			return again(view, typed, home, Map.of("narrative", this.pages.words(stale)), stale.current(), model);
		}
	}

	private CareView changeable(CareRecordId id) {
		CareView view = this.views.get(id, this.me.id(), this.pages.today());
		if (!view.mayChange()) {
			throw new NotFound("care record");
		}
		return this.pages.kind(view.kind()).sealed() ? this.views.opened(id, this.me.id(), this.pages.today()) : view;
	}

	private HouseholdView home(CareView view) {
		return this.pages.home(this.pages.kind(view.kind()), view.children());
	}

	private String again(CareView view, Typed typed, HouseholdView home, Map<String, String> errors, int version,
			Model model) {
		this.pages.keepDraft(DRAFT, view.id(), typed);
		return form(view, typed, home, errors, version, model);
	}

	private String form(CareView view, Typed typed, HouseholdView home, Map<String, String> errors, int version,
			Model model) {
		CareKind kind = this.pages.kind(view.kind());
		this.pages.show(model, kind, typed, home, errors);
		model.addAttribute("edited", view.id());
		model.addAttribute("mine", view.written().author().equals(this.me.id()));
		model.addAttribute("action", "/records/" + view.id() + "/edit");
		model.addAttribute("draft", DRAFT);
		model.addAttribute("subject", view.id());
		model.addAttribute("from", "");
		model.addAttribute("version", version);
		model.addAttribute("promiseRows", List.of(0, 1, 2));
		return "care/form";
	}

	private Typed typed(CareView view) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		fields.put("whole", view.children().stream().map(CareView.Child::className).distinct().toList());
		fields.put("child", view.children().stream().map((child) -> child.id().toString()).toList());
		CareView.Happened happened = view.happened();
		put(fields, "outcome", (happened.attempt() != null) ? happened.attempt() : "DONE");
		put(fields, "happenedOn", happened.on());
		put(fields, "channel", happened.channel());
		put(fields, "place", happened.place());
		put(fields, "unplanned", happened.planned() ? null : "1");
		put(fields, "narrative", view.told().narrative());
		String roles = view.told().roles();
		String who = view.told().who();
		fields.put("met", (roles != null) ? Arrays.asList(roles.split(",")) : List.of());
		put(fields, "metOther", (roles != null && who != null && roles.contains("OTHER"))
				? who.substring(who.lastIndexOf('、') + 1) : null);
		List<String> with = new ArrayList<>(view.helpers());
		with.remove(view.written().authorName());
		own(view, fields, with);
		put(fields, "with", String.join("、", with));
		boolean alone = view.children().size() == 1;
		view.children().forEach((child) -> {
			put(fields, "note-" + child.id(), child.note());
			put(fields, "role-" + child.id(), child.role());
			child.ratings()
				.forEach((dimension, rating) -> put(fields,
						alone ? "rate-" + dimension : "rate-" + child.id() + "-" + dimension, rating));
		});
		return new Typed(fields);
	}

	/** The kind's own fields, those of the restricted part included. */
	private void own(CareView view, Map<String, List<String>> fields, List<String> with) {
		Map<String, Object> details = new LinkedHashMap<>(view.told().details());
		boolean mine = view.written().author().equals(this.me.id());
		CareKind.Seal seal = this.pages.kind(view.kind()).seal();
		if (view.restricted() && seal != CareKind.Seal.ALL && (mine || seal == CareKind.Seal.RESTRICTED)) {
			CareViews.Opened opened = this.views.restricted(view.id(), this.me.id(), today());
			put(fields, "restricted", mine ? opened.text() : null);
			details.putAll(opened.details());
		}
		details.forEach((name, value) -> {
			if (name.equals("companions")) {
				with.add(value.toString());
			}
			else {
				fields.putAll(Typed.fields(name, value));
			}
		});
	}

	private LocalDate today() {
		return this.pages.today();
	}

	private static void put(Map<String, List<String>> fields, String name, @Nullable Object value) {
		if (value != null) {
			fields.put(name, List.of(value.toString()));
		}
	}

}
