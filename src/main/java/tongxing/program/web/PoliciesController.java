package tongxing.program.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.program.Thing;
import tongxing.program.policy.Policies;
import tongxing.program.policy.Policies.Policy;
import tongxing.program.policy.PolicyKind;
import tongxing.program.policy.PolicyTemplate;
import tongxing.program.web.Listing.Line;
import tongxing.program.web.Listing.Link;
import tongxing.program.web.Listing.Section;
import tongxing.staff.AllowedTo;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.words.Words;

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
 * Policies, mechanisms, plans and cited documents; the usual ones are adopted in one tap.
 */
@Controller
@RequestMapping("/program/policies")
class PoliciesController {

	private static final String LIST = "/program/policies";

	private final Policies policies;

	private final ProgramDesk desk;

	private final OneTimeForms forms;

	private final Words words;

	PoliciesController(Policies policies, ProgramDesk desk, OneTimeForms forms, Words words) {
		this.policies = policies;
		this.desk = desk;
		this.forms = forms;
		this.words = words;
	}

	/**
	 * A document as typed.
	 */
	record PolicyForm(@NotNull @Nullable PolicyKind kind, @NotBlank @Size(max = 120) @Nullable String name,
			@Size(max = 40) @Nullable String edition, @Size(max = 60) @Nullable String responsible,
			@Size(max = 80) @Nullable String issuer, @NotNull @Nullable LocalDate adoptedOn,
			@Size(max = 20000) @Nullable String content) {

		Policies.Draft draft() {
			return new Policies.Draft(Objects.requireNonNull(this.kind), Objects.requireNonNull(this.name),
					this.edition, this.responsible, this.issuer, this.content, Objects.requireNonNull(this.adoptedOn));
		}

	}

	@GetMapping
	String list(Model model) {
		List<Policy> all = this.policies.all(this.desk.today());
		model.addAttribute("templates", this.desk.writes() ? missing(all) : List.of());
		model.addAttribute("page",
				new Listing(say("program.policies"), say("program.policies.hint"),
						new Link("/program", say("program.title")),
						this.desk.writes() ? List.of(new Link(LIST + "/new", say("program.policy.title"))) : List.of(),
						List.of(new Section("policies", say("program.policies"), say("program.policies.none"),
								all.stream().map(this::line).toList()))));
		return "program/policies";
	}

	@GetMapping("/{policy}")
	String show(@PathVariable UUID policy, Model model) {
		Policy shown = this.policies.get(policy);
		model.addAttribute("policy", shown);
		model.addAttribute("details", details(shown));
		return "program/policy";
	}

	@GetMapping("/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blank(Model model) {
		return this.desk.show(page(),
				new PolicyForm(PolicyKind.POLICY, null, null, null, null, this.desk.today(), null), model);
	}

	@PostMapping
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String adopt(@Valid @ModelAttribute("form") PolicyForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		return this.desk.save(page(), binding, formKey, model, redirect, () -> {
			this.policies.adopt(form.draft());
			return LIST;
		});
	}

	@PostMapping("/templates")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String adoptTemplate(@RequestParam PolicyTemplate template, @RequestParam UUID formKey,
			RedirectAttributes redirect) {
		String address = this.forms.once(formKey, () -> {
			this.policies.adopt(new Policies.Draft(template.kind(), say("program.template." + template), null, null,
					null, say("program.template." + template + ".text"), this.desk.today()));
			return LIST;
		});
		redirect.addFlashAttribute("notice", "program.saved");
		return "redirect:" + address;
	}

	private List<PolicyTemplate> missing(List<Policy> all) {
		return List.of(PolicyTemplate.values())
			.stream()
			.filter((template) -> all.stream()
				.noneMatch((policy) -> policy.name().equals(say("program.template." + template))
						&& policy.inForce(this.desk.today())))
			.toList();
	}

	private FormPage page() {
		return new FormPage("program.policy.", LIST, LIST,
				Field.select("kind", this.words.choices("program.kind.", PolicyKind.values())),
				Field.of("text", "name").hint("program.policy.name.hint"), Field.maybe("text", "edition"),
				Field.of("date", "adoptedOn").hint("program.policy.adoptedOn.hint"), Field.maybe("text", "responsible"),
				Field.maybe("text", "issuer").hint("program.policy.issuer.hint"), Field.maybe("area", "content"));
	}

	private Line line(Policy policy) {
		return this.desk.closable(Line.plain(policy.id(), policy.name(), LIST + "/" + policy.id(), details(policy)),
				Thing.POLICY, policy.during());
	}

	private List<String> details(Policy policy) {
		String responsible = policy.responsible();
		return ProgramDesk.lines(this.words.of("program.kind.", policy.kind().name()), policy.edition(),
				policy.issuer(), (responsible != null) ? say("program.policy.by", responsible) : null,
				this.desk.during(policy.during()));
	}

	private String say(String key, Object... arguments) {
		return this.words.say(key, arguments);
	}

}
