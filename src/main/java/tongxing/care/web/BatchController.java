package tongxing.care.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tongxing.care.CareRecordId;
import tongxing.care.kinds.CareKind;
import tongxing.care.view.CareForms;
import tongxing.care.view.HouseholdView.Member;
import tongxing.kernel.NotFound;
import tongxing.registry.SchoolClassId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A whole class at once: calls, letters, contacts. Only rows that were filled in are
 * saved.
 */
@Controller
@RequestMapping("/records/batch")
class BatchController {

	private final RecordForms pages;

	private final CareForms forms;

	private final BatchRows rows;

	private final OneTimeForms once;

	private final Saved saved;

	private final CareWords words;

	private final CurrentStaff me;

	BatchController(RecordForms pages, CareForms forms, BatchRows rows, OneTimeForms once, Saved saved, CareWords words,
			CurrentStaff me) {
		this.pages = pages;
		this.forms = forms;
		this.rows = rows;
		this.once = once;
		this.saved = saved;
		this.words = words;
		this.me = me;
	}

	@GetMapping
	String grid(@RequestParam String kind, @RequestParam("class") SchoolClassId schoolClass, Model model) {
		CareKind asked = kind(kind);
		List<Member> members = members(schoolClass);
		RecordForms.Found found = this.pages.draft(draft(asked), schoolClass);
		Typed typed = (found != null) ? found.typed() : new Typed(Map.of("happenedOn",
				List.of(this.pages.today().toString()), "channel", List.of(asked.channels().get(0).name())));
		return page(new BatchPage(asked, schoolClass, members, typed, Map.of(), null,
				(found != null) ? found.savedAt() : null, this.words), model);
	}

	@PostMapping
	String save(@RequestParam String kind, @RequestParam("class") SchoolClassId schoolClass, @RequestParam UUID formKey,
			@RequestParam MultiValueMap<String, String> sent, Model model, RedirectAttributes redirect) {
		CareKind asked = kind(kind);
		List<Member> members = members(schoolClass);
		Typed typed = Typed.sent(sent);
		LocalDate day = typed.day("happenedOn");
		if (day == null || day.isAfter(this.pages.today())) {
			this.pages.keepDraft(draft(asked), schoolClass, typed);
			String wrong = this.words.say((day == null) ? "care.day.wrong" : "care.happenedOn.future",
					this.pages.today());
			return page(new BatchPage(asked, schoolClass, members, typed, Map.of(), wrong, null, this.words), model);
		}
		Map<String, BatchRows.Result> results = new LinkedHashMap<>();
		OneTimeForms.Submitted submitted = this.once.submit(formKey, () -> {
			results.putAll(this.rows.save(asked, day, members, typed));
			settleDraft(asked, schoolClass, typed, results);
			return "/records/batch?kind=" + asked.code() + "&class=" + schoolClass;
		});
		if (!submitted.first()) {
			redirect.addFlashAttribute("notice", "care.saved.already");
			return "redirect:" + submitted.address();
		}
		List<CareRecordId> made = made(results);
		boolean whole = results.values().stream().allMatch((result) -> result.error() == null);
		if (whole && !made.isEmpty()) {
			tell(redirect, asked, made, members, results);
			return "redirect:" + submitted.address();
		}
		String nothing = results.isEmpty() ? this.words.say("care.batch.nothing") : null;
		return page(new BatchPage(asked, schoolClass, members, typed, results, nothing, null, this.words), model);
	}

	private void tell(RedirectAttributes redirect, CareKind kind, List<CareRecordId> made, List<Member> members,
			Map<String, BatchRows.Result> results) {
		String duties = this.saved.fulfilled(made,
				members.stream().map(Member::id).filter((child) -> results.containsKey(child.toString())).toList());
		redirect.addFlashAttribute("notice", duties.isEmpty() ? "care.batch.done" : "care.batch.doneDuties");
		redirect.addFlashAttribute("noticeArgs",
				new Object[] { this.words.say("care.kind." + kind.code()), made.size(), duties });
	}

	private static List<CareRecordId> made(Map<String, BatchRows.Result> results) {
		return results.values()
			.stream()
			.filter((result) -> result.saved() != null && result.now())
			.map((result) -> CareRecordId.of(String.valueOf(result.saved())))
			.toList();
	}

	/**
	 * Keeps in the draft only what is still to be saved.
	 */
	private void settleDraft(CareKind kind, SchoolClassId schoolClass, Typed typed,
			Map<String, BatchRows.Result> results) {
		if (results.values().stream().allMatch((result) -> result.error() == null)) {
			this.pages.discardDraft(draft(kind), schoolClass);
			return;
		}
		Map<String, List<String>> rest = new LinkedHashMap<>(typed.fields());
		results.forEach((child, result) -> {
			if (result.saved() != null) {
				rest.remove("o-" + child);
				BatchRows.cells(kind, child).forEach(rest::remove);
			}
		});
		this.pages.keepDraft(draft(kind), schoolClass, new Typed(rest));
	}

	private CareKind kind(String code) {
		CareKind kind = this.pages.kind(code);
		if (!kind.batch()) {
			throw new NotFound("class grid");
		}
		return kind;
	}

	private List<Member> members(SchoolClassId schoolClass) {
		return this.forms.classChildren(schoolClass, this.me.id(), this.pages.today());
	}

	private static String page(BatchPage page, Model model) {
		model.addAttribute("b", page);
		return "care/batch";
	}

	private static String draft(CareKind kind) {
		return "care.batch." + kind.code();
	}

}
