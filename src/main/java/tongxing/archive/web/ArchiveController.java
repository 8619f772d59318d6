package tongxing.archive.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import tongxing.archive.export.Exports;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AllowedTo;
import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Archives: choose what, say why, type a password; who took what and until when it lies
 * there.
 */
@Controller
@RequestMapping("/archive")
@AllowedTo(Role.ADMIN)
class ArchiveController {

	private final Exports exports;

	private final OneTimeForms forms;

	ArchiveController(Exports exports, OneTimeForms forms) {
		this.exports = exports;
		this.forms = forms;
	}

	/**
	 * The page.
	 * @param child one child to take out, when their page led here
	 */
	@GetMapping
	String choose(@RequestParam(required = false) @Nullable UUID child, Model model) {
		model.addAttribute("form", new ArchiveForm((child != null) ? "CHILD:" + child : "SCHOOL", null, null, null));
		return page(model);
	}

	@PostMapping
	String make(@Valid @ModelAttribute("form") ArchiveForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model) {
		if (!form.agrees()) {
			binding.rejectValue("again", "archive.password.differs");
		}
		if (binding.hasErrors()) {
			return page(model);
		}
		try {
			return "redirect:" + this.forms.once(formKey,
					() -> this.exports
						.ask(Objects.requireNonNull(form.scope()), Objects.requireNonNull(form.password()),
								Objects.requireNonNull(form.reason()))
						.page());
		}
		catch (RuleViolation refused) {
			binding.rejectValue("password", refused.code(), refused.arguments(), refused.code());
			return page(model);
		}
	}

	private String page(Model model) {
		ArchiveForm form = (ArchiveForm) Objects.requireNonNull(model.getAttribute("form"));
		List<Exports.Choice> choices = this.exports.choices();
		String chosen = form.scope();
		model.addAttribute("choices",
				(chosen != null && chosen.startsWith("CHILD:")) ? Stream
					.concat(Stream.of(new Exports.Choice(chosen, "archive.scope.CHILD", null)), choices.stream())
					.toList() : choices);
		model.addAttribute("exports", this.exports.last());
		return "archive/archive";
	}

	/**
	 * Where the page stands in the navigation.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Navigation {

		@Bean
		NavigationEntry archiveEntry() {
			return new NavigationEntry("archive", "/archive", "archive.nav", null, Group.PAPERS, 620, Place.MORE,
					Set.of(Role.ADMIN));
		}

	}

}
