package tongxing.program.web;

import java.util.ArrayList;
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
import tongxing.program.partner.Department;
import tongxing.program.partner.Partners;
import tongxing.program.partner.Partners.Agreed;
import tongxing.program.partner.Partners.Partner;
import tongxing.program.web.Listing.Line;
import tongxing.program.web.Listing.Link;
import tongxing.program.web.Listing.Section;
import tongxing.staff.AllowedTo;
import tongxing.staff.Role;
import tongxing.staff.editing.StaleEdit;
import tongxing.staff.editing.Standing;
import tongxing.staff.editing.Ticket;
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
 * Partner organisations and what was agreed with them.
 */
@Controller
@RequestMapping("/program/partners")
class PartnersController {

	private static final String LIST = "/program/partners";

	private final Partners partners;

	private final ProgramDesk desk;

	private final Words words;

	PartnersController(Partners partners, ProgramDesk desk, Words words) {
		this.partners = partners;
		this.desk = desk;
		this.words = words;
	}

	/**
	 * An organisation as typed.
	 */
	record PartnerForm(@NotNull @Nullable Department department, @NotBlank @Size(max = 80) @Nullable String name,
			@Size(max = 40) @Nullable String contact, @Size(max = 30) @Nullable String phone,
			@Size(max = 200) @Nullable String note, @NotNull @Nullable LocalDate since) {

		static PartnerForm of(Partner partner) {
			return new PartnerForm(partner.department(), partner.name(), partner.contact(), partner.phone(),
					partner.note(), partner.during().from());
		}

		Partners.Draft draft() {
			return new Partners.Draft(Objects.requireNonNull(this.department), Objects.requireNonNull(this.name),
					this.contact, this.phone, this.note, Objects.requireNonNull(this.since));
		}

	}

	/**
	 * A contact as typed.
	 */
	record AgreedForm(@NotNull @Nullable LocalDate spokenOn, @Size(max = 60) @Nullable String who,
			@NotBlank @Size(max = 2000) @Nullable String agreed) {

	}

	@GetMapping
	String list(Model model) {
		return this.desk.show(new Listing(say("program.partners"), say("program.partners.hint"),
				new Link("/program", say("program.title")),
				this.desk.writes() ? List.of(new Link(LIST + "/new", say("program.partner.title"))) : List.of(),
				List.of(new Section("partners", say("program.partners"), say("program.partners.none"),
						this.partners.all(this.desk.today()).stream().map(this::line).toList()))),
				model);
	}

	@GetMapping("/{partner}")
	String show(@PathVariable UUID partner, Model model) {
		Partner shown = this.partners.get(partner);
		String own = LIST + "/" + partner;
		return this.desk.show(new Listing(shown.name(), this.words.of("program.department.", shown.department().name()),
				new Link(LIST, say("program.partners")),
				this.desk.writes() ? List.of(new Link(own + "/contacts/new", say("program.agreed.title")),
						new Link(own + "/edit", say("program.partner.edit.title"))) : List.of(),
				List.of(new Section("about", say("program.partner.about"), say("program.partners.none"),
						List.of(line(shown))),
						new Section("log", say("program.partner.log"), say("program.partner.log.none"),
								this.partners.log(partner).stream().map(this::agreed).toList()))),
				model);
	}

	@GetMapping("/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blank(Model model) {
		return this.desk.show(page(), new PartnerForm(Department.VILLAGE, null, null, null, null, this.desk.today()),
				model);
	}

	@PostMapping
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String add(@Valid @ModelAttribute("form") PartnerForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		return this.desk.save(page(), binding, formKey, model, redirect, () -> {
			this.partners.add(form.draft());
			return LIST;
		});
	}

	@GetMapping("/{partner}/edit")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String edit(@PathVariable UUID partner, Model model) {
		Partner shown = this.partners.get(partner);
		model.addAttribute("version", shown.version());
		return this.desk.show(editPage(partner), PartnerForm.of(shown), model);
	}

	@PostMapping("/{partner}/edit")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String change(@PathVariable UUID partner, @Valid @ModelAttribute("form") PartnerForm form, BindingResult binding,
			Ticket ticket, Model model, RedirectAttributes redirect) {
		Partner shown = this.partners.get(partner);
		model.addAttribute("version", ticket.version());
		return this.desk.save(editPage(partner), binding, ticket.formKey(), model, redirect, () -> {
			try {
				this.partners.change(shown.seen().in(ticket.version()), form.draft());
			}
			catch (StaleEdit stale) {
				model.addAttribute("version", stale.current());
				model.addAttribute("stale", standing(shown));
				throw stale;
			}
			return LIST + "/" + partner;
		});
	}

	@GetMapping("/{partner}/contacts/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blankContact(@PathVariable UUID partner, Model model) {
		this.partners.get(partner);
		return this.desk.show(contactPage(partner), new AgreedForm(this.desk.today(), null, null), model);
	}

	@PostMapping("/{partner}/contacts")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String agreed(@PathVariable UUID partner, @Valid @ModelAttribute("form") AgreedForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		this.partners.get(partner);
		return this.desk.save(contactPage(partner), binding, formKey, model, redirect, () -> {
			this.partners.agreed(partner, Objects.requireNonNull(form.spokenOn()), form.who(),
					Objects.requireNonNull(form.agreed()));
			return LIST + "/" + partner;
		});
	}

	private FormPage page() {
		return new FormPage("program.partner.", LIST, LIST, fields());
	}

	private FormPage editPage(UUID partner) {
		String own = LIST + "/" + partner;
		return new FormPage("program.partner.edit.", own + "/edit", own, fields()).about(partner);
	}

	private Field[] fields() {
		return new Field[] { Field.select("department", this.words.choices("program.department.", Department.values())),
				Field.of("text", "name"), Field.maybe("text", "contact"), Field.maybe("tel", "phone"),
				Field.of("date", "since"), Field.maybe("text", "note") };
	}

	private static FormPage contactPage(UUID partner) {
		String own = LIST + "/" + partner;
		return new FormPage("program.agreed.", own + "/contacts", own, Field.of("date", "spokenOn"),
				Field.maybe("text", "who"), Field.of("area", "agreed"))
			.about(partner);
	}

	private Line line(Partner partner) {
		String who = String.join(" ", ProgramDesk.lines(partner.contact(), partner.phone()));
		LocalDate last = partner.lastOn();
		return this.desk.closable(
				Line.plain(partner.id(), partner.name(), LIST + "/" + partner.id(),
						ProgramDesk.lines(this.words.of("program.department.", partner.department().name()), who,
								partner.note(), this.desk.during(partner.during()),
								(last != null) ? say("program.partner.last", partner.contacts(), last) : null)),
				Thing.PARTNER, partner.during());
	}

	private Line agreed(Agreed one) {
		return this.desk.closable(
				Line.plain(one.id(), one.what(), null, ProgramDesk.lines(this.words.full(one.spokenOn()), one.who())),
				Thing.AGREED, null);
	}

	private Standing standing(Partner partner) {
		List<Standing.Line> lines = new ArrayList<>();
		lines.add(new Standing.Line(say("program.partner.name"), partner.name()));
		lines.add(new Standing.Line(say("program.partner.contact"), Objects.toString(partner.contact(), "")));
		lines.add(new Standing.Line(say("program.partner.phone"), Objects.toString(partner.phone(), "")));
		lines.add(new Standing.Line(say("program.partner.note"), Objects.toString(partner.note(), "")));
		return new Standing(partner.seen(), lines);
	}

	private String say(String key, Object... arguments) {
		return this.words.say(key, arguments);
	}

}
