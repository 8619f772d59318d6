package tongxing.registry.trait.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;

import tongxing.registry.ChildId;
import tongxing.registry.trait.Hardship;
import tongxing.registry.trait.Hardships;
import tongxing.registry.trait.web.TraitForms.HardshipEndForm;
import tongxing.registry.trait.web.TraitForms.HardshipForm;
import tongxing.registry.web.FormDesk;
import tongxing.registry.web.FormDesk.Sent;
import tongxing.registry.web.FormPage;

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
 * Forms about a child's hardships [S-12]: one begins, one is over.
 */
@Controller
@RequestMapping("/children/{child}/hardships")
class HardshipController {

	private static final String LABELS = "traits.field.";

	private final Hardships hardships;

	private final FormDesk desk;

	HardshipController(Hardships hardships, FormDesk desk) {
		this.hardships = hardships;
		this.desk = desk;
	}

	@GetMapping("/new")
	String begin(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new HardshipForm(null, null, this.desk.today(), null));
		return this.desk.show(beginPage(child), model);
	}

	@PostMapping("/new")
	String begin(@PathVariable ChildId child, @Valid @ModelAttribute("form") HardshipForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey,
				() -> this.hardships.begin(child, Objects.requireNonNull(form.kind()),
						Objects.requireNonNull(form.from()), TraitForms.blank(form.other()),
						Objects.requireNonNull(form.reason()), this.desk.me().id()),
				new Sent(beginPage(child), binding, model, redirect));
	}

	private FormPage beginPage(ChildId child) {
		return FormPage.of("traits.hardship.form", FormDesk.home(child) + "/hardships/new", FormDesk.home(child))
			.labels(LABELS)
			.choose("radio", "kind", "traits.field.kind", false,
					this.desk.choices("traits.hardship.kind.", Hardship.values()))
			.may("text", "other", "traits.field.other", "traits.hardship.other.hint")
			.must("date", "from", "traits.field.from")
			.must("area", "reason", "traits.field.reason");
	}

	@GetMapping("/{hardship}/end")
	String end(@PathVariable ChildId child, @PathVariable UUID hardship, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new HardshipEndForm(this.desk.today(), null));
		return this.desk.show(endPage(child, hardship), model);
	}

	@PostMapping("/{hardship}/end")
	String end(@PathVariable ChildId child, @PathVariable UUID hardship,
			@Valid @ModelAttribute("form") HardshipEndForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey,
				() -> this.hardships.end(child, hardship, Objects.requireNonNull(form.lastDay()),
						Objects.requireNonNull(form.reason()), this.desk.me().id()),
				new Sent(endPage(child, hardship), binding, model, redirect));
	}

	private static FormPage endPage(ChildId child, UUID hardship) {
		return FormPage
			.of("traits.hardship.end", FormDesk.home(child) + "/hardships/" + hardship + "/end", FormDesk.home(child))
			.labels(LABELS)
			.must("date", "lastDay", "traits.field.lastDay")
			.must("area", "reason", "traits.field.reason");
	}

}
