package tongxing.program.web.money;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tongxing.calendar.Terms;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.program.ledger.Fund;
import tongxing.program.ledger.FundEntry;
import tongxing.program.ledger.FundPurpose;
import tongxing.program.ledger.FundSource;
import tongxing.program.ledger.Ledger;
import tongxing.program.web.Field;
import tongxing.program.web.FormPage;
import tongxing.program.web.Pages;
import tongxing.program.web.ProgramDesk;
import tongxing.registry.ChildId;
import tongxing.staff.AllowedTo;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.words.Choice;

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
 * The care fund: its ledger, entries in and out, the second person's confirmation, and
 * the print for the public, which names no recipient.
 */
@Controller
@RequestMapping("/program/fund")
class FundController {

	private static final String LIST = "/program/fund";

	private static final int ALL = 5000;

	private final Fund fund;

	private final Ledger ledger;

	private final Terms terms;

	private final ProgramDesk desk;

	private final OneTimeForms forms;

	FundController(Fund fund, Ledger ledger, Terms terms, ProgramDesk desk, OneTimeForms forms) {
		this.fund = fund;
		this.ledger = ledger;
		this.terms = terms;
		this.desk = desk;
		this.forms = forms;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, @RequestParam(defaultValue = "0") int page,
			Model model) {
		DateRange days = days(from, to);
		Pages pages = Pages.of(page, this.ledger.count(days), LIST + "?from=" + days.from() + "&to=" + days.to());
		model.addAttribute("pager", pages);
		return show(days, this.ledger.lines(days, pages.offset(), Pages.SIZE), this.desk.writes(), model);
	}

	/** What hangs on the wall: no recipients. */
	@GetMapping("/print")
	String print(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, Model model) {
		DateRange days = days(from, to);
		String page = show(days, this.ledger.lines(days, 0, ALL), false, model);
		model.addAttribute("wall", true);
		return page;
	}

	@GetMapping("/list.xlsx")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	void workbook(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, HttpServletResponse response) throws IOException {
		DateRange days = days(from, to);
		this.fund.exported();
		response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		response.setHeader("Content-Disposition",
				"attachment; filename=\"fund-" + days.from() + "-" + days.to() + ".xlsx\"");
		new FundWorkbook(this.desk.words()).write(this.ledger.lines(days, 0, ALL), response.getOutputStream());
	}

	@GetMapping("/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blank(@RequestParam(defaultValue = "false") boolean in,
			@RequestParam(required = false) @Nullable ChildId child, Model model) {
		return this.desk.show(page(in, child), FundForm.blank(in, child, this.desk.today()), model);
	}

	@PostMapping
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String enter(@RequestParam boolean in, @Valid @ModelAttribute("form") FundForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(page(in, form.child()), binding, formKey, model, redirect, () -> {
			UUID entry = this.fund.enter(form.draft(in), this.desk.me());
			return LIST + "/" + entry;
		});
	}

	@GetMapping("/{entry}")
	String one(@PathVariable UUID entry, Model model) {
		FundEntry shown = this.ledger.get(entry);
		model.addAttribute("entry", this.desk.writes() ? shown : shown.forEverybody());
		model.addAttribute("writes", this.desk.writes());
		model.addAttribute("mine", shown.enteredBy().equals(this.desk.me().value()));
		return "program/fund-entry";
	}

	@PostMapping("/{entry}/confirm")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String confirm(@PathVariable UUID entry, RedirectAttributes redirect) {
		this.fund.confirm(entry, this.desk.me());
		redirect.addFlashAttribute("notice", "program.fund.confirmed");
		return "redirect:" + LIST + "/" + entry;
	}

	@PostMapping("/{entry}/reverse")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String reverse(@PathVariable UUID entry, @RequestParam(defaultValue = "") String reason, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		try {
			String address = this.forms.once(formKey, () -> {
				this.fund.reverse(entry, reason);
				return LIST + "/" + entry;
			});
			redirect.addFlashAttribute("notice", "program.fund.reversed");
			return "redirect:" + address;
		}
		catch (RuleViolation refused) {
			model.addAttribute("refusal", this.desk.words().say(refused.code(), refused.arguments()));
			model.addAttribute("reason", reason);
			return one(entry, model);
		}
	}

	private String show(DateRange days, List<FundEntry> lines, boolean whole, Model model) {
		model.addAttribute("days", days);
		model.addAttribute("totals", this.ledger.totals(days));
		model.addAttribute("lines", whole ? lines : lines.stream().map(FundEntry::forEverybody).toList());
		model.addAttribute("writes", this.desk.writes());
		model.addAttribute("wall", false);
		return "program/fund";
	}

	/** The days asked for, by default those of the term until today. */
	private DateRange days(@Nullable LocalDate from, @Nullable LocalDate to) {
		LocalDate today = this.desk.today();
		LocalDate last = (to != null && to.isBefore(today)) ? to : today;
		LocalDate first = (from != null) ? from
				: this.terms.termOf(last).map((term) -> term.firstDay()).orElse(last.withDayOfYear(1));
		return new DateRange(first.isAfter(last) ? last : first, last);
	}

	private FormPage page(boolean in, @Nullable ChildId child) {
		Field amount = Field.of("number", "amount").hint("program.fund.amount.hint");
		Field approximate = Field.radio("approximate",
				List.of(new Choice("false", this.desk.words().say("program.exact")),
						new Choice("true", this.desk.words().say("program.approximate"))));
		Field note = Field.maybe("text", "note");
		if (in) {
			return new FormPage("program.fund.in.", LIST + "?in=true", LIST, amount, approximate,
					Field.select("source", this.desk.words().choices("program.source.", FundSource.values())),
					Field.of("date", "on"), Field.maybe("text", "counterpart"), note);
		}
		String of = (child != null) ? "&child=" + child : "";
		return new FormPage("program.fund.out.", LIST + "?in=false" + of, LIST, amount, approximate,
				Field.select("purpose", this.desk.words().choices("program.purpose.", FundPurpose.values())),
				Field.of("date", "on"), Field.maybe("text", "counterpart").hint("program.fund.private"), note);
	}

}
