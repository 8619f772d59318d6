package tongxing.registry.trait.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildFacts;
import tongxing.registry.ChildFacts.Stay;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.trait.Aid;
import tongxing.registry.trait.AidClaim;
import tongxing.registry.trait.AidDetails;
import tongxing.registry.trait.Aids;
import tongxing.registry.trait.web.TraitForms.AidForm;
import tongxing.registry.web.FormDesk;
import tongxing.staff.OneTimeForms;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Public aid of all the asker's children: how many are enrolled in what, who seems to
 * have a right to more and why, and many enrolled at once.
 */
@Controller
@RequestMapping("/aid")
class AidListController {

	private final TraitRoll roll;

	private final Aids aids;

	private final OneTimeForms forms;

	private final FormDesk desk;

	AidListController(TraitRoll roll, Aids aids, OneTimeForms forms, FormDesk desk) {
		this.roll = roll;
		this.aids = aids;
		this.forms = forms;
		this.desk = desk;
	}

	/**
	 * A child that seems to have a right to aid.
	 */
	record Claimant(ChildId id, String name, String className, List<AidClaim> claims) {

		/** The reasons, each once. */
		public List<String> whys() {
			return this.claims.stream().map(AidClaim::why).distinct().toList();
		}

	}

	/**
	 * How many are enrolled in a kind of aid.
	 */
	record Enrolled(Aid kind, long children) {

	}

	/**
	 * One page of those who seem to have a right.
	 */
	record Claimants(List<Claimant> all, int number, @Nullable SchoolClassId schoolClass) {

		private static final int SIZE = 40;

		public List<Claimant> rows() {
			int first = Math.min(this.all.size(), this.number * SIZE);
			return this.all.subList(first, Math.min(this.all.size(), first + SIZE));
		}

		public int pages() {
			return (this.all.size() + SIZE - 1) / SIZE;
		}

		public String address(int page) {
			return "/aid?page=" + page + ((this.schoolClass != null) ? "&class=" + this.schoolClass : "");
		}

	}

	/**
	 * A child in the grid.
	 */
	record Row(ChildId id, String name, boolean enrolled, boolean ticked) {

	}

	@GetMapping
	String list(@RequestParam(name = "class", required = false) @Nullable SchoolClassId schoolClass,
			@RequestParam(defaultValue = "0") int page, Model model) {
		LocalDate today = this.desk.today();
		List<ChildFacts> mine = this.roll.of(this.desk.me().id(), today);
		List<ChildFacts> shown = TraitRoll.in(mine, schoolClass, today);
		List<Claimant> claimants = new ArrayList<>();
		for (ChildFacts child : shown) {
			List<AidClaim> claims = AidClaim.of(child, today);
			if (!claims.isEmpty()) {
				claimants.add(new Claimant(child.id(), child.name(),
						child.stayOn(today).map(Stay::className).orElse(""), claims));
			}
		}
		this.aids.listRead(claimants.size());
		model.addAttribute("enrolled",
				Stream.of(Aid.values())
					.map((kind) -> new Enrolled(kind,
							shown.stream().filter((child) -> child.aidedOn(kind.name(), today)).count()))
					.toList());
		model.addAttribute("claimants", new Claimants(claimants, Math.max(0, page), schoolClass));
		model.addAttribute("classes", TraitRoll.classes(mine, today));
		model.addAttribute("chosen", schoolClass);
		return "registry/aid";
	}

	@GetMapping("/batch")
	String grid(@RequestParam("class") SchoolClassId schoolClass, @RequestParam(required = false) @Nullable Aid kind,
			Model model) {
		model.addAttribute("form", new AidForm(kind, this.desk.today(), null, null, null, null, null));
		return page(schoolClass, kind, Set.of(), true, model);
	}

	@PostMapping("/batch")
	String enrol(@RequestParam("class") SchoolClassId schoolClass,
			@RequestParam(name = "child", required = false) @Nullable Set<UUID> ticked,
			@Valid @ModelAttribute("form") AidForm form, BindingResult binding, @RequestParam UUID formKey, Model model,
			RedirectAttributes redirect) {
		Set<UUID> chosen = (ticked != null) ? ticked : Set.of();
		List<ChildId> children = this.roll.of(this.desk.me().id(), schoolClass, this.desk.today())
			.stream()
			.map(ChildFacts::id)
			.filter((child) -> chosen.contains(child.value()))
			.toList();
		if (children.isEmpty()) {
			binding.reject("traits.aid.nobody", "traits.aid.nobody");
		}
		if (!binding.hasErrors()) {
			try {
				AidDetails aid = form.toDetails();
				String address = this.forms.once(formKey, () -> {
					int enrolled = this.aids.enrolAll(children, aid, this.desk.me().id()).size();
					redirect.addFlashAttribute("noticeArgs", new Object[] { enrolled });
					return "/aid?class=" + schoolClass;
				});
				redirect.addFlashAttribute("notice", redirect.getFlashAttributes().containsKey("noticeArgs")
						? "traits.aid.enrolled" : "registry.saved");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				FormDesk.refuse(binding, refused);
			}
		}
		return page(schoolClass, form.kind(), chosen, false, model);
	}

	/**
	 * The grid; at first those are ticked who seem to have a right to the aid.
	 */
	private String page(SchoolClassId schoolClass, @Nullable Aid kind, Set<UUID> ticked, boolean first, Model model) {
		LocalDate today = this.desk.today();
		List<ChildFacts> children = this.roll.of(this.desk.me().id(), schoolClass, today);
		this.aids.listRead(children.size());
		model.addAttribute("rows",
				children.stream()
					.map((child) -> new Row(child.id(), child.name(), kind != null && child.aidedOn(kind.name(), today),
							first ? claims(child, kind, today) : ticked.contains(child.id().value())))
					.toList());
		model.addAttribute("className", children.get(0).stayOn(today).map(Stay::className).orElse(""));
		model.addAttribute("schoolClass", schoolClass);
		model.addAttribute("kinds", this.desk.choices("traits.aid.kind.", Aid.values()));
		model.addAttribute("periods", AidController.periods(this.desk));
		return "registry/aid-batch";
	}

	private static boolean claims(ChildFacts child, @Nullable Aid kind, LocalDate today) {
		return AidClaim.of(child, today).stream().map(AidClaim::aid).collect(Collectors.toSet()).contains(kind);
	}

}
