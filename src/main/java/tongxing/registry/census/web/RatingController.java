package tongxing.registry.census.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildId;
import tongxing.registry.Ratings;
import tongxing.registry.Rolls;
import tongxing.registry.census.Census;
import tongxing.registry.census.CensusAnswer;
import tongxing.registry.census.Censuses;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Drafts;
import tongxing.staff.OneTimeForms;
import tongxing.staff.words.Choice;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Rates a child in the five dimensions, with the last ratings beside them.
 */
@Controller
@RequestMapping("/census/{census}/children/{child}")
class RatingController {

	private static final int BEST = 5;

	private final Censuses censuses;

	private final Rolls rolls;

	private final Caseload caseload;

	private final OneTimeForms forms;

	private final Drafts drafts;

	private final CurrentStaff me;

	private final Words words;

	private final Clock clock;

	RatingController(Censuses censuses, Rolls rolls, Caseload caseload, OneTimeForms forms, Drafts drafts,
			CurrentStaff me, Words words, Clock clock) {
		this.censuses = censuses;
		this.rolls = rolls;
		this.caseload = caseload;
		this.forms = forms;
		this.drafts = drafts;
		this.me = me;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * A field of the form.
	 *
	 * @param before the last rating in words, if there was one
	 */
	record Dimension(String field, String label, @Nullable String before) {

	}

	@GetMapping
	String show(@PathVariable UUID census, @PathVariable ChildId child, Model model) {
		Census asked = this.censuses.get(census);
		ChildFacts facts = require(asked, child);
		model.addAttribute("form", RatingForm.of(this.censuses.entry(census, child)));
		return page(asked, facts, model);
	}

	@PostMapping
	String save(@PathVariable UUID census, @PathVariable ChildId child, @Valid @ModelAttribute("form") RatingForm form,
			BindingResult binding, @RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		Census asked = this.censuses.get(census);
		ChildFacts facts = require(asked, child);
		if (!binding.hasErrors()) {
			try {
				String address = this.forms.once(formKey, () -> {
					this.censuses.rate(census, child, Objects.requireNonNull(form.answer()), form.rating(), form.seen(),
							this.me.id());
					this.drafts.discard(this.me.id(), "census.rating", child.toString());
					return home(asked, facts);
				});
				redirect.addFlashAttribute("notice", "census.rated");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				if (refused.code().equals("census.evidence")) {
					binding.rejectValue("evidence", refused.code());
				}
				else {
					binding.reject(refused.code(), refused.arguments(), refused.code());
				}
			}
		}
		return page(asked, facts, model);
	}

	private ChildFacts require(Census census, ChildId child) {
		this.caseload.require(this.me.id(), child.value(), LocalDate.now(this.clock));
		return this.rolls.facts(List.of(child))
			.stream()
			.filter((facts) -> facts.onRegister(census.day()))
			.findFirst()
			.orElseThrow(() -> new NotFound("child"));
	}

	private String page(Census census, ChildFacts child, Model model) {
		Ratings last = CensusPupils.last(child, census).orElse(Ratings.NONE);
		List<Dimension> dimensions = new ArrayList<>();
		for (Ratings.Dimension dimension : Ratings.Dimension.values()) {
			String label = this.words.say("census.dimension." + dimension);
			@Nullable Integer before = last.of(dimension);
			dimensions.add(new Dimension(dimension.name().toLowerCase(Locale.ROOT), label,
					(before != null) ? this.words.say("census.before", before) : null));
		}
		List<Choice> marks = new ArrayList<>(List.of(new Choice("0", this.words.say("census.notLooked"))));
		for (int mark = 1; mark <= BEST; mark++) {
			marks.add(new Choice(Integer.toString(mark), Integer.toString(mark)));
		}
		model.addAttribute("census", census);
		model.addAttribute("child", child);
		model.addAttribute("dimensions", dimensions);
		model.addAttribute("marks", marks);
		model.addAttribute("answers", this.words.choices("census.answer.", CensusAnswer.values()));
		model.addAttribute("back", home(census, child));
		return "census/rating";
	}

	private static String home(Census census, ChildFacts child) {
		return child.stayOn(census.day())
			.map((stay) -> "/census/" + census.id() + "/classes/" + stay.schoolClass())
			.orElse("/census");
	}

}
