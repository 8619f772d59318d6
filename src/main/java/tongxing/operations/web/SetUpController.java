package tongxing.operations.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.operations.SetUp;
import tongxing.operations.demo.DemoLogin;
import tongxing.staff.AccountId;
import tongxing.staff.ActingAs;
import tongxing.staff.Language;
import tongxing.staff.Members;

import org.springframework.security.core.context.SecurityContext;
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

/**
 * The first run: the code from the console, then the demo school or one's own. Each step
 * carries the code again, so that nothing has to be remembered for somebody unknown.
 */
@Controller
@RequestMapping("/setup")
class SetUpController {

	private final SetUp setUp;

	private final SetUpPages pages;

	private final Members members;

	private final SecurityContextRepository session;

	private final LocaleResolver locales;

	SetUpController(SetUp setUp, SetUpPages pages, Members members, SecurityContextRepository session,
			LocaleResolver locales) {
		this.setUp = setUp;
		this.pages = pages;
		this.members = members;
		this.session = session;
		this.locales = locales;
	}

	@GetMapping
	String door(@RequestParam(required = false) @Nullable String lang, HttpServletRequest request,
			HttpServletResponse response, Model model, Locale locale) {
		this.pages.mustBeOpen();
		if (lang != null && Language.ofTag(lang).isPresent()) {
			this.locales.setLocale(request, response, locale);
		}
		model.addAttribute("languages", Language.values());
		return SetUpPages.DOOR;
	}

	@PostMapping
	String choose(@RequestParam(defaultValue = "") String code, Model model) {
		if (!this.pages.accepted(code, model)) {
			return SetUpPages.DOOR;
		}
		return this.pages.choices(code, model);
	}

	@PostMapping("/demo")
	String demo(@RequestParam(defaultValue = "") String code, Model model) {
		if (!this.pages.accepted(code, model)) {
			return SetUpPages.DOOR;
		}
		model.addAttribute("logins", this.setUp.demo().logins());
		model.addAttribute("password", DemoLogin.PASSWORD);
		return "operations/demo";
	}

	@PostMapping("/school")
	String school(@RequestParam(defaultValue = "") String code, @Valid @ModelAttribute("form") SetUpForm form,
			BindingResult binding, Model model, HttpServletRequest request, HttpServletResponse response) {
		if (!this.pages.accepted(code, model)) {
			return SetUpPages.DOOR;
		}
		if (!binding.hasErrors() && !form.agrees()) {
			binding.rejectValue("again", "operations.setUp.again.differs");
		}
		if (binding.hasErrors()) {
			return this.pages.choices(code, model);
		}
		try {
			signIn(this.setUp.found(form.toCommand()), request, response);
			return "redirect:/children/import";
		}
		catch (RuleViolation refused) {
			binding.rejectValue(field(refused.code()), refused.code(), refused.arguments(), refused.code());
			return this.pages.choices(code, model);
		}
	}

	private void signIn(AccountId account, HttpServletRequest request, HttpServletResponse response) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(ActingAs.proofOf(this.members.get(account)));
		SecurityContextHolder.setContext(context);
		this.session.saveContext(context, request, response);
	}

	private static String field(String code) {
		if (code.startsWith("staff.password")) {
			return "password";
		}
		return switch (code) {
			case "staff.account.badNumber", "staff.account.numberTaken" -> "staffNumber";
			case "staff.account.badName" -> "name";
			default -> code.startsWith("kernel.range") || code.startsWith("calendar") ? "last" : "school";
		};
	}

}
