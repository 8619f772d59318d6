package tongxing.forms.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tongxing.forms.RegistrationForms;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A child's registration form, and those of a class: masked on the page, whole in the
 * document for those who say what it is for.
 */
@Controller
class RegistrationController {

	private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final RegistrationForms registrations;

	private final Caseload caseload;

	private final CurrentStaff me;

	private final Clock clock;

	RegistrationController(RegistrationForms registrations, Caseload caseload, CurrentStaff me, Clock clock) {
		this.registrations = registrations;
		this.caseload = caseload;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping("/children/{child}/registration")
	String show(@PathVariable ChildId child, Model model) {
		require(child);
		model.addAttribute("sheet", this.registrations.masked(child, this.me.id(), today()));
		model.addAttribute("child", child);
		return "forms/registration";
	}

	@PostMapping("/children/{child}/registration")
	@Nullable String export(@PathVariable ChildId child, @RequestParam(required = false) @Nullable String reason, Model model,
			HttpServletResponse response) throws IOException {
		require(child);
		try {
			send(List.of(child), reason, response);
			return null;
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", refused.code());
			return show(child, model);
		}
	}

	@GetMapping("/registrations")
	String ofClass(@RequestParam("class") SchoolClassId schoolClass, Model model) {
		model.addAttribute("count", this.registrations.ofClass(schoolClass, this.me.id(), today()).size());
		model.addAttribute("schoolClass", schoolClass);
		return "forms/registrations";
	}

	@PostMapping("/registrations")
	@Nullable String export(@RequestParam("class") SchoolClassId schoolClass,
			@RequestParam(required = false) @Nullable String reason, Model model, HttpServletResponse response)
			throws IOException {
		try {
			send(this.registrations.ofClass(schoolClass, this.me.id(), today()), reason, response);
			return null;
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", refused.code());
			return ofClass(schoolClass, model);
		}
	}

	private void send(List<ChildId> children, @Nullable String reason, HttpServletResponse response)
			throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		this.registrations.write(children, reason, this.me.id(), today(), written);
		response.setContentType(DOCX);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("registration-" + today() + ".docx").build().toString());
		written.writeTo(response.getOutputStream());
	}

	private void require(ChildId child) {
		this.caseload.require(this.me.id(), child.value(), today());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
