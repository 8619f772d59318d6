package tongxing.registry.census.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.NotFound;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.census.Census;
import tongxing.registry.census.CensusAnswer;
import tongxing.registry.census.CensusClasses;
import tongxing.registry.census.Censuses;
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
 * A class list of the census: one tap confirms a child, one the rest of the class. Saying
 * the same twice changes nothing, so that no form key is needed.
 */
@Controller
@RequestMapping("/census/{census}/classes/{schoolClass}")
class CensusClassController {

	private final Censuses censuses;

	private final CensusClasses classes;

	private final CensusPupils pupils;

	private final CurrentStaff me;

	CensusClassController(Censuses censuses, CensusClasses classes, CensusPupils pupils, CurrentStaff me) {
		this.censuses = censuses;
		this.classes = classes;
		this.pupils = pupils;
		this.me = me;
	}

	@GetMapping
	String show(@PathVariable UUID census, @PathVariable SchoolClassId schoolClass, Model model) {
		Census asked = this.censuses.get(census);
		model.addAttribute("schoolClass", this.classes.require(asked, schoolClass, this.me.get()));
		model.addAttribute("census", asked);
		model.addAttribute("pupils", this.pupils.of(asked, this.classes.children(asked, schoolClass)));
		return "census/class";
	}

	/**
	 * One button was pressed: of a child, or of the rest of the class.
	 */
	@PostMapping
	String answer(@PathVariable UUID census, @PathVariable SchoolClassId schoolClass,
			@RequestParam(required = false) @Nullable ChildId unchanged,
			@RequestParam(required = false) @Nullable ChildId changed,
			@RequestParam(required = false) @Nullable ChildId wrong, @RequestParam(defaultValue = "false") boolean rest,
			RedirectAttributes redirect) {
		Census asked = this.censuses.get(census);
		this.classes.require(asked, schoolClass, this.me.get());
		List<ChildId> there = this.classes.children(asked, schoolClass).stream().map(ChildFacts::id).toList();
		String back = "redirect:/census/" + census + "/classes/" + schoolClass;
		if (rest) {
			int confirmed = this.censuses.confirmRest(census, schoolClass, this.me.id());
			redirect.addFlashAttribute("notice", "census.class.confirmed");
			redirect.addFlashAttribute("noticeArgs", new Object[] { confirmed });
			return back;
		}
		ChildId child = (unchanged != null) ? unchanged : (changed != null) ? changed : wrong;
		if (child == null || !there.contains(child)) {
			throw new NotFound("child");
		}
		CensusAnswer answer = (unchanged != null) ? CensusAnswer.UNCHANGED
				: (changed != null) ? CensusAnswer.CHANGED : CensusAnswer.TO_CHANGE;
		this.censuses.answer(census, child, answer, this.me.id());
		return (answer == CensusAnswer.TO_CHANGE) ? "redirect:/children/" + child : back + "#c-" + child;
	}

}
