package tongxing.care.web.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareLists;
import tongxing.care.CareLists.Filter;
import tongxing.care.CareRecords;
import tongxing.care.FollowUpId;
import tongxing.care.RecordCare.How;
import tongxing.care.kinds.CareKind;
import tongxing.care.kinds.CareKinds;
import tongxing.care.view.CareForms;
import tongxing.care.web.RecordForms;
import tongxing.care.web.CareWords;
import tongxing.kernel.RuleViolation;
import tongxing.registry.SchoolClassId;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was written down, and what was promised and is still to be done.
 */
@Controller
class CareListsController {

	private static final int MOST_PAGES = 1000;

	private final CareLists lists;

	private final CareForms forms;

	private final CareRecords records;

	private final CareKinds kinds;

	private final RecordForms pages;

	private final CareWords words;

	private final CurrentStaff me;

	CareListsController(CareLists lists, CareForms forms, CareRecords records, CareKinds kinds, RecordForms pages,
			CareWords words, CurrentStaff me) {
		this.lists = lists;
		this.forms = forms;
		this.records = records;
		this.kinds = kinds;
		this.pages = pages;
		this.words = words;
		this.me = me;
	}

	@GetMapping("/records")
	String list(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(name = "class", required = false) @Nullable SchoolClassId schoolClass,
			@RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to,
			@RequestParam(defaultValue = "true") boolean mine, @RequestParam(defaultValue = "0") int page,
			Model model) {
		LocalDate today = this.pages.today();
		String known = this.kinds.all()
			.stream()
			.map(CareKind::code)
			.filter((code) -> code.equals(kind))
			.findAny()
			.orElse(null);
		Filter filter = new Filter(known, schoolClass, day(from, today.minusYears(1)), day(to, today), mine,
				Math.max(0, Math.min(page, MOST_PAGES)));
		List<CareLists.Line> lines = this.lists.find(filter, this.me.id(), today);
		boolean more = lines.size() > CareLists.PAGE;
		model.addAttribute("q", filter);
		model.addAttribute("lines", more ? lines.subList(0, CareLists.PAGE) : lines);
		model.addAttribute("older", more ? address(filter, filter.kind(), filter.page() + 1) : null);
		model.addAttribute("newer", (filter.page() > 0) ? address(filter, filter.kind(), filter.page() - 1) : null);
		model.addAttribute("classes", this.forms.classes(this.me.id(), today));
		model.addAttribute("briefs",
				this.kinds.all().stream().filter(CareKind::toldOutside).map(CareKind::code).toList());
		List<Link> links = new ArrayList<>();
		links.add(new Link(this.words.say("care.list.all"), address(filter, null, 0), known == null));
		this.kinds.all()
			.forEach((one) -> links.add(new Link(this.words.say("care.kind." + one.code()),
					address(filter, one.code(), 0), one.code().equals(known))));
		model.addAttribute("kindLinks", links);
		return "care/list";
	}

	@GetMapping("/follow-ups")
	String followUps(@RequestParam(defaultValue = "mine") String view, Model model) {
		LocalDate today = this.pages.today();
		boolean open = !view.equals("closed");
		model.addAttribute("open", open);
		model.addAttribute("today", today);
		model.addAttribute("promises", this.lists.promises(this.me.id(), view.equals("mine"), open, today));
		List<Link> views = List.of("mine", "all", "closed")
			.stream()
			.map((one) -> new Link(this.words.say("care.followUps." + one), "/follow-ups?view=" + one,
					one.equals(view)))
			.toList();
		model.addAttribute("views", views);
		return "care/follow-ups";
	}

	@PostMapping("/follow-ups/{followUp}")
	String close(@PathVariable("followUp") FollowUpId id, @RequestParam How how,
			@RequestParam(defaultValue = "") String note, Model model, RedirectAttributes redirect) {
		try {
			this.records.closeFollowUp(id, how, note, this.me.id());
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", this.pages.words(refused));
			model.addAttribute("wrong", id.toString());
			model.addAttribute("note", note);
			return followUps("all", model);
		}
		redirect.addFlashAttribute("notice", "care.followUp.saved");
		return "redirect:/follow-ups";
	}

	private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
		try {
			return (typed == null || typed.isBlank()) ? otherwise : LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			return otherwise;
		}
	}

	private static String address(Filter filter, @Nullable String kind, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/records")
			.queryParam("from", filter.from())
			.queryParam("to", filter.to())
			.queryParam("mine", filter.mine());
		if (kind != null) {
			address.queryParam("kind", kind);
		}
		if (filter.schoolClass() != null) {
			address.queryParam("class", filter.schoolClass());
		}
		return address.queryParam("page", page).toUriString();
	}

	/**
	 * A filter as a link.
	 */
	record Link(String label, String path, boolean current) {

	}

}
