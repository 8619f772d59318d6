package tongxing.registry.trait.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;
import tongxing.kernel.person.Kinship;
import tongxing.registry.ChildId;
import tongxing.registry.child.Families;
import tongxing.registry.file.ChildFile;
import tongxing.registry.trait.ConsentDetails;
import tongxing.registry.trait.ConsentPurpose;
import tongxing.registry.trait.Consents;
import tongxing.registry.trait.web.TraitForms.ConsentForm;
import tongxing.registry.trait.web.TraitForms.EntrustForm;
import tongxing.registry.trait.web.TraitForms.Ground;
import tongxing.registry.web.FormDesk;
import tongxing.registry.web.FormDesk.Sent;
import tongxing.registry.web.FormPage;
import tongxing.registry.web.Standings;
import tongxing.staff.editing.Ticket;
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
 * Forms about what a child's guardians agreed to and how they entrusted the child to
 * somebody.
 */
@Controller
@RequestMapping("/children/{child}")
class ConsentController {

	private static final String LABELS = "traits.field.";

	private final Consents consents;

	private final Families families;

	private final FormDesk desk;

	private final Standings standings;

	ConsentController(Consents consents, Families families, FormDesk desk, Standings standings) {
		this.consents = consents;
		this.families = families;
		this.desk = desk;
		this.standings = standings;
	}

	@GetMapping("/consents")
	String answer(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		model.addAttribute("form",
				new ConsentForm("", "", "", "", "", null, ConsentDetails.Way.PAPER, this.desk.today(), null));
		return this.desk.show(answerPage(child), model);
	}

	@PostMapping("/consents")
	String answer(@PathVariable ChildId child, @Valid @ModelAttribute("form") ConsentForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey, () -> keep(child, form),
				new Sent(answerPage(child), binding, model, redirect));
	}

	private void keep(ChildId child, ConsentForm form) {
		LocalDate on = Objects.requireNonNull(form.on());
		boolean any = false;
		for (ConsentPurpose purpose : ConsentPurpose.values()) {
			String answer = form.answer(purpose);
			if (answer == null) {
				continue;
			}
			any = true;
			if ("WITHDRAWN".equals(answer)) {
				this.consents.withdraw(child, purpose, on);
			}
			else {
				this.consents.answer(child,
						new ConsentDetails(purpose, said(answer), on, relation(form.relation()),
								TraitForms.blank(form.name()), Objects.requireNonNull(form.how()), null),
						this.desk.me().id());
			}
		}
		if (!any) {
			throw new RuleViolation("traits.consent.nothing");
		}
	}

	static ConsentDetails.Answer said(String answer) {
		return Stream.of(ConsentDetails.Answer.values())
			.filter((known) -> known.name().equals(answer))
			.findFirst()
			.orElseThrow(() -> new RuleViolation("traits.consent.nothing"));
	}

	static String relation(@Nullable String typed) {
		String known = TraitForms.blank(typed);
		return Stream.of("FATHER", "MOTHER")
			.filter((role) -> role.equals(known))
			.findFirst()
			.or(() -> Optional.ofNullable(known).flatMap(Kinship::parse).map(Kinship::code))
			.orElseThrow(() -> new RuleViolation("traits.consent.who"));
	}

	private FormPage answerPage(ChildId child) {
		FormPage page = FormPage.of("traits.consent.form", FormDesk.home(child) + "/consents", FormDesk.home(child))
			.labels(LABELS)
			.hint("traits.consent.form.hint");
		for (ConsentPurpose purpose : ConsentPurpose.values()) {
			List<Choice> answers = new ArrayList<>();
			answers.add(new Choice("", this.desk.words().say("traits.consent.same")));
			Stream.of("GIVEN", "REFUSED", "WITHDRAWN")
				.forEach((state) -> answers.add(new Choice(state, this.desk.words().say("traits.consent." + state))));
			page.choose("choose", ConsentForm.field(purpose), "traits.purpose." + purpose, true, answers);
		}
		return page.choose("choose", "relation", "traits.field.relation", false, relations(this.desk))
			.choose("radio", "how", "traits.field.how", false,
					this.desk.choices("traits.how.", ConsentDetails.Way.values()))
			.must("date", "on", "traits.field.on")
			.may("text", "name", "traits.field.name");
	}

	static List<Choice> relations(FormDesk desk) {
		List<Choice> choices = new ArrayList<>();
		Stream.of("FATHER", "MOTHER")
			.forEach((role) -> choices.add(new Choice(role, desk.words().of("registry.relation.", role))));
		Stream
			.of(Kinship.PATERNAL_GRANDFATHER, Kinship.PATERNAL_GRANDMOTHER, Kinship.MATERNAL_GRANDFATHER,
					Kinship.MATERNAL_GRANDMOTHER, Kinship.UNRELATED)
			.forEach((kin) -> choices.add(new Choice(kin.code(), desk.words().of("registry.relation.", kin.code()))));
		return desk.orNone(choices);
	}

	@GetMapping("/care/entrust")
	String entrust(@PathVariable ChildId child, Model model) {
		ChildFile file = this.desk.file(child);
		ChildFile.Care care = file.careOn(this.desk.today());
		Set<Ground> without = (care != null && Boolean.TRUE.equals(care.capable())) ? EnumSet.allOf(Ground.class)
				: Set.of();
		model.addAttribute("form", (care == null) ? new EntrustForm(null, null, null, null, null)
				: new EntrustForm(care.noticeOn(), care.checkedOn(), without, care.heardOn(), care.agreementUntil()));
		return this.desk.show(entrustPage(file), model);
	}

	@PostMapping("/care/entrust")
	String entrust(@PathVariable ChildId child, @Valid @ModelAttribute("form") EntrustForm form, BindingResult binding,
			Ticket ticket, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, ticket.formKey(),
				() -> this.families.entrust(child, this.desk.today(), form.toSteps()),
				new Sent(entrustPage(this.desk.file(child)), binding, model, redirect, ticket.version()));
	}

	private FormPage entrustPage(ChildFile file) {
		ChildId child = file.person().id();
		return FormPage.of("traits.entrust.form", FormDesk.home(child) + "/care/entrust", FormDesk.home(child))
			.labels(LABELS)
			.over(this.standings.care(file))
			.hint("traits.entrust.form.hint")
			.may("date", "noticeOn", "traits.field.noticeOn", "traits.entrust.notice.hint")
			.may("date", "checkedOn", "traits.field.checkedOn")
			.choose("checkbox", "without", "traits.field.without", true,
					this.desk.choices("traits.ground.", Ground.values()))
			.may("date", "heardOn", "traits.field.heardOn")
			.may("date", "agreementUntil", "traits.field.agreementUntil");
	}

}
