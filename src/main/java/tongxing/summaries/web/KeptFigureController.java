package tongxing.summaries.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import tongxing.figures.Figure;
import tongxing.figures.FigureAccess;
import tongxing.figures.FigureTexts;
import tongxing.staff.CurrentStaff;
import tongxing.summaries.kept.KeptRows;
import tongxing.summaries.version.VersionView;
import tongxing.summaries.version.Versions;

/**
 * The list behind a figure of a version: what it counted when it was made, whatever was
 * added or taken back since.
 */
@Controller
class KeptFigureController {

	private static final int ROWS = 50;

	private final Versions versions;

	private final KeptRows rows;

	private final FigureTexts texts;

	private final FigureAccess access;

	private final CurrentStaff me;

	private final Clock clock;

	KeptFigureController(Versions versions, KeptRows rows, FigureTexts texts, FigureAccess access, CurrentStaff me,
			Clock clock) {
		this.versions = versions;
		this.rows = rows;
		this.texts = texts;
		this.access = access;
		this.me = me;
		this.clock = clock;
	}

	/**
	 * A page of the list.
	 *
	 * @param scopeName whose figure it is, empty for the school
	 * @param live the same figure of the same day, counted from the records of today
	 */
	record KeptPage(VersionView.Kept kept, String scopeName, String label, String value, String definition, String live,
			String address, List<KeptRows.Row> rows, int total, int number) {

		public VersionView.Head head() {
			return this.kept.head();
		}

		public int pages() {
			return Math.max(1, (this.total + ROWS - 1) / ROWS);
		}

		public int first() {
			return (this.total == 0) ? 0 : this.number * ROWS + 1;
		}

		public int last() {
			return Math.min(this.total, (this.number + 1) * ROWS);
		}

		public String address(int page) {
			return this.address + (this.address.contains("?") ? "&" : "?") + "page=" + page;
		}

	}

	@GetMapping("/summaries/versions/{version}/figures/{figure}")
	String list(@PathVariable UUID version, @PathVariable("figure") String id, @RequestParam @Nullable String scope,
			@RequestParam @Nullable String term, @RequestParam(defaultValue = "0") int page, Model model) {
		VersionView.Kept kept = this.versions.kept(version, id, scope, term);
		VersionView.Head head = kept.head();
		Figure figure = kept.figure();
		int total = figure.items().size();
		int number = Math.min(Math.max(0, page), Math.max(0, (total - 1) / ROWS));
		List<Figure.Item> items = figure.items().stream().skip((long) number * ROWS).limit(ROWS).toList();
		LocalDate today = LocalDate.now(this.clock);
		LocalDate day = kept.asOf().isBefore(head.until()) ? kept.asOf() : head.until();
		String live = "/figures/" + id + "?term=" + kept.term() + "&scope=" + kept.scope() + "&asOf=" + kept.asOf();
		model.addAttribute("page",
				new KeptPage(kept, this.access.require(this.me.get(), kept.scope(), today), this.texts.label(figure),
						this.texts.value(figure), this.texts.definition(figure), live,
						"/summaries/versions/" + version + "/figures/" + kept.address(),
						this.rows.of(figure, items, day, today), total, number));
		return "summaries/kept";
	}

}
