package tongxing.care.photo.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.photo.Photos;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.words.Words;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The photos of a record: looked at, added and taken away.
 */
@Controller
@RequestMapping("/records/{record}/photos")
class PhotoController {

	private static final String BACK = "redirect:/records/{record}/photos";

	private final Photos photos;

	private final OneTimeForms forms;

	private final CurrentStaff me;

	private final Words words;

	private final Clock clock;

	PhotoController(Photos photos, OneTimeForms forms, CurrentStaff me, Words words, Clock clock) {
		this.photos = photos;
		this.forms = forms;
		this.me = me;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String album(@PathVariable("record") CareRecordId id, Model model) {
		model.addAttribute("album", this.photos.album(id, this.me.id(), today()));
		return "care/photos";
	}

	@PostMapping
	String add(@PathVariable("record") CareRecordId id, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(required = false) @Nullable Set<UUID> child, @RequestParam UUID formKey, Model model,
			RedirectAttributes redirect) throws IOException {
		Set<ChildId> pictured = (child != null) ? child.stream().map(ChildId::new).collect(Collectors.toSet())
				: Set.of();
		try {
			if (file == null || file.isEmpty()) {
				throw new RuleViolation("photos.none");
			}
			byte[] bytes = file.getBytes();
			this.forms.once(formKey, () -> {
				this.photos.add(id, bytes, pictured, this.me.id(), today());
				return "/records/" + id + "/photos";
			});
			redirect.addFlashAttribute("notice", "photos.added");
			return BACK;
		}
		catch (RuleViolation refused) {
			model.addAttribute("refused", this.words.say(refused.code(), refused.arguments()));
			model.addAttribute("pictured", pictured);
			return album(id, model);
		}
	}

	@GetMapping("/{photo}")
	ResponseEntity<byte[]> content(@PathVariable("record") CareRecordId id, @PathVariable UUID photo,
			@RequestParam(defaultValue = "false") boolean small) {
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_JPEG)
			.cacheControl(CacheControl.noStore().cachePrivate())
			.body(this.photos.content(id, photo, small, this.me.id(), today()));
	}

	@PostMapping("/{photo}/remove")
	String remove(@PathVariable("record") CareRecordId id, @PathVariable UUID photo, RedirectAttributes redirect) {
		this.photos.remove(id, photo, this.me.id(), today());
		redirect.addFlashAttribute("notice", "photos.removed");
		return BACK;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
