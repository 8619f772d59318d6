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
import tongxing.program.award.AwardSubject;
import tongxing.program.award.Awards;
import tongxing.program.award.Awards.Award;
import tongxing.program.award.Awards.Recognition;
import tongxing.program.award.RecognitionKind;
import tongxing.program.web.Listing.Line;
import tongxing.program.web.Listing.Link;
import tongxing.program.web.Listing.Section;
import tongxing.registry.ChildId;
import tongxing.staff.AllowedTo;
import tongxing.staff.Role;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Awards, and inspections, assessments and reports. An award of a child is entered from
 * the child's page.
 */
@Controller
@RequestMapping("/program/awards")
class AwardsController {

	private static final String LIST = "/program/awards";

	private final Awards awards;

	private final ProgramDesk desk;

	private final Words words;

	AwardsController(Awards awards, ProgramDesk desk, Words words) {
		this.awards = awards;
		this.desk = desk;
		this.words = words;
	}

	/**
	 * An award as typed.
	 */
	record AwardForm(@Nullable ChildId child, @Nullable AwardSubject subject, @Size(max = 60) @Nullable String name,
			@NotBlank @Size(max = 120) @Nullable String title, @NotBlank @Size(max = 80) @Nullable String givenBy,
			@NotNull @Nullable LocalDate givenOn, @Size(max = 500) @Nullable String reason,
			@Size(max = 120) @Nullable String evidence) {

		Awards.Draft draft() {
			AwardSubject whose = (this.child != null) ? AwardSubject.CHILD : Objects.requireNonNull(this.subject);
			return new Awards.Draft(whose, this.child, this.name, Objects.requireNonNull(this.title),
					Objects.requireNonNull(this.givenBy), Objects.requireNonNull(this.givenOn), this.reason,
					this.evidence);
		}

	}

	/**
	 * A recognition as typed.
	 */
	record RecognitionForm(@NotNull @Nullable RecognitionKind kind, @NotBlank @Size(max = 80) @Nullable String givenBy,
			@NotNull @Nullable LocalDate seenOn, @NotBlank @Size(max = 200) @Nullable String what,
			@Size(max = 1000) @Nullable String result) {

	}

	@GetMapping
	String list(Model model) {
		List<Link> actions = this.desk.writes() ? List.of(new Link(LIST + "/new", say("program.award.new")),
				new Link(LIST + "/recognitions/new", say("program.recognition.title"))) : List.of();
		return this.desk.show(new Listing(say("program.awards"), say("program.awards.hint"),
				new Link("/program", say("program.title")), actions,
				List.of(new Section("awards", say("program.awards.given"), say("program.awards.none"),
						this.awards.all(this.desk.me(), this.desk.today()).stream().map(this::award).toList()),
						new Section("recognitions", say("program.awards.recognitions"),
								say("program.awards.recognitions.none"),
								this.awards.recognitions().stream().map(this::recognition).toList()))),
				model);
	}

	@GetMapping("/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blank(@RequestParam(required = false) @Nullable ChildId child, Model model) {
		return this.desk.show(awardPage(child),
				new AwardForm(child, AwardSubject.STAFF, null, null, null, this.desk.today(), null, null), model);
	}

	@PostMapping
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String give(@Valid @ModelAttribute("form") AwardForm form, BindingResult binding, @RequestParam UUID formKey,
			Model model, RedirectAttributes redirect) {
		return this.desk.save(awardPage(form.child()), binding, formKey, model, redirect, () -> {
			this.awards.give(form.draft(), this.desk.me());
			return LIST;
		});
	}

	@GetMapping("/recognitions/new")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String blankRecognition(Model model) {
		return this.desk.show(recognitionPage(),
				new RecognitionForm(RecognitionKind.INSPECTION, null, this.desk.today(), null, null), model);
	}

	@PostMapping("/recognitions")
	@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
	String recognised(@Valid @ModelAttribute("form") RecognitionForm form, BindingResult binding,
			@RequestParam UUID formKey, Model model, RedirectAttributes redirect) {
		return this.desk.save(recognitionPage(), binding, formKey, model, redirect, () -> {
			this.awards.recognised(Objects.requireNonNull(form.kind()), Objects.requireNonNull(form.givenBy()),
					Objects.requireNonNull(form.seenOn()), Objects.requireNonNull(form.what()), form.result());
			return LIST;
		});
	}

	private FormPage awardPage(@Nullable ChildId child) {
		Field title = Field.of("text", "title").hint("program.award.title.hint");
		if (child != null) {
			return new FormPage("program.award.", LIST + "?child=" + child, LIST, title, Field.of("text", "givenBy"),
					Field.of("date", "givenOn"), Field.maybe("text", "evidence"), Field.maybe("area", "reason"))
				.about(child);
		}
		return new FormPage("program.award.", LIST, LIST,
				Field.select("subject",
						this.words.choices("program.subject.", AwardSubject.STAFF, AwardSubject.CLASS,
								AwardSubject.SCHOOL, AwardSubject.VOLUNTEER, AwardSubject.CARER)),
				Field.maybe("text", "name").hint("program.award.name.hint"), title, Field.of("text", "givenBy"),
				Field.of("date", "givenOn"), Field.maybe("text", "evidence"), Field.maybe("area", "reason"));
	}

	private FormPage recognitionPage() {
		return new FormPage("program.recognition.", LIST + "/recognitions", LIST,
				Field.radio("kind", this.words.choices("program.recognition.kind.", RecognitionKind.values())),
				Field.of("text", "givenBy"), Field.of("date", "seenOn"), Field.of("text", "what"),
				Field.maybe("area", "result"));
	}

	private Line award(Award award) {
		String name = (award.name() != null) ? award.name() : this.words.of("program.subject.", award.subject().name());
		return this.desk.closable(
				Line.plain(award.id(), award.title(), null, ProgramDesk.lines(name,
						award.givenBy() + " · " + this.words.full(award.givenOn()), award.evidence(), award.reason())),
				Thing.AWARD, null);
	}

	private Line recognition(Recognition one) {
		return this.desk
			.closable(
					Line.plain(one.id(), one.what(), null,
							ProgramDesk.lines(this.words.of("program.recognition.kind.", one.kind().name()) + " · "
									+ one.givenBy(), this.words.full(one.seenOn()), one.result())),
					Thing.RECOGNITION, null);
	}

	private String say(String key, Object... arguments) {
		return this.words.say(key, arguments);
	}

}
