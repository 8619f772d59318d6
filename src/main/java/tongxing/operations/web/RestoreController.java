package tongxing.operations.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import tongxing.kernel.RuleViolation;
import tongxing.operations.SetUp;

/**
 * The first run of a school that was elsewhere before: its backup or archive is uploaded
 * and brought in while the page waits. Behind {@link UploadGate}.
 */
@Controller
@RequestMapping(UploadGate.PATH)
class RestoreController {

	private static final Set<String> ABOUT_THE_PASSWORD = Set.of("archive.password.wrong",
			"archive.restore.passwordNeeded");

	private final SetUp setUp;

	private final SetUpPages pages;

	RestoreController(SetUp setUp, SetUpPages pages) {
		this.setUp = setUp;
		this.pages = pages;
	}

	@PostMapping
	String restore(@RequestParam(defaultValue = "") String code, @RequestParam @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String backupPassword, Model model) throws IOException {
		if (!this.pages.accepted(code, model)) {
			return SetUpPages.DOOR;
		}
		try {
			if (file == null || file.isEmpty()) {
				throw new RuleViolation("restore.noFile");
			}
			model.addAttribute("restored", bringIn(file, backupPassword.isEmpty() ? null : backupPassword));
			return "operations/restored";
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", refused);
			model.addAttribute("refusedField", ABOUT_THE_PASSWORD.contains(refused.code()) ? "backupPassword" : "file");
			return this.pages.choices(code, model);
		}
	}

	private Object bringIn(MultipartFile upload, @Nullable String password) throws IOException {
		Path file = Files.createTempFile("tongxing", ".zip");
		try {
			upload.transferTo(file);
			return this.setUp.bringIn(file, password);
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

}
