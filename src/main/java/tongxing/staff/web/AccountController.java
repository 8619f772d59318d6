package tongxing.staff.web;

import java.time.Duration;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import tongxing.kernel.RuleViolation;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.staff.accounts.Accounts;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own account: language, light or dark, password.
 */
@Controller
@RequestMapping("/account")
class AccountController {

	private final Accounts accounts;

	private final CurrentStaff me;

	private final SecurityContextRepository session;

	private final LocaleResolver locales;

	AccountController(Accounts accounts, CurrentStaff me, SecurityContextRepository session, LocaleResolver locales) {
		this.accounts = accounts;
		this.me = me;
		this.session = session;
		this.locales = locales;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("me", this.me.get());
		model.addAttribute("languages", Language.values());
		return "staff/account";
	}

	@PostMapping("/language")
	String speak(@RequestParam String tag, HttpServletRequest request, HttpServletResponse response) {
		Language.ofTag(tag).ifPresent((language) -> {
			this.accounts.speak(this.me.id(), language);
			this.locales.setLocale(request, response, language.locale());
		});
		return "redirect:/account";
	}

	@PostMapping("/theme")
	String theme(@RequestParam String theme, HttpServletRequest request, HttpServletResponse response) {
		boolean own = "light".equals(theme) || "dark".equals(theme);
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from("theme", own ? theme : "")
					.path("/")
					.maxAge(own ? Duration.ofDays(365) : Duration.ZERO)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
		return "redirect:/account";
	}

	@GetMapping("/password")
	String password(Model model) {
		model.addAttribute("form", new PasswordForm(null, null, null));
		return passwordPage(model);
	}

	@PostMapping("/password")
	String changePassword(@Valid @ModelAttribute("form") PasswordForm form, BindingResult binding, Model model,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect) {
		if (!binding.hasErrors() && !form.agrees()) {
			binding.rejectValue("again", "staff.password.again");
		}
		if (binding.hasErrors()) {
			return passwordPage(model);
		}
		try {
			this.accounts.changePassword(this.me.id(), Objects.requireNonNull(form.current()),
					Objects.requireNonNull(form.fresh()));
		}
		catch (RuleViolation refused) {
			binding.rejectValue("staff.password.wrong".equals(refused.code()) ? "current" : "fresh", refused.code(),
					refused.arguments(), refused.code());
			return passwordPage(model);
		}
		request.changeSessionId();
		this.session.saveContext(SecurityContextHolder.getContext(), request, response);
		redirect.addFlashAttribute("notice", "staff.password.changed");
		return "redirect:/account";
	}

	private String passwordPage(Model model) {
		model.addAttribute("must", this.me.get().mustChangePassword());
		return "staff/password";
	}

}
