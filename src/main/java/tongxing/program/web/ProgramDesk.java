package tongxing.program.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.program.Thing;
import tongxing.program.web.Listing.Line;
import tongxing.staff.AccountId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.Drafts;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.staff.words.Words;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the pages of the school's work do alike: a form is saved once, its draft goes
 * then, and a refusal stands beside the field it names.
 */
@Component
public class ProgramDesk {

	private static final String REFUSED = "program.refused.";

	private final OneTimeForms forms;

	private final Drafts drafts;

	private final CurrentStaff me;

	private final Words words;

	private final Clock clock;

	ProgramDesk(OneTimeForms forms, Drafts drafts, CurrentStaff me, Words words, Clock clock) {
		this.forms = forms;
		this.drafts = drafts;
		this.me = me;
		this.words = words;
		this.clock = clock;
	}

	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	public AccountId me() {
		return this.me.id();
	}

	public Words words() {
		return this.words;
	}

	/**
	 * Whether the asker writes what belongs to the school.
	 */
	public boolean writes() {
		return this.me.is(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD);
	}

	/**
	 * Shows a list.
	 */
	public String show(Listing page, Model model) {
		model.addAttribute("page", page);
		return "program/list";
	}

	/**
	 * Shows a form with what is in it.
	 */
	public String show(FormPage page, Object form, Model model) {
		model.addAttribute("form", form);
		return show(page, model);
	}

	/**
	 * Saves a form once; shows it again with what is wrong.
	 * @param act does the work and gives the page that follows
	 */
	public String save(FormPage page, BindingResult binding, UUID formKey, Model model, RedirectAttributes redirect,
			Supplier<String> act) {
		if (!binding.hasErrors()) {
			try {
				String address = this.forms.once(formKey, () -> {
					String next = act.get();
					this.drafts.discard(me(), page.draft(), page.subject());
					return next;
				});
				redirect.addFlashAttribute("notice", "program.saved");
				return "redirect:" + address;
			}
			catch (RuleViolation refused) {
				refuse(page, binding, refused);
			}
		}
		return show(page, model);
	}

	/**
	 * What was typed into a form is saved: its draft goes.
	 */
	public void settled(String form, String subject) {
		this.drafts.discard(me(), form, subject);
	}

	private static String show(FormPage page, Model model) {
		model.addAttribute("page", page);
		return "program/form";
	}

	/** The code names the field: <code>program.refused.amount.cents</code>. */
	private static void refuse(FormPage page, BindingResult binding, RuleViolation refused) {
		String field = refused.code().startsWith(REFUSED)
				? refused.code().substring(REFUSED.length()).replaceAll("\\..*", "") : "";
		if (page.has(field)) {
			binding.rejectValue(field, refused.code(), refused.arguments(), refused.code());
		}
		else {
			binding.reject(refused.code(), refused.arguments(), refused.code());
		}
	}

	/**
	 * A line with what those who write may do with it.
	 * @param during when it runs, or nothing for what happened on a day
	 */
	public Line closable(Line line, Thing thing, @Nullable DateRange during) {
		if (!writes()) {
			return ended(line, during);
		}
		String path = "/program/things/" + thing.name().toLowerCase(Locale.ROOT) + "/" + line.id();
		Line open = ended(line, during);
		if (during != null && during.isOpen()) {
			open = open.action(path + "/end", this.words.say("program.end"));
		}
		return open.action(path + "/take-back", this.words.say("program.takeBack"));
	}

	private Line ended(Line line, @Nullable DateRange during) {
		return (during == null || during.contains(today())) ? line : line.chip(this.words.say("program.ended"));
	}

	/**
	 * What is said of something below its name; what is empty is left out.
	 */
	public static List<String> lines(@Nullable String... texts) {
		List<String> said = new ArrayList<>();
		for (String text : texts) {
			if (text != null && !text.isBlank()) {
				said.add(text);
			}
		}
		return said;
	}

	/**
	 * From when to when, in words.
	 */
	public String during(DateRange during) {
		LocalDate to = during.to();
		return (to == null) ? this.words.say("program.since", during.from())
				: this.words.say("program.fromTo", during.from(), to);
	}

}
