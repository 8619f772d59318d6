package tongxing.dashboards.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.dashboards.Asked;
import tongxing.dashboards.Boards;
import tongxing.dashboards.notes.BoardNotes;
import tongxing.dashboards.notes.Responsibles;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureTexts;
import tongxing.kernel.NotFound;
import tongxing.staff.AllowedTo;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who is responsible for what a figure counts, with a button to remind them.
 */
@Controller
@AllowedTo({ Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN })
class ResponsibleController {

	/**
	 * One class or helper with its part of the figure.
	 *
	 * @param people who can be reminded; empty where nobody can
	 * @param sent when they were last, and whether they have seen it
	 */
	record Line(String scope, String name, String value, String path, String people, @Nullable Instant sent,
			boolean seen) {

	}

	/**
	 * What a form sends: of which figure, to whom, and from which page.
	 *
	 * @param to the class or helper
	 * @param words what is added, if anything
	 */
	record Reminder(String figure, String to, String scope, String term, @Nullable LocalDate asOf,
			@Nullable String words) {

	}

	private final Boards boards;

	private final Responsibles responsibles;

	private final BoardNotes notes;

	private final FigureTexts texts;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Clock clock;

	ResponsibleController(Boards boards, Responsibles responsibles, BoardNotes notes, FigureTexts texts,
			OneTimeForms forms, CurrentStaff me, Clock clock) {
		this.boards = boards;
		this.responsibles = responsibles;
		this.notes = notes;
		this.texts = texts;
		this.forms = forms;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/dashboard/responsible")
	String page(@RequestParam String figure, @RequestParam(defaultValue = "school") String scope,
			@RequestParam(defaultValue = "") String term, @RequestParam(required = false) @Nullable LocalDate asOf,
			Model model) {
		Asked asked = asked(scope, term, asOf);
		Responsibles.Shares shares = this.responsibles.of(asked, figure);
		List<BoardNotes.Note> sent = this.notes.about(figure, asked.term().id());
		model.addAttribute("asked", asked);
		model.addAttribute("figure", figure);
		model.addAttribute("label", this.texts.label(shares.figure()));
		model.addAttribute("value", this.texts.value(shares.figure()));
		model.addAttribute("path", shares.figures().path(figure));
		model.addAttribute("classes", shares.classes().stream().map((share) -> line(share, sent)).toList());
		model.addAttribute("helpers", shares.helpers().stream().map((share) -> line(share, sent)).toList());
		return "dashboards/responsible";
	}

	@PostMapping("/dashboard/notes")
	String remind(Reminder reminder, @RequestParam UUID formKey, RedirectAttributes redirect) {
		Asked asked = asked(reminder.scope, reminder.term, reminder.asOf);
		FigureScope recipient = DashboardController.scope(reminder.to);
		if (recipient.kind() != FigureScope.Kind.CLASS && recipient.kind() != FigureScope.Kind.HELPER) {
			throw new NotFound("note");
		}
		asked(reminder.to, reminder.term, reminder.asOf);
		String address = this.forms.once(formKey, () -> {
			Responsibles.Share share = this.responsibles.of(recipient, asked, reminder.figure);
			this.notes.send(share.figure(), recipient, asked.term().id(), asked.asOf(),
					Objects.requireNonNullElse(reminder.words, ""),
					share.people().stream().map(Responsibles.Person::account).toList(), this.me.id());
			return asked.path("/dashboard/responsible") + "&figure=" + reminder.figure;
		});
		redirect.addFlashAttribute("notice", "dashboards.note.sent");
		return "redirect:" + address;
	}

	private Line line(Responsibles.Share share, List<BoardNotes.Note> sent) {
		BoardNotes.Note last = sent.stream()
			.filter((note) -> note.scope().equals(share.scope()))
			.findFirst()
			.orElse(null);
		return new Line(share.scope().toString(), share.name(), this.texts.value(share.figure()),
				share.figures().path(share.figure().id()),
				share.people().stream().map(Responsibles.Person::name).collect(Collectors.joining(" ")),
				(last != null) ? last.written() : null, last != null && last.acknowledged() != null);
	}

	private Asked asked(String scope, String term, @Nullable LocalDate asOf) {
		return this.boards.asked(this.me.get(), DashboardController.scope(scope), term, asOf,
				LocalDate.now(this.clock));
	}

}
