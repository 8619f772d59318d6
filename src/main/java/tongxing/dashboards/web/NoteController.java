package tongxing.dashboards.web;

import java.util.UUID;

import tongxing.dashboards.notes.BoardNotes;
import tongxing.staff.CurrentStaff;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A teacher says that a reminder was seen.
 */
@Controller
class NoteController {

	private final BoardNotes notes;

	private final CurrentStaff me;

	NoteController(BoardNotes notes, CurrentStaff me) {
		this.notes = notes;
		this.me = me;
	}

	@PostMapping("/dashboard/notes/{boardNote}/acknowledge")
	String acknowledge(@PathVariable UUID boardNote, RedirectAttributes redirect) {
		this.notes.acknowledge(boardNote, this.me.id());
		redirect.addFlashAttribute("notice", "dashboards.note.seen");
		return "redirect:/";
	}

}
