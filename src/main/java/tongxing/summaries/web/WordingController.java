package tongxing.summaries.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tongxing.calendar.Term;
import tongxing.calendar.Terms;
import tongxing.figures.FigureScope;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AllowedTo;
import tongxing.staff.Language;
import tongxing.staff.OneTimeForms;
import tongxing.staff.Role;
import tongxing.summaries.Summaries;
import tongxing.summaries.text.Element.Passage;
import tongxing.summaries.text.Phrasing;
import tongxing.summaries.text.SectionKind;
import tongxing.summaries.text.Sentence;
import tongxing.summaries.text.SummaryText;
import tongxing.summaries.wording.Phrasings;
import tongxing.summaries.wording.UsualTexts;

/**
 * A school words the summary in its own way and orders its parts, and sees how it reads
 * before it is kept.
 */
@Controller
@RequestMapping("/summaries/wording")
@AllowedTo({ Role.PRINCIPAL, Role.CARE_LEAD, Role.ADMIN })
class WordingController {

	private static final String LIST = "/summaries/wording";

	private final Phrasings phrasings;

	private final UsualTexts usual;

	private final Summaries summaries;

	private final Terms terms;

	private final OneTimeForms forms;

	private final MessageSource messages;

	private final Clock clock;

	WordingController(Phrasings phrasings, UsualTexts usual, Summaries summaries, Terms terms, OneTimeForms forms,
			MessageSource messages, Clock clock) {
		this.phrasings = phrasings;
		this.usual = usual;
		this.summaries = summaries;
		this.terms = terms;
		this.forms = forms;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * One text of a paragraph in its form.
	 *
	 * @param problem what is wrong with it, if something is
	 */
	record Field(String key, String usual, String text, @Nullable String problem) {

	}

	@GetMapping
	String list(Model model) {
		Phrasing now = this.phrasings.current();
		model.addAttribute("paragraphs", this.usual.paragraphs());
		model.addAttribute("order", now.order().stream().filter((part) -> part != SectionKind.OPENING).toList());
		model.addAttribute("number", now.number());
		model.addAttribute("templates", this.phrasings.all());
		return "summaries/wording";
	}

	/** Moves a part one place up. */
	@PostMapping("/order")
	String arrange(@RequestParam SectionKind up, @RequestParam UUID formKey, RedirectAttributes redirect) {
		List<SectionKind> order = new ArrayList<>(this.phrasings.current().order());
		int at = order.indexOf(up);
		if (at > 1) {
			order.add(at - 1, order.remove(at));
			this.forms.once(formKey, () -> {
				this.phrasings.arrange(order);
				return LIST;
			});
		}
		redirect.addFlashAttribute("notice", "versions.wording.arranged");
		return "redirect:" + LIST;
	}

	@GetMapping("/{paragraph}")
	String edit(@PathVariable String paragraph, @RequestParam(defaultValue = "zh-Hans") String lang, Model model) {
		Language language = language(lang);
		Map<String, String> texts = new LinkedHashMap<>();
		Phrasing now = this.phrasings.current();
		this.usual.keys(paragraph)
			.forEach((key) -> texts.put(key, now.text(key, language).orElseGet(() -> usual(key, language))));
		return page(paragraph, language, texts, Map.of(), model);
	}

	/** Shows how the texts would read, or keeps them. */
	@PostMapping("/{paragraph}")
	String save(@PathVariable String paragraph, @RequestParam(defaultValue = "zh-Hans") String lang,
			@RequestParam Map<String, String> sent, @RequestParam UUID formKey, Model model,
			RedirectAttributes redirect) {
		Language language = language(lang);
		Map<String, String> texts = new LinkedHashMap<>();
		this.usual.keys(paragraph).forEach((key) -> texts.put(key, sent.getOrDefault(key, "")));
		Map<String, RuleViolation> problems = this.phrasings.problems(language, texts);
		if (!problems.isEmpty() || sent.containsKey("preview")) {
			if (problems.isEmpty()) {
				model.addAttribute("preview", preview(this.phrasings.tried(language, texts), language));
			}
			return page(paragraph, language, texts, problems, model);
		}
		this.forms.once(formKey, () -> {
			this.phrasings.reword(language, texts);
			return LIST;
		});
		redirect.addFlashAttribute("notice", "versions.wording.saved");
		return "redirect:" + LIST;
	}

	/** The paragraphs of the school's summary of today in these words. */
	private List<String> preview(Phrasing tried, Language language) {
		LocalDate today = LocalDate.now(this.clock);
		Term term = this.terms.current(today);
		LocalDate asOf = today.isBefore(term.firstDay()) ? term.firstDay() : today;
		SummaryText text = this.summaries.preview(FigureScope.SCHOOL, term, asOf, language, tried).text();
		return text.sections()
			.stream()
			.flatMap((section) -> section.elements().stream())
			.filter(Passage.class::isInstance)
			.map((passage) -> (Passage) passage)
			.map((passage) -> passage.lead()
					+ passage.sentences().stream().map(Sentence::text).reduce("", String::concat))
			.toList();
	}

	private String page(String paragraph, Language language, Map<String, String> texts,
			Map<String, RuleViolation> problems, Model model) {
		Locale reader = LocaleContextHolder.getLocale();
		List<Field> fields = texts.entrySet().stream().map((entry) -> {
			RuleViolation problem = problems.get(entry.getKey());
			return new Field(entry.getKey(), usual(entry.getKey(), language), entry.getValue(),
					(problem == null) ? null : this.messages.getMessage(problem.code(), problem.arguments(), reader));
		}).toList();
		model.addAttribute("fields", fields);
		model.addAttribute("wrong", fields.stream().filter((field) -> field.problem() != null).toList());
		model.addAttribute("paragraph", paragraph);
		model.addAttribute("language", language);
		return "summaries/paragraph";
	}

	private String usual(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

	/** Traditional is made of Simplified and has no texts of its own. */
	private static Language language(String tag) {
		return Language.ofTag(tag)
			.filter((language) -> language != Language.TRADITIONAL)
			.orElseThrow(() -> new NotFound("language"));
	}

}
