package tongxing.program.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.program.Thing;
import tongxing.program.home.Facilities;
import tongxing.program.home.Facilities.Equipment;
import tongxing.program.home.Facilities.Facility;
import tongxing.program.home.Facilities.Opening;
import tongxing.program.home.FacilityKind;
import tongxing.program.web.Listing.Line;
import tongxing.program.web.Listing.Link;
import tongxing.program.web.Listing.Section;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
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
 * The rooms kept for the children: what stands in them, and the log of their opening,
 * which teachers write too.
 */
@Controller
@RequestMapping("/program/homes")
class HomesController {

	private static final String LIST = "/program/homes";

	private final Facilities facilities;

	private final ProgramDesk desk;

	private final CurrentStaff me;

	private final Words words;

	HomesController(Facilities facilities, ProgramDesk desk, CurrentStaff me, Words words) {
		this.facilities = facilities;
		this.desk = desk;
		this.me = me;
		this.words = words;
	}

	/**
	 * A room as typed.
	 */
	record FacilityForm(@NotNull @Nullable FacilityKind kind, @NotBlank @Size(max = 60) @Nullable String name,
			@Size(max = 80) @Nullable String place,
			@DecimalMin("0.1") @Digits(integer = 6, fraction = 1) @Nullable BigDecimal area,
			@Min(0) @Max(999) @Nullable Integer staff, @NotNull @Nullable LocalDate since) {

	}

	/**
	 * Equipment as typed.
	 */
	record EquipmentForm(@NotBlank @Size(max = 60) @Nullable String what,
			@NotNull @Min(1) @Max(99999) @Nullable Integer quantity, @NotBlank @Size(max = 8) @Nullable String unit,
			@NotNull @Nullable LocalDate since) {

	}

	/**
	 * An opening as typed.
	 */
	record OpeningForm(@NotNull @Nullable LocalDate on, @NotNull @Nullable LocalTime from,
			@NotNull @Nullable LocalTime to, @NotNull @Min(0) @Max(9999) @Nullable Integer children,
			@Min(0) @Max(9999) @Nullable Integer phoneUses, @Min(0) @Max(9999) @Nullable Integer computerUses,
			@NotBlank @Size(max = 40) @Nullable String supervisor, @Size(max = 200) @Nullable String note) {

		Facilities.OpeningDraft draft() {
			return new Facilities.OpeningDraft(Objects.requireNonNull(this.on), Objects.requireNonNull(this.from),
					Objects.requireNonNull(this.to), Objects.requireNonNull(this.children),
					Objects.requireNonNullElse(this.phoneUses, 0), Objects.requireNonNullElse(this.computerUses, 0),
					Objects.requireNonNull(this.supervisor), this.note);
		}

	}

	@GetMapping
	String list(Model model) {
		return this.desk.show(
				new Listing(say("program.homes"), say("program.homes.hint"), new Link("/program", say("program.title")),
						this.desk.writes() ? List.of(new Link(LIST + "/new", say("program.home.title"))) : List.of(),
						List.of(new Section("homes", say("program.homes"), say("program.homes.none"),
								this.facilities.all(this.desk.today()).stream().map(this::line).toList()))),
				model);
	}

	@GetMapping("/{facility}")
	String show(@PathVariable UUID facility, @RequestParam(defaultValue = "0") int page, Model model) {
		Facility shown = this.facilities.get(facility);
		String own = LIST + "/" + facility;
		Pages pages = Pages.of(page, this.facilities.openings(facility), own);
		model.addAttribute("pager", pages);
		List<Link> log = List.of(new Link(own + "/openings/new", say("program.opening.title")));
		return this.desk.show(new Listing(shown.name(), String.join(" · ", details(shown)),
				new Link(LIST, say("program.homes")),
				this.desk.writes()
						? List.of(log.get(0), new Link(own + "/equipment/new", say("program.equipment.title")))
						: this.me.is(Role.TEACHER) ? log : List.of(),
				List.of(new Section("equipment", say("program.home.equipment"), say("program.home.equipment.none"),
						this.facilities.equipment(facility, this.desk.today()).stream().map(this::equipment).toList()),
						new Section("openings", say("program.home.openings"), say("program.home.openings.none"),
								this.facilities.openings(facility, pages.offset(), Pages.SIZE)
									.stream()
									.map(this::opening)
									.toList()))),
				model);
	}

	@GetMapping("/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blank(Model model) {
		return this.desk.show(page(), new FacilityForm(FacilityKind.HOME, null, null, null, null, this.desk.today()),
				model);
	}

