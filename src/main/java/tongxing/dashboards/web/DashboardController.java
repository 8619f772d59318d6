package tongxing.dashboards.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.dashboards.Asked;
import tongxing.dashboards.Boards;
import tongxing.dashboards.TermChange;
import tongxing.figures.FigureScope;
import tongxing.figures.FigureScopes;
import tongxing.figures.FigureTexts;
import tongxing.kernel.NotFound;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The board of the school, a grade, a class or a helper.
 */
@Controller
class DashboardController {

	/**
	 * A scope to choose.
	 */
	record Choice(String scope, String name) {

	}

	private final Boards boards;

	private final TermChange change;

	private final FigureScopes scopes;

	private final FigureTexts texts;

	private final Terms terms;

	private final CurrentStaff me;

	private final Clock clock;

	DashboardController(Boards boards, TermChange change, FigureScopes scopes, FigureTexts texts, Terms terms,
			CurrentStaff me, Clock clock) {
		this.change = change;
		this.boards = boards;
		this.scopes = scopes;
		this.texts = texts;
		this.terms = terms;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/dashboard")
	String board(@RequestParam(defaultValue = "") String scope, @RequestParam(defaultValue = "") String term,
			@RequestParam(required = false) @Nullable LocalDate asOf, @RequestParam(defaultValue = "") String rule,
			Model model) {
		LocalDate today = LocalDate.now(this.clock);
		if (this.terms.all().isEmpty()) {
			return "dashboards/none";
		}
		int year = (term.isEmpty() ? this.terms.current(today).id() : TermId.of(term)).schoolYear();
		List<FigureScopes.Choice> choices = this.scopes.of(this.me.get(), year, today);
		if (scope.isEmpty() && choices.isEmpty()) {
			return "dashboards/none";
		}
		FigureScope wanted = scope.isEmpty() ? choices.get(0).scope() : scope(scope);
		Asked asked = this.boards.asked(this.me.get(), wanted, term, asOf, today);
		model.addAttribute("asked", asked);
		model.addAttribute("board", this.boards.of(asked, rule));
		model.addAttribute("choices", choices.stream().map(this::choice).toList());
		model.addAttribute("chosen", choices.stream().anyMatch((choice) -> choice.scope().equals(wanted)));
		model.addAttribute("terms", this.terms.all());
		model.addAttribute("today", today);
		return "dashboards/board";
	}

	@GetMapping("/dashboard/terms")
	String terms(@RequestParam(defaultValue = "school") String scope, @RequestParam(defaultValue = "") String term,
			@RequestParam(required = false) @Nullable LocalDate asOf, Model model) {
		Asked asked = this.boards.asked(this.me.get(), scope(scope), term, asOf, LocalDate.now(this.clock));
		model.addAttribute("asked", asked);
		model.addAttribute("panels", this.change.of(asked));
		return "dashboards/terms";
	}

	private Choice choice(FigureScopes.Choice choice) {
		return new Choice(choice.scope().toString(), this.texts.choice(choice.scope(), choice.name()));
	}

	static FigureScope scope(String text) {
		try {
			return FigureScope.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound("board");
		}
	}

}
