package tongxing.staff.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import tongxing.staff.CurrentStaff;
import tongxing.staff.Drafts;
import tongxing.staff.SafePath;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Keeps what is being typed, and drops it when asked.
 */
@Controller
@RequestMapping("/drafts")
class DraftsController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
		.withZone(ZoneId.of("Asia/Shanghai"));

	private final Drafts drafts;

	private final CurrentStaff me;

	private final MessageSource messages;

	DraftsController(Drafts drafts, CurrentStaff me, MessageSource messages) {
		this.drafts = drafts;
		this.me = me;
		this.messages = messages;
	}

	@PostMapping(produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
	@ResponseBody
	String keep(@RequestParam String form, @RequestParam(defaultValue = "") String subject,
			@RequestParam String content, Locale locale) {
		Instant at = this.drafts.keep(this.me.id(), form, subject, content);
		return this.messages.getMessage("staff.draft.kept", new Object[] { TIME.format(at) }, locale);
	}

	@PostMapping("/discard")
	String discard(@RequestParam String form, @RequestParam(defaultValue = "") String subject,
			HttpServletRequest request) {
		this.drafts.discard(this.me.id(), form, subject);
		return "redirect:"
				+ SafePath.ofReferer(request.getHeader(HttpHeaders.REFERER), request.getServerName()).orElse("/");
	}

}
