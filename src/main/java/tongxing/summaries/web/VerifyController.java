package tongxing.summaries.web;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import tongxing.summaries.version.Verification;

/**
 * Is this paper the one that was locked? For everybody who is signed in.
 */
@Controller
@RequestMapping("/verify")
class VerifyController {

	private final Verification verification;

	VerifyController(Verification verification) {
		this.verification = verification;
	}

	@GetMapping
	String ask(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String hash,
			Model model) {
		return code.isBlank() ? page(null, false, model) : byCode(code, hash, model);
	}

	@PostMapping
	String byCode(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String hash,
			Model model) {
		model.addAttribute("code", code);
		model.addAttribute("hash", hash);
		return page(this.verification.byCode(code, hash), false, model);
	}

	@PostMapping("/file")
	String byFile(@RequestParam MultipartFile file, Model model) throws IOException {
		return page(this.verification.byDocument(file.getBytes()), true, model);
	}

	private static String page(Verification.@Nullable Verdict verdict, boolean byFile, Model model) {
		model.addAttribute("verdict", verdict);
		model.addAttribute("byFile", byFile);
		return "summaries/verify";
	}

}
