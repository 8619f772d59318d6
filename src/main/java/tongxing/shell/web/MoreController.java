package tongxing.shell.web;

import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The places for which the dock has no room.
 */
@Controller
class MoreController {

	private final PageFrame frame;

	private final CurrentStaff me;

	MoreController(PageFrame frame, CurrentStaff me) {
		this.frame = frame;
		this.me = me;
	}

	@GetMapping("/more")
	String more(Model model) {
		model.addAttribute("parts", this.frame.more(this.me.get()));
		return "shell/more";
	}

}
