package tongxing.registry.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import tongxing.registry.ChildId;
import tongxing.registry.file.ChildFiles;
import tongxing.registry.phone.ContactPointId;
import tongxing.registry.phone.Phones;
import tongxing.registry.web.ChildPageView.Shown;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A child's page and contact card, and the phones on it. A number is shown on the answer
 * to the asking itself and kept nowhere.
 */
@Controller
@RequestMapping("/children/{child}")
class ChildController {

	private static final String BACK = "redirect:/children/{child}";

	private final ChildFiles files;

	private final ChildPages pages;

	private final Phones phones;

	private final Caseload caseload;

	private final CurrentStaff me;

	private final Clock clock;

	ChildController(ChildFiles files, ChildPages pages, Phones phones, Caseload caseload, CurrentStaff me,
			Clock clock) {
		this.files = files;
		this.pages = pages;
		this.phones = phones;
		this.caseload = caseload;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable ChildId child, Model model, HttpServletRequest request) {
		return page(child, model, request, null);
	}

	@GetMapping("/card")
	String card(@PathVariable ChildId child, Model model) {
		this.pages.fillCard(model, this.files.card(child, this.me.id(), today(), false), today());
		return "registry/card";
	}

	@PostMapping("/card")
	String cardWithNumbers(@PathVariable ChildId child, Model model) {
		this.pages.fillCard(model, this.files.card(child, this.me.id(), today(), true), today());
		model.addAttribute("whole", true);
		return "registry/card";
	}

	@PostMapping("/phones/{phone}/show")
	String showPhone(@PathVariable ChildId child, @PathVariable ContactPointId phone, Model model,
			HttpServletRequest request) {
		this.caseload.require(this.me.id(), child.value(), today());
		Shown shown = new Shown(phone.value(), this.phones.show(child, phone));
		return page(child, model, request, shown);
	}

	@GetMapping("/phones/{phone}/show")
	String reload(@PathVariable ChildId child, @PathVariable ContactPointId phone) {
		return BACK;
	}

	@PostMapping("/phones/{phone}/answered")
	String answered(@PathVariable ChildId child, @PathVariable ContactPointId phone, RedirectAttributes redirect) {
		this.caseload.require(this.me.id(), child.value(), today());
		this.phones.answered(child, phone);
		redirect.addFlashAttribute("notice", "registry.phone.saved");
		return BACK;
	}

	@PostMapping("/phones/{phone}/dead")
	String dead(@PathVariable ChildId child, @PathVariable ContactPointId phone, RedirectAttributes redirect) {
		this.caseload.require(this.me.id(), child.value(), today());
		this.phones.dead(child, phone);
		redirect.addFlashAttribute("notice", "registry.phone.saved");
		return BACK;
	}

	private String page(ChildId child, Model model, HttpServletRequest request, @Nullable Shown shown) {
		model.addAttribute("base", request.getContextPath());
		this.pages.fill(model, this.files.read(child, this.me.id(), today()), today(), shown);
		return "registry/child";
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
