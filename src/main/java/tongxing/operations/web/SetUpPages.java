package tongxing.operations.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tongxing.calendar.TermId;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.operations.SetUp;
import tongxing.staff.Language;

/**
 * The two pages of the first run: the door, where the code is asked for, and the choice
 * behind it.
 */
@Component
class SetUpPages {

	static final String DOOR = "operations/setup";

	private final SetUp setUp;

	SetUpPages(SetUp setUp) {
		this.setUp = setUp;
	}

	/** Whether the code is right; what is wrong is said on the door. */
	boolean accepted(String code, Model model) {
		mustBeOpen();
		model.addAttribute("languages", Language.values());
		try {
			if (this.setUp.accepts(code)) {
				return true;
			}
			model.addAttribute("problem", "operations.setUp.code.wrong");
		}
		catch (RuleViolation refused) {
			model.addAttribute("problem", refused.code());
		}
		return false;
	}

	/** The choice, with what was typed if something was. */
	String choices(String code, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("ticket", this.setUp.uploadTicket());
		if (!(model.getAttribute("form") instanceof SetUpForm)) {
			model.addAttribute("form", SetUpForm.usual(this.setUp.usualTerm()));
		}
		SetUpForm form = (SetUpForm) model.getAttribute("form");
		String term = (form != null) ? form.term() : null;
		model.addAttribute("termId", (term != null) ? TermId.of(term) : this.setUp.usualTerm());
		return "operations/choose";
	}

	void mustBeOpen() {
		if (!this.setUp.isOpen()) {
			throw new NotFound("set-up");
		}
	}

}
