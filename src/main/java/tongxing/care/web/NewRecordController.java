package tongxing.care.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.CareRefused;
import tongxing.care.kinds.CareKind;
import tongxing.care.view.CareForms;
import tongxing.care.view.Gathered;
import tongxing.care.view.HouseholdView;
import tongxing.registry.ChildId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Writing something down: choose what, choose for whom, one page, saved once.
 */
@Controller
class NewRecordController {

	private final RecordForms pages;

	private final CareForms forms;

	private final CareRecords records;

	private final OneTimeForms once;

	private final Saved saved;

	private final CurrentStaff me;

	NewRecordController(RecordForms pages, CareForms forms, CareRecords records, OneTimeForms once, Saved saved,
			CurrentStaff me) {
		this.pages = pages;
		this.forms = forms;
		this.records = records;
		this.once = once;
		this.saved = saved;
		this.me = me;
	}

	@GetMapping("/records/choose")
	String choose(@RequestParam(required = false) @Nullable ChildId child, Model model) {
		model.addAttribute("headings", headings());
		model.addAttribute("kinds", this.pages.kinds());
		model.addAttribute("child", child);
		model.addAttribute("classes", this.forms.classes(this.me.id(), this.pages.today()));
		return "care/choose";
	}

	@GetMapping("/records/new")
	String blank(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable ChildId child,
			@RequestParam(name = "class", defaultValue = "") List<String> classes,
			@RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "") String from,
			Model model) {
		if (kind == null) {
			return "redirect:/records/choose";
		}
		CareKind asked = this.pages.kind(kind);
		Gathered gathered = new Gathered(classes);
		if (child == null && (gathered.nothing() || !asked.gathers())) {
			model.addAttribute("asked", asked);
			model.addAttribute("classes",
					asked.gathers() ? this.forms.classes(this.me.id(), this.pages.today()) : List.of());
			model.addAttribute("q", (q != null) ? q : "");
			model.addAttribute("candidates", this.forms.candidates(q, this.me.id(), this.pages.today()));
			return "care/pick";
		}
		HouseholdView home = this.pages.home(asked, child, gathered);
		RecordForms.Found found = this.pages.draft(draft(asked), subject(home, gathered));
		Typed typed = (found != null) ? found.typed() : this.pages.blank(asked, home, gathered);
		model.addAttribute("savedAt", (found != null) ? found.savedAt() : null);
		return form(asked, typed, new Page(home, gathered, from), Map.of(), model);
	}

	@PostMapping("/records/new")
	String save(@RequestParam String kind, Whom whom, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") String from, @RequestParam MultiValueMap<String, String> sent, Model model,
			RedirectAttributes redirect) {
		CareKind asked = this.pages.kind(kind);
		Gathered gathered = new Gathered((whom.classes != null) ? whom.classes : List.of());
		HouseholdView home = this.pages.home(asked, whom.of, gathered);
		Page page = new Page(home, gathered, from);
		Typed typed = Typed.sent(sent);
		RecordForms.Read read = this.pages.read(asked, typed, home);
		if (!read.faults().isEmpty()) {
			return again(asked, typed, page, this.pages.errors(read), model);
		}
		AtomicReference<@Nullable CareRecordId> made = new AtomicReference<>();
		try {
			OneTimeForms.Submitted submitted = this.once.submit(formKey, () -> {
				CareRecordId id = this.records.record(read.command());
				made.set(id);
				this.pages.discardDraft(draft(asked), subject(home, gathered));
				return from.equals("today") ? "/"
						: !gathered.nothing() ? "/records/" + id : "/children/" + home.asked();
			});
			CareRecordId record = made.get();
			if (submitted.first() && record != null) {
				this.saved.tell(redirect, asked, record, read.command());
			}
			else {
				redirect.addFlashAttribute("notice", "care.saved.already");
			}
			return "redirect:" + submitted.address();
		}
		catch (CareRefused refused) {
			return again(asked, typed, page, this.pages.errors(read, refused.refusals()), model);
		}
	}

	/** The kinds under their headings, each heading and kind with the most used first. */
	private Map<CareKind.Heading, List<CareKind>> headings() {
		return this.pages.kinds()
			.stream()
			.collect(Collectors.groupingBy(CareKind::heading, TreeMap::new, Collectors.toList()));
	}

	private String again(CareKind kind, Typed typed, Page page, Map<String, String> errors, Model model) {
		this.pages.keepDraft(draft(kind), subject(page.home, page.gathered), typed);
		return form(kind, typed, page, errors, model);
	}

	private String form(CareKind kind, Typed typed, Page page, Map<String, String> errors, Model model) {
		this.pages.show(model, kind, typed, page.home, errors);
		model.addAttribute("action", "/records/new");
		model.addAttribute("draft", draft(kind));
		model.addAttribute("subject", subject(page.home, page.gathered));
		model.addAttribute("gathered", page.gathered.sent());
		model.addAttribute("from", page.from);
		model.addAttribute("promiseRows", List.of(0, 1, 2).subList(0, CareForm.PROMISES));
		return "care/form";
	}

	/** For whom a draft is kept: the classes, or the child asked for. */
	private static Object subject(HouseholdView home, Gathered gathered) {
		return gathered.nothing() ? home.asked() : gathered.subject();
	}

	private static String draft(CareKind kind) {
		return "care." + kind.code();
	}

	/**
	 * Whom the form is about, and where it was opened from.
	 */
	private record Page(HouseholdView home, Gathered gathered, String from) {

	}

	/**
	 * The child a form was opened for, or the classes.
	 */
	record Whom(@Nullable ChildId of, @BindParam("class") @Nullable List<String> classes) {

	}

}
