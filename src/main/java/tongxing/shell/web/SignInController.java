package tongxing.shell.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import tongxing.staff.CurrentStaff;
import tongxing.staff.Language;
import tongxing.staff.SafePath;
import tongxing.staff.accounts.Accounts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The door. Before anybody has an account it leads to the set-up.
 */
@Controller
class SignInController {

	private final Accounts accounts;

	private final CurrentStaff me;

	private final LocaleResolver locales;

	private volatile boolean somebody;

	SignInController(Accounts accounts, CurrentStaff me, LocaleResolver locales) {
		this.accounts = accounts;
		this.me = me;
		this.locales = locales;
	}

	@GetMapping("/sign-in")
	String door(@RequestParam(required = false) @Nullable String next,
			@RequestParam(required = false) @Nullable String lang, @RequestParam(required = false) @Nullable String out,
			HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
		if (!this.somebody) {
			this.somebody = !this.accounts.none();
		}
		if (!this.somebody) {
			return "redirect:/setup";
		}
		if (this.me.find().isPresent()) {
			return "redirect:/";
		}
		if (lang != null && Language.ofTag(lang).isPresent()) {
			this.locales.setLocale(request, response, locale);
		}
		return page(next, null, out != null, model);
	}

	@PostMapping("/sign-in/failed")
	String failed(@RequestParam(required = false) @Nullable String next,
			@RequestParam(required = false) @Nullable String number, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNAUTHORIZED.value());
		model.addAttribute("failed", true);
		return page(next, number, false, model);
	}

	private static String page(@Nullable String next, @Nullable String number, boolean out, Model model) {
		model.addAttribute("next", SafePath.inside(next).orElse(null));
		model.addAttribute("number", number);
		model.addAttribute("out", out);
		model.addAttribute("languages", Language.values());
		return "shell/sign-in";
	}

}
