package tongxing.registry.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import tongxing.staff.words.Choice;
import tongxing.registry.CareLevel;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.registry.child.CareLevels;
import tongxing.registry.child.Children;
import tongxing.registry.child.Exit;
import tongxing.registry.classes.Classes;
import tongxing.registry.status.Observations;
import tongxing.registry.web.FormDesk.Sent;
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
 * Forms about where a child stands: class, leaving, care level, observations.
 */
@Controller
@RequestMapping("/children/{child}")
class StandingController {

	private final Children children;

	private final CareLevels levels;

	private final Observations observations;

	private final Classes classes;

	private final FormDesk desk;

	StandingController(Children children, CareLevels levels, Observations observations, Classes classes,
			FormDesk desk) {
		this.children = children;
		this.levels = levels;
		this.observations = observations;
		this.classes = classes;
		this.desk = desk;
	}

	/**
	 * The next class.
	 */
	record ClassForm(@NotNull @Nullable UUID schoolClass, @NotNull @Nullable LocalDate from) {

	}

	/**
	 * Leaving the school.
	 */
	record LeaveForm(@NotNull @PastOrPresent @Nullable LocalDate lastDay, @NotNull @Nullable Exit exit,
			@Size(max = 120) @Nullable String destination) {

	}

	/**
	 * A care level and why.
	 */
	record LevelForm(@NotNull @Nullable CareLevel level, @NotNull @PastOrPresent @Nullable LocalDate from,
			@NotBlank @Size(max = 400) @Nullable String reason) {

	}

	/**
	 * What a teacher saw.
	 */
	record ObservationForm(@NotNull @PastOrPresent @Nullable LocalDate on,
			@NotBlank @Size(max = 400) @Nullable String reason) {

	}

	@GetMapping("/class")
	String classForm(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new ClassForm(null, this.desk.today()));
		return this.desk.show(classPage(child), model);
	}

	@PostMapping("/class")
	String changeClass(@PathVariable ChildId child, @Valid @ModelAttribute("form") ClassForm form,
			BindingResult binding, @RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey, () -> this.children.changeClass(child,
				new SchoolClassId(Objects.requireNonNull(form.schoolClass())), Objects.requireNonNull(form.from())),
				new Sent(classPage(child), binding, model, redirect));
	}

	private FormPage classPage(ChildId child) {
		List<Choice> choices = this.classes.choices(this.desk.today())
			.stream()
			.map((one) -> new Choice(one.id().toString(), one.name()))
			.toList();
		return FormPage.of("registry.class.change", FormDesk.home(child) + "/class", FormDesk.home(child))
			.choose("choose", "schoolClass", "registry.field.schoolClass", false, this.desk.orNone(choices))
			.must("date", "from", "registry.field.from");
	}

	@GetMapping("/leave")
	String leaveForm(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new LeaveForm(this.desk.today(), null, null));
		return this.desk.show(leavePage(child), model);
	}

	@PostMapping("/leave")
	String leave(@PathVariable ChildId child, @Valid @ModelAttribute("form") LeaveForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey,
				() -> this.children.leave(child, Objects.requireNonNull(form.lastDay()),
						Objects.requireNonNull(form.exit()), FamilyForms.blank(form.destination())),
				new Sent(leavePage(child), binding, model, redirect));
	}

	private FormPage leavePage(ChildId child) {
		Exit[] exits = Stream.of(Exit.values()).filter(Exit::leavesSchool).toArray(Exit[]::new);
		return FormPage.of("registry.leave.title", FormDesk.home(child) + "/leave", FormDesk.home(child))
			.hint("registry.leave.hint")
			.save("registry.leave.save")
			.choose("radio", "exit", "registry.field.exit", false, this.desk.choices("registry.exit.", exits))
			.must("date", "lastDay", "registry.field.lastDay")
			.may("text", "destination", "registry.leave.destination");
	}

	@GetMapping("/level")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String levelForm(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new LevelForm(null, this.desk.today(), null));
		return this.desk.show(levelPage(child), model);
	}

	@PostMapping("/level")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String decide(@PathVariable ChildId child, @Valid @ModelAttribute("form") LevelForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey, () -> this.levels.decide(child, Objects.requireNonNull(form.level()),
				Objects.requireNonNull(form.from()), Objects.requireNonNull(form.reason()), this.desk.me().id()),
				new Sent(levelPage(child), binding, model, redirect));
	}

	private FormPage levelPage(ChildId child) {
		return FormPage.of("registry.level.form", FormDesk.home(child) + "/level", FormDesk.home(child))
			.choose("radio", "level", "registry.field.level", false,
					this.desk.choices("shell.level.", CareLevel.values()))
			.must("date", "from", "registry.field.from")
			.must("area", "reason", "registry.field.reason");
	}

	@GetMapping("/observations/new")
	String observation(@PathVariable ChildId child, Model model) {
		this.desk.require(child);
		model.addAttribute("form", new ObservationForm(this.desk.today(), null));
		return this.desk.show(observationPage(child), model);
	}

	@PostMapping("/observations/new")
	String observe(@PathVariable ChildId child, @Valid @ModelAttribute("form") ObservationForm form,
			BindingResult binding, @RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(child, formKey,
				() -> this.observations.observeNominal(child, Objects.requireNonNull(form.on()),
						Objects.requireNonNull(form.reason()), this.desk.me().id()),
				new Sent(observationPage(child), binding, model, redirect));
	}

	@PostMapping("/observations/{observation}/end")
	String endObservation(@PathVariable ChildId child, @PathVariable UUID observation, RedirectAttributes redirect) {
		this.desk.require(child);
		this.observations.endObservation(child, observation, this.desk.today());
		redirect.addFlashAttribute("notice", "registry.saved");
		return "redirect:" + FormDesk.home(child);
	}

	private static FormPage observationPage(ChildId child) {
		return FormPage.of("registry.observation.add", FormDesk.home(child) + "/observations/new", FormDesk.home(child))
			.hint("registry.observation.hint")
			.must("date", "on", "registry.field.on")
			.must("area", "reason", "registry.field.reason");
	}

}
