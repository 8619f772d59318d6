package tongxing.program.web.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tongxing.program.Thing;
import tongxing.program.goods.Goods;
import tongxing.program.goods.HandOut;
import tongxing.program.goods.Lot;
import tongxing.program.web.Field;
import tongxing.program.web.FormPage;
import tongxing.program.web.Listing;
import tongxing.program.web.Listing.Line;
import tongxing.program.web.Listing.Link;
import tongxing.program.web.Listing.Section;
import tongxing.program.web.ProgramDesk;
import tongxing.staff.AllowedTo;
import tongxing.staff.Role;
import tongxing.staff.words.Choice;
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
 * Goods in stock and what was handed out of each lot.
 */
@Controller
@RequestMapping("/program/goods")
class GoodsController {

	private static final String LIST = "/program/goods";

	private final Goods goods;

	private final ProgramDesk desk;

	private final Words words;

	GoodsController(Goods goods, ProgramDesk desk, Words words) {
		this.goods = goods;
		this.desk = desk;
		this.words = words;
	}

	/**
	 * Goods as typed.
	 */
	record LotForm(@NotBlank @Size(max = 60) @Nullable String what,
			@NotNull @Min(1) @Max(999999) @Nullable Integer quantity, @NotBlank @Size(max = 8) @Nullable String unit,
			@Nullable Boolean approximate, @NotBlank @Size(max = 80) @Nullable String givenBy,
			@NotNull @Nullable LocalDate receivedOn, @Size(max = 200) @Nullable String note) {

		Goods.Draft draft() {
			return new Goods.Draft(Objects.requireNonNull(this.what), Objects.requireNonNull(this.unit),
					Objects.requireNonNull(this.quantity), Boolean.TRUE.equals(this.approximate),
					Objects.requireNonNull(this.givenBy), Objects.requireNonNull(this.receivedOn), this.note);
		}

	}

	/**
	 * Goods that reached no child, as typed.
	 */
	record UseForm(@NotNull @Min(1) @Max(999999) @Nullable Integer quantity, @NotNull @Nullable LocalDate givenOn,
			@NotBlank @Size(max = 200) @Nullable String how) {

	}

	@GetMapping
	String list(Model model) {
		Link waiting = new Link(LIST + "/waiting", say("program.waiting"));
		return this.desk.show(
				new Listing(say("program.goods"), say("program.goods.hint"), new Link("/program", say("program.title")),
						this.desk.writes() ? List.of(new Link(LIST + "/new", say("program.lot.title")), waiting)
								: List.of(waiting),
						List.of(new Section("lots", say("program.goods"), say("program.goods.none"),
								this.goods.lots().stream().map(this::line).toList()))),
				model);
	}

	@GetMapping("/{lot}")
	String show(@PathVariable UUID lot, Model model) {
		Lot shown = this.goods.get(lot);
		String own = LIST + "/" + lot;
		boolean some = this.desk.writes() && shown.left() > 0;
		return this.desk.show(new Listing(shown.what(), say("program.lot.left", shown.left(), shown.unit()),
				new Link(LIST, say("program.goods")),
				some ? List.of(new Link(own + "/hand-outs/new", say("program.handout.title")),
						new Link(own + "/use/new", say("program.use.title"))) : List.of(),
				List.of(new Section("lot", say("program.lot.about"), say("program.goods.none"), List.of(line(shown))),
						new Section("handouts", say("program.lot.handouts"), say("program.lot.handouts.none"),
								this.goods.handOuts(lot, this.desk.me(), this.desk.today())
									.stream()
									.map((one) -> handOut(one, shown))
									.toList()))),
				model);
	}

	@GetMapping("/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blank(Model model) {
		return this.desk.show(page(), new LotForm(null, null, null, false, null, this.desk.today(), null), model);
	}

	@PostMapping
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String receive(@Valid @ModelAttribute("form") LotForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		return this.desk.save(page(), binding, formKey, model, redirect,
				() -> LIST + "/" + this.goods.receive(form.draft()));
	}

	@GetMapping("/{lot}/use/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blankUse(@PathVariable UUID lot, Model model) {
		this.goods.get(lot);
		return this.desk.show(usePage(lot), new UseForm(null, this.desk.today(), null), model);
	}

	@PostMapping("/{lot}/use")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String use(@PathVariable UUID lot, @Valid @ModelAttribute("form") UseForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		this.goods.get(lot);
		return this.desk.save(usePage(lot), binding, formKey, model, redirect, () -> {
			this.goods.useUp(lot, Objects.requireNonNull(form.quantity()), Objects.requireNonNull(form.givenOn()),
					Objects.requireNonNull(form.how()));
			return LIST + "/" + lot;
		});
	}

	private FormPage page() {
		return new FormPage("program.lot.", LIST, LIST, Field.of("text", "what"), Field.of("number", "quantity"),
				Field.of("text", "unit"),
				Field.radio("approximate",
						List.of(new Choice("false", say("program.exact")),
								new Choice("true", say("program.approximate")))),
				Field.of("text", "givenBy"), Field.of("date", "receivedOn"), Field.maybe("text", "note"));
	}

	private static FormPage usePage(UUID lot) {
		String own = LIST + "/" + lot;
		return new FormPage("program.use.", own + "/use", own, Field.of("number", "quantity"),
				Field.of("date", "givenOn"), Field.of("text", "how"))
			.about(lot);
	}

	private Line line(Lot lot) {
		String quantity = lot.approximate() ? say("program.about", lot.quantity() + lot.unit())
				: lot.quantity() + lot.unit();
		return this.desk.closable(Line.plain(lot.id(), lot.what(), LIST + "/" + lot.id(),
				ProgramDesk.lines(say("program.lot.from", lot.givenBy(), lot.receivedOn(), quantity),
						say("program.lot.left", lot.left(), lot.unit()), lot.note())),
				Thing.LOT, null);
	}

	private Line handOut(HandOut one, Lot lot) {
		String title = (one.name() != null) ? one.name()
				: (one.note() != null) ? one.note() : say("program.handout.somebody");
		String receipt = one.receipt();
		return this.desk.closable(
				Line.plain(one.id(), title, (one.child() != null) ? "/children/" + one.child() : null,
						ProgramDesk.lines(one.quantity() + lot.unit() + " · " + this.words.full(one.givenOn()),
								(receipt != null) ? say("program.handout.signed", receipt) : null)),
				Thing.HANDOUT, null);
	}

	private String say(String key, Object... arguments) {
		return this.words.say(key, arguments);
	}

}