	@PostMapping
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String add(@Valid @ModelAttribute("form") FacilityForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		return this.desk.save(page(), binding, formKey, model, redirect, () -> {
			this.facilities
				.add(new Facilities.Draft(Objects.requireNonNull(form.kind()), Objects.requireNonNull(form.name()),
						form.place(), form.area(), form.staff(), Objects.requireNonNull(form.since())));
			return LIST;
		});
	}

	@GetMapping("/{facility}/equipment/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blankEquipment(@PathVariable UUID facility, Model model) {
		this.facilities.get(facility);
		return this.desk.show(equipmentPage(facility), new EquipmentForm(null, 1, null, this.desk.today()), model);
	}

	@PostMapping("/{facility}/equipment")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String equip(@PathVariable UUID facility, @Valid @ModelAttribute("form") EquipmentForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		this.facilities.get(facility);
		return this.desk.save(equipmentPage(facility), binding, formKey, model, redirect, () -> {
			this.facilities.equip(facility, Objects.requireNonNull(form.what()),
					Objects.requireNonNull(form.quantity()), Objects.requireNonNull(form.unit()),
					Objects.requireNonNull(form.since()));
			return LIST + "/" + facility;
		});
	}

	@GetMapping("/{facility}/openings/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD, Role.TEACHER })
	String blankOpening(@PathVariable UUID facility, Model model) {
		this.facilities.get(facility);
		return this.desk.show(openingPage(facility), new OpeningForm(this.desk.today(), LocalTime.of(16, 0),
				LocalTime.of(17, 30), null, null, null, this.me.name(), null), model);
	}

	@PostMapping("/{facility}/openings")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD, Role.TEACHER })
	String opened(@PathVariable UUID facility, @Valid @ModelAttribute("form") OpeningForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		this.facilities.get(facility);
		return this.desk.save(openingPage(facility), binding, formKey, model, redirect, () -> {
			this.facilities.opened(facility, form.draft());
			return LIST + "/" + facility;
		});
	}

	private FormPage page() {
		return new FormPage("program.home.", LIST, LIST,
				Field.radio("kind", this.words.choices("program.facility.", FacilityKind.values())),
				Field.of("text", "name"), Field.maybe("number", "area"), Field.maybe("number", "staff"),
				Field.maybe("text", "place"), Field.of("date", "since"));
	}

	private static FormPage equipmentPage(UUID facility) {
		String own = LIST + "/" + facility;
		return new FormPage("program.equipment.", own + "/equipment", own, Field.of("text", "what"),
				Field.of("number", "quantity"), Field.of("text", "unit"), Field.of("date", "since"))
			.about(facility);
	}

	private static FormPage openingPage(UUID facility) {
		String own = LIST + "/" + facility;
		return new FormPage("program.opening.", own + "/openings", own, Field.of("date", "on"),
				Field.of("time", "from"), Field.of("time", "to"), Field.of("number", "children"),
				Field.maybe("number", "phoneUses"), Field.maybe("number", "computerUses"),
				Field.of("text", "supervisor"), Field.maybe("text", "note"))
			.about(facility);
	}

	private Line line(Facility facility) {
		return this.desk.closable(
				Line.plain(facility.id(), facility.name(), LIST + "/" + facility.id(), details(facility)),
				Thing.FACILITY, facility.during());
	}

	private List<String> details(Facility facility) {
		BigDecimal area = facility.area();
		Integer staff = facility.staff();
		return ProgramDesk.lines(this.words.of("program.facility.", facility.kind().name()),
				(area != null) ? say("program.home.area.is", area.stripTrailingZeros().toPlainString()) : null,
				(staff != null) ? say("program.home.staff.is", staff) : null, facility.place(),
				this.desk.during(facility.during()));
	}

	private Line equipment(Equipment one) {
		return this.desk.closable(
				Line.plain(one.id(), one.what(), null,
						ProgramDesk.lines(one.quantity() + one.unit(), this.desk.during(one.during()))),
				Thing.EQUIPMENT, one.during());
	}

	private Line opening(Opening one) {
		return this.desk.closable(Line.plain(one.id(), this.words.full(one.on()) + " " + one.from() + "–" + one.to(),
				null,
				ProgramDesk.lines(say("program.opening.who", one.children(), one.supervisor()),
						(one.phoneUses() + one.computerUses() > 0)
								? say("program.opening.uses", one.phoneUses(), one.computerUses()) : null,
						one.note())),
				Thing.OPENING, null);
	}

	private String say(String key, Object... arguments) {
		return this.words.say(key, arguments);
	}

}
