package tongxing.summaries.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tongxing.kernel.RuleViolation;
import tongxing.staff.OneTimeForms;
import tongxing.staff.editing.StaleEdit;
import tongxing.summaries.version.Blocks;
import tongxing.summaries.version.VersionView.BlockView;

/**
 * Rewording one block of a draft. When somebody else was faster, both versions are shown.
 */
@Controller
@RequestMapping("/summaries/versions/{version}/blocks/{block}")
class BlockController {

	private final Blocks blocks;

	private final OneTimeForms forms;

	BlockController(Blocks blocks, OneTimeForms forms) {
		this.blocks = blocks;
		this.forms = forms;
	}

	/**
	 * A block's text as it is typed.
	 *
	 * @param revision how often the block had been edited when the form was opened
	 */
	record Form(int revision, @NotBlank @Size(max = 4000) @Nullable String text) {

	}

	@GetMapping
	String edit(@PathVariable UUID version, @PathVariable("block") String name, Model model) {
		BlockView block = this.blocks.view(version, name);
		model.addAttribute("form", new Form(block.revision(), block.text()));
		return page(block, false, model);
	}

	@PostMapping
	String save(@PathVariable UUID version, @PathVariable("block") String name,
			@Valid @ModelAttribute("form") Form form, BindingResult binding, @RequestParam UUID formKey, Model model,
			RedirectAttributes redirect) {
		BlockView block = this.blocks.view(version, name);
		if (binding.hasErrors()) {
			return page(block, false, model);
		}
		try {
			String address = this.forms.once(formKey, () -> {
				this.blocks.edit(version, name, form.revision(), Objects.requireNonNull(form.text()));
				return "/summaries/versions/" + version;
			});
			redirect.addFlashAttribute("notice", "versions.block.saved");
			return "redirect:" + address;
		}
		catch (RuleViolation refused) {
			binding.rejectValue("text", refused.code(), refused.arguments(), refused.code());
			return page(this.blocks.view(version, name), refused instanceof StaleEdit, model);
		}
	}

	@PostMapping("/restore")
	String restore(@PathVariable UUID version, @PathVariable("block") String name, @RequestParam int revision,
			RedirectAttributes redirect) {
		this.blocks.restore(version, name, revision);
		redirect.addFlashAttribute("notice", "versions.block.restored");
		return "redirect:/summaries/versions/" + version;
	}

	private static String page(BlockView block, boolean theirs, Model model) {
		model.addAttribute("block", block);
		model.addAttribute("theirs", theirs);
		return "summaries/block";
	}

}
