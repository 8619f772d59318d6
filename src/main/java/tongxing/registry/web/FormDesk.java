package tongxing.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tongxing.staff.editing.Standing;
import tongxing.staff.words.Choice;
import tongxing.staff.words.Words;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildId;
import tongxing.registry.file.ChildFile;
import tongxing.registry.file.ChildFiles;
import tongxing.staff.Caseload;
import tongxing.staff.CurrentStaff;
import tongxing.staff.OneTimeForms;
import tongxing.staff.editing.Edits;
import tongxing.staff.editing.Seen;
import tongxing.staff.editing.StaleEdit;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What all small forms about a child do alike: they are opened and sent only by those who
 * may see the child, each is saved once, and a refusal stands at its field.
 */
@Component
public class FormDesk {

	static final String TEMPLATE = "registry/form";

	/** The field beside which a refusal stands; the others stand on top. */
	private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("registry.care.who", "who"),
			Map.entry("registry.care.overlaps", "from"), Map.entry("registry.absence.overlaps", "from"),
			Map.entry("registry.absence.backBefore", "lastDay"), Map.entry("registry.leave.beforeEntry", "lastDay"),
			Map.entry("registry.class.beforeEntry", "from"), Map.entry("registry.class.same", "schoolClass"),
			Map.entry("registry.phone.tooShort", "number"), Map.entry("registry.level.reason", "reason"),
			Map.entry("registry.level.later", "from"), Map.entry("registry.child.sameResidentId", "residentId"),
			Map.entry("registry.child.sameStudentNumber", "studentNumber"),
			Map.entry("registry.child.bornInFuture", "birthDate"), Map.entry("kernel.range.backwards", "to"),
			Map.entry("traits.overlaps", "from"), Map.entry("traits.hardship.other", "other"),
			Map.entry("traits.hardship.reason", "reason"), Map.entry("traits.aid.other", "other"),
			Map.entry("traits.aid.period", "period"), Map.entry("traits.endsBefore", "lastDay"),
			Map.entry("traits.over", "lastDay"), Map.entry("traits.consent.later", "on"),
			Map.entry("traits.boarding.none", "boards"));

	private final ChildFiles files;

	private final Caseload caseload;

	private final OneTimeForms forms;

	private final Edits edits;

	private final CurrentStaff me;

	private final Words words;

	private final Clock clock;

	FormDesk(ChildFiles files, Caseload caseload, OneTimeForms forms, Edits edits, CurrentStaff me, Words words,
			Clock clock) {
		this.files = files;
		this.caseload = caseload;
		this.forms = forms;
		this.edits = edits;
		this.me = me;
		this.words = words;
		this.clock = clock;
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	public CurrentStaff me() {
		return this.me;
	}

	public Words words() {
		return this.words;
	}

	/**
	 * The child's file, opened to be changed.
	 */
	public ChildFile file(ChildId child) {
		return this.files.edit(child, this.me.id(), today());
	}

	/**
	 * Refuses as not found unless the present member of staff may see the child.
	 */
	public void require(ChildId child) {
		this.caseload.require(this.me.id(), child.value(), today());
	}

	public static String home(ChildId child) {
		return "/children/" + child;
	}

	public String show(FormPage page, Model model) {
		model.addAttribute("page", page);
		return TEMPLATE;
	}

	/**
	 * Acts once and leads back to the child's page; a refusal shows the form again.
	 */
	public String save(ChildId child, UUID formKey, Runnable act, Sent sent) {
		require(child);
		if (!sent.binding.hasErrors()) {
			try {
				String address = this.forms.once(formKey, () -> {
					sent.seen().ifPresent(this.edits::requireUnchanged);
					act.run();
					return home(child);
				});
				sent.redirect.addFlashAttribute("notice", "registry.saved");
				return "redirect:" + address;
			}
			catch (StaleEdit stale) {
				refuse(sent.binding, stale);
				sent.model.addAttribute("stale", sent.page.standing());
				sent.model.addAttribute("version", stale.current());
				return show(sent.page, sent.model);
			}
			catch (RuleViolation refused) {
				refuse(sent.binding, refused);
			}
		}
		sent.model.addAttribute("version", sent.version);
		return show(sent.page, sent.model);
	}

	/**
	 * Puts a refusal at the field it is about.
	 */
	public static void refuse(BindingResult binding, RuleViolation refused) {
		String field = FIELDS.get(refused.code());
		if ("registry.inTheFuture".equals(refused.code())) {
			field = Stream.of("from", "lastDay", "verifiedOn", "on", "noticeOn")
				.filter((name) -> has(binding, name))
				.findFirst()
				.orElse(null);
		}
		if (field != null && has(binding, field)) {
			binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
		}
		else {
			binding.reject(refused.code(), refused.arguments(), refused.code());
		}
	}

	private static boolean has(BindingResult binding, String field) {
		Object form = binding.getTarget();
		return form != null && Stream.of(form.getClass().getRecordComponents())
			.anyMatch((component) -> component.getName().equals(field));
	}

	public List<Choice> choices(String prefix, Enum<?>... values) {
		return this.words.choices(prefix, values);
	}

	/**
	 * Choices with "please choose" in front.
	 */
	public List<Choice> orNone(List<Choice> choices) {
		return this.words.orNone("shell.choose", choices);
	}

	/**
	 * A form as it was sent, and the page it would be shown on again.
	 *
	 * @param version in which the editor saw what the form changes, if it changes
	 * something that is there
	 */
	public record Sent(FormPage page, BindingResult binding, Model model, RedirectAttributes redirect,
			@Nullable Integer version) {

		public Sent(FormPage page, BindingResult binding, Model model, RedirectAttributes redirect) {
			this(page, binding, model, redirect, null);
		}

		private Optional<Seen> seen() {
			Standing standing = this.page.standing();
			return (standing == null || this.version == null) ? Optional.empty()
					: Optional.of(standing.seen().in(this.version));
		}

	}

}
