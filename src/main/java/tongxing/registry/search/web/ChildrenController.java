package tongxing.registry.search.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import tongxing.staff.CurrentStaff;
import tongxing.staff.Role;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of children, and what it shows as a workbook.
 */
@Controller
@RequestMapping("/children")
class ChildrenController {

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final ChildLists lists;

	private final ChildWorkbook workbook;

	private final CurrentStaff me;

	private final Clock clock;

	ChildrenController(ChildLists lists, ChildWorkbook workbook, CurrentStaff me, Clock clock) {
		this.lists = lists;
		this.workbook = workbook;
		this.me = me;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam Map<String, String> parameters, Model model, HttpServletRequest request) {
		model.addAttribute("base", request.getContextPath());
		model.addAttribute("mayImport", this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD));
		model.addAttribute("mayRegister", this.me.is(Role.ADMIN, Role.CARE_LEAD));
		model.addAttribute("list", this.lists.view(new ListRequest(parameters), this.me.id(), today()));
		return "registry/children";
	}

	@GetMapping("/export")
	void export(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
		response.setContentType(WORKBOOK);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("children-" + today() + ".xlsx").build().toString());
		this.workbook.write(new ListRequest(parameters), this.me.id(), today(), response.getOutputStream());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
