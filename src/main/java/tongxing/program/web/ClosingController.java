package tongxing.program.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.kernel.NotFound;
import tongxing.program.Closings;
import tongxing.program.Thing;
import tongxing.staff.AllowedTo;
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
 * Ends what no longer runs, and takes back what was wrong.
 */
@Controller
@RequestMapping("/program/things/{thing}/{row}")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class ClosingController {

	private final Closings closings;

	private final ProgramDesk desk;

	ClosingController(Closings closings, ProgramDesk desk) {
		this.closings = closings;
		this.desk = desk;
	}

	/**
	 * A last day as typed.
	 */
	record EndForm(@NotNull @Nullable LocalDate last) {

	}

	/**
	 * A reason as typed.
	 */
	record TakeBackForm(@NotBlank @Size(max = 200) @Nullable String reason) {

	}

	@GetMapping("/end")
	String askEnd(@PathVariable("thing") String name, @PathVariable UUID row, Model model) {
		Thing thing = thing(name, row);
		return this.desk.show(page("program.ending.", thing, row, "end", Field.of("date", "last")),
				new EndForm(this.desk.today()), model);
	}

	@PostMapping("/end")
	String end(@PathVariable("thing") String name, @PathVariable UUID row, @Valid @ModelAttribute("form") EndForm form,
			BindingResult binding, @RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		Thing thing = thing(name, row);
		FormPage page = page("program.ending.", thing, row, "end", Field.of("date", "last"));
		return this.desk.save(page, binding, formKey, model, redirect, () -> {
			this.closings.end(thing, row, Objects.requireNonNull(form.last()));
			return thing.page();
		});
	}

	@GetMapping("/take-back")
	String askTakeBack(@PathVariable("thing") String name, @PathVariable UUID row, Model model) {
		return this.desk.show(
				page("program.takingBack.", thing(name, row), row, "take-back", Field.of("text", "reason")),
				new TakeBackForm(null), model);
	}

	@PostMapping("/take-back")
	String takeBack(@PathVariable("thing") String name, @PathVariable UUID row,
			@Valid @ModelAttribute("form") TakeBackForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		Thing thing = thing(name, row);
		FormPage page = page("program.takingBack.", thing, row, "take-back", Field.of("text", "reason"));
		return this.desk.save(page, binding, formKey, model, redirect, () -> {
			this.closings.takeBack(thing, row, Objects.requireNonNull(form.reason()));
			return thing.page();
		});
	}

	private Thing thing(String name, UUID row) {
		Thing found = Stream.of(Thing.values())
			.filter((thing) -> thing.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElseThrow(() -> new NotFound("thing"));
		this.closings.require(found, row);
		return found;
	}

	private static FormPage page(String prefix, Thing thing, UUID row, String what, Field field) {
		String address = "/program/things/" + thing.name().toLowerCase(Locale.ROOT) + "/" + row + "/" + what;
		return new FormPage(prefix, address, thing.page(), field).about(row);
	}

}
