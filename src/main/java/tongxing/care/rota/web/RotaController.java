package tongxing.care.rota.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRefused;
import tongxing.care.rota.Rota;
import tongxing.care.rota.RotaDraft;
import tongxing.care.rota.RotaSlot;
import tongxing.care.view.CareForms;
import tongxing.care.web.CareWords;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Drafts;
import tongxing.staff.NavigationEntry;
import tongxing.staff.NavigationEntry.Group;
import tongxing.staff.NavigationEntry.Place;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.words.Choice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
 * The tutoring rota: today's groups, each logged in one tap with those who are there, the
 * week for the wall, and a new group. A group is its tutor's and of those who lead.
 */
@Controller
@RequestMapping("/records/rota")
class RotaController {

	private static final String REFUSED = "care.rota.refused.";

	private final Rota rota;

	private final CareForms forms;

	private final OneTimeForms once;

	private final Drafts drafts;

	private final CareWords words;

	private final CurrentStaff me;

	private final Clock clock;

	RotaController(Rota rota, CareForms forms, OneTimeForms once, Drafts drafts, CareWords words, CurrentStaff me,
			Clock clock) {
		this.rota = rota;
		this.forms = forms;
		this.once = once;
		this.drafts = drafts;
		this.words = words;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * A group as typed.
	 */
	record RotaForm(@Nullable Integer weekday, @Nullable LocalTime startsAt, @Nullable Integer minutes,
			@Nullable String subject, @Nullable String place, @Nullable String tutor, @Nullable LocalDate from,
			@Nullable Set<ChildId> children) {

		public boolean has(String child) {
			return this.children != null && this.children.stream().anyMatch((one) -> one.toString().equals(child));
		}

		RotaDraft draft(AccountId otherwise) {
			return new RotaDraft((this.weekday != null) ? this.weekday : 0, this.startsAt,
					(this.minutes != null) ? this.minutes : 0, Objects.requireNonNullElse(this.subject, ""), this.place,
					(this.tutor == null || this.tutor.isBlank()) ? otherwise
							: new AccountId(UUID.fromString(this.tutor)),
					this.from, (this.children != null) ? List.copyOf(this.children) : List.of());
		}

	}

	@GetMapping
	String week(Model model) {
		LocalDate today = today();
		List<RotaSlot> all = this.rota.all(this.me.id(), today);
		model.addAttribute("today", today);
		model.addAttribute("now", all.stream().filter((slot) -> slot.meetsOn(today)).toList());
		model.addAttribute("days",
				IntStream.rangeClosed(1, 7)
					.mapToObj((day) -> all.stream().filter((slot) -> slot.weekday() == day).toList())
					.filter((slots) -> !slots.isEmpty())
					.toList());
		model.addAttribute("mine", all.stream().filter(this::mayWrite).map((slot) -> slot.id().toString()).toList());
		return "care/rota/week";
	}

	@GetMapping("/new")
	String blank(@RequestParam(name = "class", required = false) @Nullable SchoolClassId schoolClass, Model model) {
		if (schoolClass == null) {
			model.addAttribute("classes", this.forms.classes(this.me.id(), today()));
			return "care/rota/pick";
		}
		model.addAttribute("form", new RotaForm(today().getDayOfWeek().getValue(), LocalTime.of(16, 30), 40, "HOMEWORK",
				null, null, today(), Set.of()));
		return form(schoolClass, model);
	}

	@PostMapping
	String begin(@ModelAttribute("form") RotaForm form, BindingResult binding,
			@RequestParam("class") SchoolClassId schoolClass, @RequestParam UUID formKey, Model model,
			RedirectAttributes redirect) {
		this.forms.classChildren(schoolClass, this.me.id(), today());
		if (!binding.hasErrors()) {
			try {
				RotaDraft draft = form.draft(this.me.id());
				if (!leads() && !draft.tutor().equals(this.me.id())) {
					throw new NotFound("account");
				}
				String address = this.once.once(formKey, () -> {
					this.rota.begin(draft, this.me.id(), today());
					this.drafts.discard(this.me.id(), "care.rota", schoolClass.toString());
					return "/records/rota";
				});
				redirect.addFlashAttribute("notice", "care.rota.saved");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				binding.rejectValue(refused.code().substring(REFUSED.length()), refused.code(), refused.arguments(),
						refused.code());
			}
		}
		return form(schoolClass, model);
	}

	@PostMapping("/{slot}/met")
	String met(@PathVariable("slot") UUID id, @RequestParam LocalDate on,
			@RequestParam(name = "child", required = false) @Nullable Set<ChildId> children, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		RotaSlot slot = mine(id, on);
		try {
			String address = this.once.once(formKey, () -> {
				this.rota.met(slot, on, (children != null) ? children : Set.of(), this.me.id());
				return "/records/rota";
			});
			redirect.addFlashAttribute("notice", "care.rota.met");
			return "redirect:" + address;
		}
		catch (CareRefused refused) {
			model.addAttribute("refused",
					this.words.say(refused.refusals().get(0).code(), refused.refusals().get(0).arguments().toArray()));
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", this.words.say(refused.code(), refused.arguments()));
		}
		return week(model);
	}

	@PostMapping("/{slot}/end")
	String end(@PathVariable("slot") UUID id, RedirectAttributes redirect) {
		mine(id, today());
		this.rota.end(id, today());
		redirect.addFlashAttribute("notice", "care.rota.ended");
		return "redirect:/records/rota";
	}

	/** Refuses, as not found, a group that is not the asker's to write down. */
	private RotaSlot mine(UUID id, LocalDate day) {
		RotaSlot slot = this.rota.get(id, this.me.id(), day.isAfter(today()) ? today() : day);
		if (!mayWrite(slot)) {
			throw new NotFound("rota");
		}
		return slot;
	}

	private boolean mayWrite(RotaSlot slot) {
		return slot.tutor().equals(this.me.id()) || leads();
	}

	private boolean leads() {
		return this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private String form(SchoolClassId schoolClass, Model model) {
		model.addAttribute("schoolClass", schoolClass);
		model.addAttribute("members", this.forms.classChildren(schoolClass, this.me.id(), today()));
		model.addAttribute("weekdays",
				IntStream.rangeClosed(1, 7)
					.mapToObj((day) -> new Choice(String.valueOf(day), this.words.say("care.rota.day." + day)))
					.toList());
		model.addAttribute("subjects",
				RotaSlot.SUBJECTS.stream()
					.map((one) -> new Choice(one, this.words.say("care.subject." + one)))
					.toList());
		model.addAttribute("tutors",
				this.forms.owners()
					.stream()
					.filter((one) -> leads() || one.id().equals(this.me.id()))
					.map((one) -> new Choice(one.id().toString(), one.name()))
					.toList());
		return "care/rota/form";
	}

	/**
	 * Where the page stands in the navigation.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Navigation {

		@Bean
		NavigationEntry rotaEntry() {
			return new NavigationEntry("rota", "/records/rota", "care.rota.title", null, Group.CARE, 330, Place.MORE,
					Set.of());
		}

	}

}
