package tongxing.care.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tongxing.care.CareRecordId;
import tongxing.care.CareRecords;
import tongxing.care.kinds.CareKinds;
import tongxing.care.opinion.Opinions;
import tongxing.care.view.CareView;
import tongxing.care.view.CareViews;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One record: reading it, opening its restricted part, what stood before, the sheet for
 * paper, making it count no longer.
 */
@Controller
@RequestMapping("/records/{record}")
class RecordController {

	/** Of more children a record names the classes first. */
	private static final int NAMED = 8;

	private final CareViews views;

	private final CareRecords records;

	private final CareKinds kinds;

	private final RecordFacts facts;

	private final Saved saved;

	private final RecordForms pages;

	private final Opinions opinions;

	private final CurrentStaff me;

	RecordController(CareViews views, CareRecords records, CareKinds kinds, RecordFacts facts, Saved saved,
			RecordForms pages, Opinions opinions, CurrentStaff me) {
		this.views = views;
		this.records = records;
		this.kinds = kinds;
		this.facts = facts;
		this.saved = saved;
		this.pages = pages;
		this.opinions = opinions;
		this.me = me;
	}

	@GetMapping
	String show(@PathVariable("record") CareRecordId id, Model model) {
		return page(this.views.get(id, this.me.id(), this.pages.today()), model);
	}

	@PostMapping("/restricted")
	String open(@PathVariable("record") CareRecordId id, Model model) {
		CareView view = this.views.get(id, this.me.id(), this.pages.today());
		if (this.kinds.get(view.kind()).sealed()) {
			model.addAttribute("opened", this.pages.say("care.sealed.opened"));
			model.addAttribute("openedFacts", List.of());
			return page(this.views.opened(id, this.me.id(), this.pages.today()), model);
		}
		CareViews.Opened opened = this.views.restricted(id, this.me.id(), this.pages.today());
		model.addAttribute("opened", opened.text());
		model.addAttribute("openedFacts", this.facts.own(view.kind(), opened.details()));
		return page(view, model);
	}

	@GetMapping("/revisions")
	String revisions(@PathVariable("record") CareRecordId id, Model model) {
		CareView view = this.views.get(id, this.me.id(), this.pages.today());
		model.addAttribute("r", view);
		model.addAttribute("revisions",
				this.views.revisions(view)
					.stream()
					.map((one) -> Map.of("by", one.changedBy(), "at", one.changedAt(), "lines",
							this.facts.of(view.kind(), one.before())))
					.toList());
		return "care/revisions";
	}

	@GetMapping("/print")
	String print(@PathVariable("record") CareRecordId id, @RequestParam(defaultValue = "false") boolean display,
			Model model) {
		CareView view = this.views.get(id, this.me.id(), this.pages.today());
		if (display && this.kinds.get(view.kind()).gathers()) {
			model.addAttribute("r", view);
			model.addAttribute("facts", this.facts.inPublic(view));
			model.addAttribute("classes", classes(view));
			return "care/display";
		}
		page(view, model);
		model.addAttribute("printedBy", this.me.name());
		return "care/print";
	}

	@PostMapping("/void")
	String discard(@PathVariable("record") CareRecordId id, @RequestParam int version,
			@RequestParam(defaultValue = "") String reason, Model model, RedirectAttributes redirect) {
		try {
			this.records.voidRecord(id, version, reason, this.me.id());
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", this.pages.words(refused));
			model.addAttribute("reason", reason);
			return show(id, model);
		}
		redirect.addFlashAttribute("notice", "care.saved.void");
		return "redirect:/records/{record}";
	}

	/** How many took part of each class: what a list on the wall may say. */
	private static Map<String, Long> classes(CareView view) {
		return view.children()
			.stream()
			.collect(Collectors.groupingBy(CareView.Child::className, TreeMap::new, Collectors.counting()));
	}

	private static Map<String, List<CareView.Child>> byClass(CareView view) {
		return view.children()
			.stream()
			.collect(Collectors.groupingBy(CareView.Child::className, TreeMap::new, Collectors.toList()));
	}

	private String page(CareView view, Model model) {
		model.addAttribute("r", view);
		model.addAttribute("asked", this.kinds.get(view.kind()));
		model.addAttribute("facts", this.facts.of(view, this.views.before(view)));
		Map<ChildId, String> ratings = new HashMap<>();
		view.children().forEach((child) -> ratings.put(child.id(), this.facts.ratings(child.ratings())));
		model.addAttribute("ratings", ratings);
		if (view.told().details().containsKey("opinions")) {
			model.addAttribute("opinions", this.opinions.of(view.id(), this.me.id(), this.pages.today()));
		}
		if (view.children().size() > NAMED) {
			model.addAttribute("groups", byClass(view));
		}
		boolean counts = view.happened().attempt() == null && view.written().voidedOn() == null;
		model.addAttribute("fulfils", counts
				? this.saved.fulfilled(List.of(view.id()), view.children().stream().map(CareView.Child::id).toList())
				: "");
		return "care/record";
	}

}
