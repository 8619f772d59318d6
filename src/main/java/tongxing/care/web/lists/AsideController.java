package tongxing.care.web.lists;

import java.time.Clock;
import java.time.LocalDate;

import tongxing.care.aside.Asides;
import tongxing.registry.ChildId;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Plans, health since the check before, and open opinions of a child, on a page of their
 * own so that the child's page stays within its statements.
 */
@Controller
class AsideController {

	private final Asides asides;

	private final Caseload caseload;

	private final CurrentStaff me;

	private final Clock clock;

	AsideController(Asides asides, Caseload caseload, CurrentStaff me, Clock clock) {
		this.asides = asides;
		this.caseload = caseload;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/children/{child}/standing")
	String show(@PathVariable ChildId child, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		this.caseload.require(this.me.id(), child.value(), today);
		model.addAttribute("careAside", this.asides.of(child, today));
		model.addAttribute("child", child);
		model.addAttribute("today", today);
		return "care/aside";
	}

}
