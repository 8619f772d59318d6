package tongxing.forms.web;

import java.time.Clock;
import java.time.LocalDate;

import tongxing.forms.progress.ProgressFiles;
import tongxing.registry.ChildId;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A child's file of progress, to be read and printed.
 */
@Controller
class ProgressController {

	private final ProgressFiles files;

	private final Caseload caseload;

	private final CurrentStaff me;

	private final Clock clock;

	ProgressController(ProgressFiles files, Caseload caseload, CurrentStaff me, Clock clock) {
		this.files = files;
		this.caseload = caseload;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/children/{child}/progress")
	String show(@PathVariable ChildId child, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		this.caseload.require(this.me.id(), child.value(), today);
		model.addAttribute("file", this.files.of(child, this.me.id(), today));
		model.addAttribute("child", child);
		return "forms/progress";
	}

}
