package tongxing.calendar.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.calendar.Schools;
import tongxing.kernel.NotFound;
import tongxing.kernel.Stage;
import tongxing.staff.AllowedTo;
import tongxing.staff.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The school's own particulars.
 */
@Controller
@RequestMapping("/admin/school")
@AllowedTo(Role.ADMIN)
class SchoolController {

	private final Schools schools;

	SchoolController(Schools schools) {
		this.schools = schools;
	}

	/**
	 * The school as typed.
	 */
	record SchoolForm(@NotBlank @Size(min = 2, max = 60) @Nullable String name, @NotEmpty @Nullable List<Stage> stages,
			@NotBlank @Pattern(regexp = "zh-Hans|zh-Hant|en") @Nullable String documentLanguage,
			@NotBlank @Size(max = 20) @Nullable String moduleLabel, @Size(max = 40) @Nullable String dataGuardian) {

		static SchoolForm of(Schools.School school) {
			return new SchoolForm(school.name(), school.stages().stream().map(Stage::valueOf).toList(),
					school.documentLanguage(), school.moduleLabel(), school.dataGuardian());
		}

	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("form", SchoolForm.of(this.schools.current().orElseThrow(() -> new NotFound("school"))));
		return form(model);
	}

	@PostMapping
	String change(@Valid @ModelAttribute("form") SchoolForm form, BindingResult binding, Model model,
			RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return form(model);
		}
		List<String> stages = Objects.requireNonNull(form.stages()).stream().map(Enum::name).toList();
		String guardian = form.dataGuardian();
		this.schools.change(Objects.requireNonNull(form.name()), stages,
				Objects.requireNonNull(form.documentLanguage()), Objects.requireNonNull(form.moduleLabel()).strip(),
				(guardian == null || guardian.isBlank()) ? null : guardian.strip());
		redirect.addFlashAttribute("notice", "calendar.saved");
		return "redirect:/admin/school";
	}

	private static String form(Model model) {
		model.addAttribute("allStages", Stage.values());
		model.addAttribute("languages", List.of("zh-Hans", "zh-Hant", "en"));
		return "calendar/school";
	}

}
