package tongxing.staff.web;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.accounts.Accounts;

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
 * Keeping accounts. A password that was made is shown once, on a slip to hand over.
 */
@Controller
@RequestMapping("/admin/accounts")
@AllowedTo(Role.ADMIN)
class AccountsController {

	private final Accounts accounts;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	AccountsController(Accounts accounts, OneTimeForms forms, CurrentStaff me) {
		this.accounts = accounts;
		this.forms = forms;
		this.me = me;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
		int number = Math.max(0, Math.min(page, 10_000));
		model.addAttribute("q", q);
		model.addAttribute("list", AccountList.of(this.accounts.search(q, number), q, number));
		return "staff/accounts";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", AccountForm.blank());
		return form(model);
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") AccountForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model) {
		if (binding.hasErrors()) {
			return form(model);
		}
		AtomicReference<Accounts.@Nullable IssuedPassword> issued = new AtomicReference<>();
		try {
			String address = this.forms.once(formKey, () -> {
				Accounts.IssuedPassword made = this.accounts.create(form.toCommand());
				issued.set(made);
				return "/admin/accounts/" + made.account();
			});
			return slip(issued.get(), address, model);
		}
		catch (RuleViolation refused) {
			refuse(binding, refused);
			return form(model);
		}
	}

	@GetMapping("/{account}")
	String show(@PathVariable AccountId account, Model model) {
		model.addAttribute("form", AccountForm.of(this.accounts.get(account)));
		return edit(account, model);
	}

	@PostMapping("/{account}")
	String change(@PathVariable AccountId account, @Valid @ModelAttribute("form") AccountForm form,
			BindingResult binding, Model model, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return edit(account, model);
		}
		try {
			this.accounts.change(account, form.version(), Objects.requireNonNull(form.name()),
					Objects.requireNonNull(form.roles()));
		}
		catch (RuleViolation refused) {
			refuse(binding, refused);
			return edit(account, model);
		}
		redirect.addFlashAttribute("notice", "staff.account.saved");
		return "redirect:/admin/accounts/{account}";
	}

	@PostMapping("/{account}/disable")
	String disable(@PathVariable AccountId account, RedirectAttributes redirect) {
		this.accounts.disable(account, this.me.id());
		redirect.addFlashAttribute("notice", "staff.account.disabled");
		return "redirect:/admin/accounts/{account}";
	}

	@PostMapping("/{account}/enable")
	String enable(@PathVariable AccountId account, RedirectAttributes redirect) {
		this.accounts.enable(account);
		redirect.addFlashAttribute("notice", "staff.account.enabled");
		return "redirect:/admin/accounts/{account}";
	}

	@PostMapping("/{account}/password")
	String resetPassword(@PathVariable AccountId account, @RequestParam UUID formKey, Model model) {
		AtomicReference<Accounts.@Nullable IssuedPassword> issued = new AtomicReference<>();
		String address = this.forms.once(formKey, () -> {
			issued.set(this.accounts.resetPassword(account));
			return "/admin/accounts/" + account;
		});
		return slip(issued.get(), address, model);
	}

	private String slip(Accounts.@Nullable IssuedPassword issued, String address, Model model) {
		if (issued == null) {
			return "redirect:" + address;
		}
		model.addAttribute("issued", issued);
		model.addAttribute("account", this.accounts.get(issued.account()));
		return "staff/slip";
	}

	private String edit(AccountId account, Model model) {
		model.addAttribute("account", this.accounts.get(account));
		model.addAttribute("self", account.equals(this.me.id()));
		return form(model);
	}

	private static String form(Model model) {
		model.addAttribute("allRoles", Role.values());
		return "staff/account-form";
	}

	private static void refuse(BindingResult binding, RuleViolation refused) {
		String field = switch (refused.code()) {
			case "staff.account.badNumber", "staff.account.numberTaken" -> "staffNumber";
			case "staff.account.badName" -> "name";
			case "staff.account.needsRole", "staff.account.lastAdmin" -> "roles";
			default -> null;
		};
		if (field != null) {
			binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
		}
		else {
			binding.reject(refused.code(), refused.arguments(), refused.code());
		}
	}

}
