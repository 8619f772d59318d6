package tongxing.registry.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Choice;
import tongxing.kernel.NotFound;
import tongxing.registry.CarerId;
import tongxing.registry.ChildId;
import tongxing.registry.ParentId;
import tongxing.registry.file.ChildFile;
import tongxing.registry.phone.ContactPointId;
import tongxing.registry.phone.PhoneDetails;
import tongxing.registry.phone.PhoneOwner;
import tongxing.registry.phone.Phones;
import tongxing.registry.web.FormDesk.Sent;
import tongxing.staff.editing.Ticket;

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
 * Forms about phone numbers. Opening one to change it shows it, and that is audited.
 */
@Controller
@RequestMapping("/children/{child}/phones")
class PhoneController {

	private final Phones phones;

	private final FormDesk desk;

	private final Standings standings;

	PhoneController(Phones phones, FormDesk desk, Standings standings) {
		this.phones = phones;
		this.desk = desk;
		this.standings = standings;
	}

	/**
	 * A number as typed.
	 *
	 * @param owner CHILD, or the id of a parent or carer
	 */
	record PhoneForm(@NotBlank @Nullable String owner, @NotBlank @Size(max = 30) @Nullable String number,
			@NotNull PhoneDetails.@Nullable Kind kind, @NotNull PhoneDetails.@Nullable Status status,
			@PastOrPresent @Nullable LocalDate verifiedOn, @Size(max = 60) @Nullable String note) {

		PhoneDetails toDetails() {
			return new PhoneDetails(Objects.requireNonNull(this.number), Objects.requireNonNull(this.kind),
					Objects.requireNonNull(this.status), this.verifiedOn, FamilyForms.blank(this.note));
		}

	}

	@GetMapping("/new")
	String add(@PathVariable ChildId child, Model model) {
		model.addAttribute("form",
				new PhoneForm(null, null, PhoneDetails.Kind.PERSONAL, PhoneDetails.Status.UNKNOWN, null, null));
		return this.desk.show(page(child, "/new", owners(this.desk.file(child))), model);
	}

	@PostMapping("/new")
	String add(@PathVariable ChildId child, @Valid @ModelAttribute("form") PhoneForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		ChildFile file = this.desk.file(child);
		return this.desk.save(child, formKey, () -> this.phones.add(child, owner(file, form), form.toDetails()),
				new Sent(page(child, "/new", owners(file)), binding, model, redirect));
	}

	@GetMapping("/{phone}/edit")
	String edit(@PathVariable ChildId child, @PathVariable ContactPointId phone, Model model) {
		ChildFile.Contact known = contact(child, phone);
		model.addAttribute("form", new PhoneForm("SAME", this.phones.show(child, phone), known.kind(), known.status(),
				known.verifiedOn(), known.note()));
		return this.desk.show(editPage(child, known), model);
	}

	@PostMapping("/{phone}/edit")
	String edit(@PathVariable ChildId child, @PathVariable ContactPointId phone,
			@Valid @ModelAttribute("form") PhoneForm form, BindingResult binding, Ticket ticket, Model model,
			RedirectAttributes redirect) {
		FormPage page = editPage(child, contact(child, phone));
		return this.desk.save(child, ticket.formKey(), () -> this.phones.change(child, phone, form.toDetails()),
				new Sent(page, binding, model, redirect, ticket.version()));
	}

	private ChildFile.Contact contact(ChildId child, ContactPointId phone) {
		return this.desk.file(child)
			.contacts()
			.stream()
			.filter((contact) -> phone.value().equals(contact.phone()))
			.findFirst()
			.orElseThrow(() -> new NotFound("phone"));
	}

	private FormPage editPage(ChildId child, ChildFile.Contact known) {
		return page(child, "/" + known.phone() + "/edit", Map.of()).over(this.standings.phone(known));
	}

	private FormPage page(ChildId child, String path, Map<String, String> owners) {
		FormPage page = FormPage.of("registry.phone.form", FormDesk.home(child) + "/phones" + path,
				FormDesk.home(child));
		if (owners.isEmpty()) {
			page.must("hidden", "owner", "");
		}
		else {
			List<Choice> choices = owners.entrySet()
				.stream()
				.map((owner) -> new Choice(owner.getKey(), owner.getValue()))
				.toList();
			page.choose("radio", "owner", "registry.field.owner", false, choices);
		}
		return page.must("tel", "number", "registry.field.number")
			.choose("choose", "kind", "registry.field.kind", false,
					this.desk.choices("registry.phone.kind.", PhoneDetails.Kind.values()))
			.choose("choose", "status", "registry.field.status", false,
					this.desk.choices("registry.phone.status.", PhoneDetails.Status.values()))
			.may("date", "verifiedOn", "registry.field.verifiedOn")
			.may("text", "note", "registry.field.note");
	}

	/**
	 * Whose number it may be: the child's, a parent's, a carer's.
	 */
	private Map<String, String> owners(ChildFile file) {
		Map<String, String> owners = new LinkedHashMap<>();
		for (ChildFile.Contact contact : file.contacts()) {
			if (!contact.who().equals("CHILD")) {
				owners.put(contact.owner().toString(), this.desk.words().of("registry.relation.", contact.relation())
						+ " " + Objects.toString(contact.name(), ""));
			}
		}
		owners.put("CHILD", this.desk.words().of("registry.relation.", "SELF"));
		return owners;
	}

	private static PhoneOwner owner(ChildFile file, PhoneForm form) {
		if ("CHILD".equals(form.owner())) {
			return PhoneOwner.of(file.person().id());
		}
		ChildFile.Contact contact = file.contacts()
			.stream()
			.filter((known) -> known.owner().toString().equals(form.owner()))
			.findFirst()
			.orElseThrow(() -> new NotFound("phone owner"));
		return contact.who().equals("PARENT") ? PhoneOwner.of(new ParentId(contact.owner()))
				: PhoneOwner.of(new CarerId(contact.owner()));
	}

}
