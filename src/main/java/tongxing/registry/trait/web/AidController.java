package tongxing.registry.trait.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;

import tongxing.registry.ChildId;
import tongxing.registry.trait.Aid;
import tongxing.registry.trait.Aids;
import tongxing.registry.trait.Boardings;
import tongxing.registry.trait.web.TraitForms.AidForm;
import tongxing.registry.trait.web.TraitForms.BoardingForm;
import tongxing.registry.trait.web.TraitForms.EndForm;
import tongxing.registry.web.FormDesk;
import tongxing.registry.web.FormDesk.Sent;
import tongxing.registry.web.FormPage;
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
 * Forms about a child's public aid and boarding.
 */
@Controller
@RequestMapping("/children/{child}")
class AidController {

	private static final String LABELS = "traits.field.";

	private final Aids aids;

	private final Boardings boardings;

	private final FormDesk desk;

	AidController(Aids aids, Boardings boardings, FormDesk desk) {
		this.aids = aids;
		this.boardings = boardings;
		this.desk = desk;
	}

	@GetMapping("/aid/new")
	String enrol(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new AidForm(null, this.desk.today(), null, null, null, null, null));
		return this.desk.show(enrolPage(child), model);
	}

	@PostMapping("/aid/new")
	String enrol(@PathVariable ChildId child, @Valid @ModelAttribute("form") AidForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey, () -> this.aids.enrol(child, form.toDetails(), this.desk.me().id()),
				new Sent(enrolPage(child), binding, model, redirect));
	}

	private FormPage enrolPage(ChildId child) {
		return FormPage.of("traits.aid.form", FormDesk.home(child) + "/aid/new", FormDesk.home(child))
			.labels(LABELS)
			.choose("radio", "kind", "traits.field.kind", false, this.desk.choices("traits.aid.kind.", Aid.values()))
			.may("text", "other", "traits.field.other", "traits.aid.other.hint")
			.must("date", "from", "traits.field.from")
			.may("date", "to", "traits.field.to", "traits.aid.to.hint")
			.may("text", "amount", "traits.field.amount", "traits.aid.amount.hint")
			.choose("choose", "period", "traits.field.period", true, periods(this.desk))
			.may("area", "note", "traits.field.note");
	}

	static List<Choice> periods(FormDesk desk) {
		return desk.orNone(desk.choices("traits.aid.period.", Aid.Period.values()));
	}

	@GetMapping("/aid/{aid}/end")
	String end(@PathVariable ChildId child, @PathVariable UUID aid, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new EndForm(this.desk.today()));
		return this.desk.show(endPage(child, aid), model);
	}

	@PostMapping("/aid/{aid}/end")
	String end(@PathVariable ChildId child, @PathVariable UUID aid, @Valid @ModelAttribute("form") EndForm form,
			BindingResult binding, @RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey, () -> this.aids.end(child, aid, Objects.requireNonNull(form.lastDay())),
				new Sent(endPage(child, aid), binding, model, redirect));
	}

	private static FormPage endPage(ChildId child, UUID aid) {
		return FormPage.of("traits.aid.end", FormDesk.home(child) + "/aid/" + aid + "/end", FormDesk.home(child))
			.labels(LABELS)
			.must("date", "lastDay", "traits.field.lastDay");
	}

	@GetMapping("/boarding")
	String board(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new BoardingForm(null, this.desk.today()));
		return this.desk.show(boardingPage(child), model);
	}

	@PostMapping("/boarding")
	String board(@PathVariable ChildId child, @Valid @ModelAttribute("form") BoardingForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey, () -> {
			LocalDate from = Objects.requireNonNull(form.from());
			if ("yes".equals(form.boards())) {
				this.boardings.begin(child, from);
			}
			else {
				this.boardings.end(child, from.minusDays(1));
			}
		}, new Sent(boardingPage(child), binding, model, redirect));
	}

	private FormPage boardingPage(ChildId child) {
		return FormPage.of("traits.boarding.form", FormDesk.home(child) + "/boarding", FormDesk.home(child))
			.labels(LABELS)
			.choose("radio", "boards", "traits.field.boards", false,
					List.of(new Choice("yes", this.desk.words().say("registry.boarding.yes")),
							new Choice("no", this.desk.words().say("registry.boarding.no"))))
			.must("date", "from", "traits.field.from");
	}

}
