package tongxing.duties.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The home page 今天, and the week's plan on paper.
 */
@Controller
class TodayController {

	private final TodayPage page;

	TodayController(TodayPage page) {
		this.page = page;
	}

	@GetMapping("/")
	String today(Model model) {
		model.addAttribute("today", this.page.page());
		model.addAttribute("notices", this.page.notices());
		model.addAttribute("figures", this.page.answers());
		return this.page.leads() ? "duties/today-school" : "duties/today";
	}

	@GetMapping("/today/plan")
	String plan(Model model) {
		model.addAttribute("today", this.page.sheet());
		return "duties/plan";
	}

}
