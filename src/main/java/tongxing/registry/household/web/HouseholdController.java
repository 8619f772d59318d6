package tongxing.registry.household.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.registry.HouseholdId;
import tongxing.registry.household.HomeBook;
import tongxing.registry.household.HomeView;
import tongxing.registry.household.HouseholdMerges;
import tongxing.registry.household.HouseholdsApart;
import tongxing.registry.household.MergeId;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;

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
 * Households that may be one: the list, choosing the other, what would move, and taking
 * it back.
 */
@Controller
@RequestMapping("/households")
@AllowedTo({ Role.ADMIN, Role.CARE_LEAD })
class HouseholdController {

	private static final String LIST = "redirect:/households";

	private final HomeBook homes;

	private final HouseholdMerges merges;

	private final HouseholdsApart apart;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Clock clock;

	HouseholdController(HomeBook homes, HouseholdMerges merges, HouseholdsApart apart, OneTimeForms forms,
			CurrentStaff me, Clock clock) {
		this.homes = homes;
		this.merges = merges;
		this.apart = apart;
		this.forms = forms;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * Why two households are one.
	 */
	record MergeForm(@NotBlank @Size(max = 200) @Nullable String reason) {

	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, Model model) {
		model.addAttribute("q", q);
		model.addAttribute("found", this.homes.find(q, this.me.id(), today()));
		model.addAttribute("alike", this.homes.alike(this.me.id(), today()));
		model.addAttribute("merges", this.merges.latest());
		model.addAttribute("apart", this.apart.latest());
		return "registry/households";
	}

	@GetMapping("/{household}/join")
	String choose(@PathVariable HouseholdId household, @RequestParam(defaultValue = "") String q, Model model) {
		HomeView home = home(household);
		model.addAttribute("home", home);
		model.addAttribute("q", q);
		model.addAttribute("found",
				this.homes.find(q, this.me.id(), today())
					.stream()
					.filter((found) -> !found.id().equals(household))
					.toList());
		return "registry/household-choose";
	}

	@GetMapping("/{household}/join/{twin}")
	String preview(@PathVariable HouseholdId household, @PathVariable HouseholdId twin, Model model) {
		model.addAttribute("form", new MergeForm(null));
		return page(household, twin, model);
	}

	@PostMapping("/{household}/join/{twin}")
	String merge(@PathVariable HouseholdId household, @PathVariable HouseholdId twin,
			@Valid @ModelAttribute("form") MergeForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		if (!binding.hasErrors()) {
			try {
				this.forms.once(formKey, () -> {
					this.merges.merge(home(household).id(), home(twin).id(), Objects.requireNonNull(form.reason),
							this.me.id());
					return "/households";
				});
				redirect.addFlashAttribute("notice", "registry.merge.done");
				return LIST;
			}
			catch (RuleViolation refused) {
				binding.reject(refused.code(), refused.arguments(), refused.code());
			}
		}
		return page(household, twin, model);
	}

	@PostMapping("/{household}/apart/{twin}")
	String tellApart(@PathVariable HouseholdId household, @PathVariable HouseholdId twin, RedirectAttributes redirect) {
		this.apart.tellApart(home(household).id(), home(twin).id(), this.me.id());
		redirect.addFlashAttribute("notice", "registry.apart.done");
		return LIST;
	}

	@PostMapping("/{household}/apart/{twin}/undo")
	String askAgain(@PathVariable HouseholdId household, @PathVariable HouseholdId twin, RedirectAttributes redirect) {
		this.apart.takeBack(home(household).id(), home(twin).id(), this.me.id());
		redirect.addFlashAttribute("notice", "registry.apart.undone");
		return LIST;
	}

	@PostMapping("/merges/{merge}/undo")
	String undo(@PathVariable MergeId merge, RedirectAttributes redirect) {
		this.merges.undo(merge, this.me.id());
		redirect.addFlashAttribute("notice", "registry.merge.undone");
		return LIST;
	}

	private String page(HouseholdId kept, HouseholdId merged, Model model) {
		model.addAttribute("kept", home(kept));
		model.addAttribute("merged", home(merged));
		model.addAttribute("changed", this.merges.changed(kept, merged));
		return "registry/household-merge";
	}

	private HomeView home(HouseholdId id) {
		return this.homes.get(id, this.me.id(), today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
