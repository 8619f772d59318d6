package tongxing.archive.web;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;

import tongxing.archive.BackupChecks;
import tongxing.archive.Backups;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AllowedTo;
import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
 * The school's backups: make one, take one away, delete one, and see when the newest was
 * last proved to come back.
 */
@Controller
@RequestMapping("/admin/backups")
@AllowedTo(Role.ADMIN)
class BackupsController {

	private final Backups backups;

	private final BackupChecks checks;

	private final OneTimeForms forms;

	BackupsController(Backups backups, BackupChecks checks, OneTimeForms forms) {
		this.backups = backups;
		this.checks = checks;
		this.forms = forms;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("form", new BackupForm(null, null));
		return page(model);
	}

	@PostMapping
	String make(@Valid @ModelAttribute("form") BackupForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model) {
		if (!form.agrees()) {
			binding.rejectValue("again", "archive.password.differs");
		}
		if (binding.hasErrors()) {
			return page(model);
		}
		try {
			return "redirect:" + this.forms.once(formKey, () -> this.backups.ask(form.chosen()).page());
		}
		catch (RuleViolation refused) {
			binding.rejectValue("password", refused.code(), refused.arguments(), refused.code());
			return page(model);
		}
	}

	@PostMapping("/check")
	String check() {
		return "redirect:" + this.checks.ask().page();
	}

	@GetMapping("/{backup}")
	ResponseEntity<Resource> take(@PathVariable String backup) {
		Path file = this.backups.take(backup);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(backup).build().toString())
			.body(new FileSystemResource(file));
	}

	@PostMapping("/{backup}/delete")
	String delete(@PathVariable String backup, RedirectAttributes redirect) {
		this.backups.delete(backup);
		redirect.addFlashAttribute("notice", "archive.backup.deleted");
		return "redirect:/admin/backups";
	}

	private String page(Model model) {
		model.addAttribute("backups", this.backups.all());
		model.addAttribute("check", this.checks.last().orElse(null));
		return "archive/backups";
	}

	/**
	 * Where the page stands in the navigation.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Navigation {

		@Bean
		NavigationEntry backupsEntry() {
			return new NavigationEntry("backups", "/admin/backups", "archive.backups.nav", null, Group.KEEPING, 780,
					Place.MORE, Set.of(Role.ADMIN));
		}

	}

}
