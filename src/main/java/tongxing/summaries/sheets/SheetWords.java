package tongxing.summaries.sheets;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Says what is printed on a sheet, in the reader's language.
 */
final class SheetWords {

	private final MessageSource messages;

	private final SheetKind kind;

	SheetWords(MessageSource messages, SheetKind kind) {
		this.messages = messages;
		this.kind = kind;
	}

	SheetKind kind() {
		return this.kind;
	}

	String say(String ending, Object... arguments) {
		return text("papers.sheet." + ending, arguments);
	}

	/** A relation, a sex: words of the registry. */
	String of(String prefix, @Nullable String code) {
		return (code != null) ? text("registry." + prefix + code) : "";
	}

	String day(@Nullable LocalDate day) {
		return (day != null) ? DateTimeFormatter.ofPattern(say("day"), LocaleContextHolder.getLocale()).format(day)
				: "";
	}

	/** Who somebody is: 奶奶 黄桂兰. */
	String person(Pupil.Person person) {
		String name = (person.name() != null) ? " " + person.name() : "";
		return of("relation.", person.relation()) + name;
	}

	String stale(Pupil.Stale stale) {
		Pupil.Person person = stale.person();
		String who = (person != null) ? person(person) : "";
		String phone = (person != null && person.phone() != null) ? person.phone() : "";
		return say("stale." + stale.key(), who, phone);
	}

	/** The page among all, counted by the printer. */
	String pageNumbers() {
		String page = text("papers.page", "\" counter(page) \"", "\" counter(pages) \"");
		return "@page { @bottom-right { content: \"" + page + "\"; font-family: \"Noto Sans SC\"; font-size: 9pt; } }";
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
