package tongxing.forms.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import tongxing.forms.census.CensusSheet;
import tongxing.forms.census.CensusSheets;
import tongxing.forms.census.SheetDocument;
import tongxing.forms.census.SheetHeads;
import tongxing.forms.census.SheetWorkbook;
import tongxing.staff.AllowedTo;
import tongxing.staff.Role;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The official table of a census as a page on A4 across, a workbook and a document.
 */
@Controller
@RequestMapping("/census/{census}")
@AllowedTo({ Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD })
class CensusSheetController {

	private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

	private final CensusSheets sheets;

	private final SheetHeads heads;

	private final SheetWorkbook workbook;

	private final SheetDocument document;

	CensusSheetController(CensusSheets sheets, SheetHeads heads, SheetWorkbook workbook, SheetDocument document) {
		this.sheets = sheets;
		this.heads = heads;
		this.workbook = workbook;
		this.document = document;
	}

	@GetMapping("/sheet")
	String show(@PathVariable UUID census, @RequestParam(defaultValue = "CLASS") CensusSheet.By by, Model model) {
		model.addAttribute("sheet", this.sheets.read(census, by));
		model.addAttribute("heads", this.heads);
		return "forms/census";
	}

	@GetMapping("/sheet.xlsx")
	void workbook(@PathVariable UUID census, @RequestParam(defaultValue = "CLASS") CensusSheet.By by,
			HttpServletResponse response) throws IOException {
		CensusSheet sheet = this.sheets.export(census, by);
		name(response, "spreadsheetml.sheet", sheet, "xlsx");
		this.workbook.write(sheet, response.getOutputStream());
	}

	@GetMapping("/sheet.docx")
	void document(@PathVariable UUID census, @RequestParam(defaultValue = "CLASS") CensusSheet.By by,
			HttpServletResponse response) throws IOException {
		CensusSheet sheet = this.sheets.export(census, by);
		name(response, "wordprocessingml.document", sheet, "docx");
		this.document.write(sheet, response.getOutputStream());
	}

	private static void name(HttpServletResponse response, String type, CensusSheet sheet, String ending) {
		response.setContentType(OFFICE + type);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename("census-sheet-" + sheet.census().day() + "." + ending)
					.build()
					.toString());
	}

}
