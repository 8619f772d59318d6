package tongxing.registry.census.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import tongxing.registry.census.CensusResult;
import tongxing.registry.census.CensusResults;
import tongxing.staff.AllowedTo;
import tongxing.staff.Role;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a census found: for good once it is closed, otherwise as entered now.
 */
@Controller
@RequestMapping("/census/{census}")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class ResultController {

	private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final CensusResults results;

	private final ResultPage page;

	private final ResultWorkbook workbook;

	ResultController(CensusResults results, ResultPage page, ResultWorkbook workbook) {
		this.results = results;
		this.page = page;
		this.workbook = workbook;
	}

	@GetMapping("/result")
	String show(@PathVariable UUID census, Model model) {
		model.addAttribute("view", this.page.of(this.results.read(census)));
		return "census/result";
	}

	@GetMapping("/result.xlsx")
	void export(@PathVariable UUID census, HttpServletResponse response) throws IOException {
		CensusResult result = this.results.export(census);
		response.setContentType(XLSX);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("census-" + result.census().day() + ".xlsx")
					.build()
					.toString());
		this.workbook.write(this.page.of(result), response.getOutputStream());
	}

}
