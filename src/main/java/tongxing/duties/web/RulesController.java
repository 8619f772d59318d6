package tongxing.duties.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Choice;
import tongxing.staff.words.Words;
import tongxing.calendar.Terms;
import tongxing.care.Channel;
import tongxing.care.kinds.CareKind;
import tongxing.care.kinds.CareKinds;
import tongxing.duties.DutyRule;
import tongxing.duties.DutyRules;
import tongxing.duties.DutyTexts;
import tongxing.kernel.RuleViolation;
import tongxing.registry.classes.Classes;
import tongxing.staff.AllowedTo;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;

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
 * The school's duty rules: look, begin, change from a day on, switch off.
 */
@Controller
@RequestMapping("/admin/rules")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class RulesController {

	private final DutyRules rules;

	private final CareKinds kinds;

	private final Classes classes;

	private final Terms terms;

	private final OneTimeForms forms;

	private final DutyTexts texts;

	private final Words words;

	private final Clock clock;

	RulesController(DutyRules rules, CareKinds kinds, Classes classes, Terms terms, OneTimeForms forms, DutyTexts texts,
			Words words, Clock clock) {
		this.rules = rules;
		this.kinds = kinds;
		this.classes = classes;
		this.terms = terms;
		this.forms = forms;
		this.texts = texts;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String list(Model model) {
		LocalDate today = today();
		List<RuleLine> lines = this.rules.all().stream().map(this::line).toList();
		model.addAttribute("rules", lines.stream().filter((line) -> !line.effective().endsBefore(today)).toList());
		model.addAttribute("past", lines.stream().filter((line) -> line.effective().endsBefore(today)).toList());
		return "duties/rules";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", RuleForm.blank(today()));
		return form(model, null);
	}

	@PostMapping
	String create(@Valid @ModelAttribute("form") RuleForm form, BindingResult binding,
			@RequestParam(required = false) @Nullable UUID formKey, Model model, RedirectAttributes redirect) {
		return save(null, form, binding, formKey, model, redirect);
	}

	@GetMapping("/{rule}")
	String edit(@PathVariable String rule, Model model) {
		model.addAttribute("form", RuleForm.of(this.rules.get(rule, today()), today()));
		return form(model, rule);
	}

	@PostMapping("/{rule}")
	String change(@PathVariable String rule, @Valid @ModelAttribute("form") RuleForm form, BindingResult binding,
			@RequestParam(required = false) @Nullable UUID formKey, Model model, RedirectAttributes redirect) {
		this.rules.get(rule, today());
		return save(rule, form, binding, formKey, model, redirect);
	}

	@PostMapping("/{rule}/end")
	String end(@PathVariable String rule, RedirectAttributes redirect) {
		this.rules.end(rule, today());
		redirect.addFlashAttribute("notice", "duties.rule.ended");
		return "redirect:/admin/rules";
	}

	private String save(@Nullable String code, RuleForm form, BindingResult binding, @Nullable UUID formKey,
			Model model, RedirectAttributes redirect) {
		if (binding.hasErrors()) {
			return form(model, code);
		}
		try {
			this.forms.once((formKey != null) ? formKey : UUID.randomUUID(), () -> {
				this.rules.keep(form.draft(code), Objects.requireNonNull(form.from()));
				return "/admin/rules";
			});
		}
		catch (RuleViolation refused) {
			String field = switch (refused.code()) {
				case "duties.rule.needsName" -> "name";
				case "duties.rule.times" -> "times";
				case "duties.rule.gapDays" -> "gapDays";
				case "duties.rule.offsetDays" -> "offsetDays";
				case "duties.rule.minTeachingDays" -> "minTeachingDays";
				case "duties.rule.scopeValue" -> "scope";
				case "duties.rule.satisfiers" -> "satisfiers";
				default -> "from";
			};
			binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
			return form(model, code);
		}
		redirect.addFlashAttribute("notice", "duties.rule.saved");
		return "redirect:/admin/rules";
	}

	private String form(Model model, @Nullable String code) {
		LocalDate today = today();
		model.addAttribute("code", code);
		model.addAttribute("usual", (code != null) ? this.texts.rule(code, "") : "");
		model.addAttribute("ruleKinds", DutyRule.Kind.values());
		model.addAttribute("triggers", DutyRule.Trigger.values());
		model.addAttribute("scopes", DutyRule.Scope.values());
		model.addAttribute("kinds", satisfiers());
		model.addAttribute("classes",
				this.terms.termOf(today)
					.map((term) -> this.classes.of(term.id().schoolYear(), today))
					.orElse(List.of()));
		return "duties/rule-form";
	}

	private List<Choice> satisfiers() {
		List<Choice> choices = new ArrayList<>();
		for (CareKind kind : this.kinds.all()) {
			String name = this.words.say("care.kind." + kind.code());
			choices.add(new Choice(kind.code(), name));
			if (kind.channels().size() > 1) {
				for (Channel channel : kind.channels()) {
					choices.add(new Choice(kind.code() + ":" + channel,
							this.words.say("duties.rule.by", name, this.words.say("care.channel." + channel))));
				}
			}
		}
		choices.add(new Choice(DutyRule.AGREEMENT, this.words.say("care.kind." + DutyRule.AGREEMENT)));
		return choices;
	}

	private RuleLine line(DutyRule rule) {
		List<String> by = rule.satisfiers().stream().map((satisfier) -> {
			String name = this.words.say("care.kind." + satisfier.recordKind());
			return (satisfier.channel() == null) ? name
					: this.words.say("duties.rule.by", name, this.words.say("care.channel." + satisfier.channel()));
		}).toList();
		return new RuleLine(rule.code(), this.texts.rule(rule.code(), rule.name()), asks(rule),
				String.join(this.words.say("duties.and"), by), whom(rule), rule.observed(), rule.effective());
	}

	/** What a class or the school owes says so instead of whom it is owed to. */
	private String whom(DutyRule rule) {
		return this.words.say((rule.owedBy() == DutyRule.Owner.CHILD) ? "duties.scope." + rule.scope()
				: "duties.owedBy." + rule.owedBy());
	}

	private String asks(DutyRule rule) {
		String key = "duties.asks." + rule.kind();
		if (rule.kind() == DutyRule.Kind.CAMPAIGN && rule.owedBy() != DutyRule.Owner.CHILD) {
			return this.words.say(key + "_CLASS");
		}
		return switch (rule.kind()) {
			case MAX_GAP -> this.words.say(key, String.valueOf(rule.gapDays()));
			case ONCE -> this.words.say(key, this.words.say("duties.trigger." + rule.trigger()),
					String.valueOf(rule.offsetDays()));
			case PER_MONTH -> this.words.say(key, rule.times(), rule.minTeachingDays());
			default -> this.words.say(key, rule.times());
		};
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
