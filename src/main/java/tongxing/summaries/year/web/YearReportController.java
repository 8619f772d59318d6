package tongxing.summaries.year.web;

import java.time.Clock;
import java.time.LocalDate;

import tongxing.figures.FigureAccess;
import tongxing.figures.FigureScope;
import tongxing.staff.CurrentStaff;
import tongxing.summaries.year.YearReport;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The school's year and its self-check, for those who may see the school's figures.
 */
@Controller
class YearReportController {

	private final YearReport report;

	private final FigureAccess access;

	private final CurrentStaff me;

	private final Clock clock;

	YearReportController(YearReport report, FigureAccess access, CurrentStaff me, Clock clock) {
		this.report = report;
		this.access = access;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/summaries/year/{schoolYear}")
	String year(@PathVariable int schoolYear, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		this.access.require(this.me.get(), FigureScope.SCHOOL, today);
		model.addAttribute("year", this.report.of(schoolYear, today));
		model.addAttribute("years", this.report.years(today));
		return "summaries/year";
	}

}
