package tongxing.duties;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says duties in the reader's language: what is to be done, how it stands and why.
 */
@Component("dutyTexts")
public class DutyTexts {

	private final MessageSource messages;

	DutyTexts(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What is to be done: 期中家访, 11月谈心.
	 */
	public String title(Duty duty) {
		return title(duty.rule(), duty.name(), duty.part());
	}

	/**
	 * The same of the parts of a duty: the rule's code and own name and which window.
	 */
	public String title(String code, String name, String part) {
		String rule = rule(code, name);
		if (Duty.isPhase(part)) {
			return text("duties.title." + part, rule);
		}
		if (Duty.isMonth(part)) {
			return text("duties.title.MONTH", month(YearMonth.parse(part)), rule);
		}
		return rule;
	}

	/**
	 * The name of a rule: the school's own, or the usual one of its code.
	 */
	public String rule(String code, String name) {
		return name.isEmpty() ? textOr("duties.rule." + code, code) : name;
	}

	/**
	 * Which window: 期中, 11月; empty where a rule has but one.
	 */
	public String part(String part) {
		if (Duty.isPhase(part)) {
			return text("duties.part." + part);
		}
		return Duty.isMonth(part) ? month(YearMonth.parse(part)) : "";
	}

	/**
	 * Why it stands as it stands.
	 */
	public String reason(Duty duty) {
		return reason(duty.reason());
	}

	public String reason(Duty.Reason reason) {
		return text(reason.key(), reason.arguments().stream().map(this::spoken).toArray());
	}

	public String status(DutyStatus status) {
		return text("duties.status." + status);
	}

	/**
	 * The button that opens the form: 记家访.
	 */
	public String button(Duty duty) {
		String kind = (duty.recordKind() != null) ? duty.recordKind() : "PAIRING";
		return textOr("duties.do." + kind, text("duties.do.other"));
	}

	/**
	 * 11月23日.
	 */
	public String day(LocalDate day) {
		return format("duties.date", day);
	}

	/**
	 * 11月.
	 */
	public String month(YearMonth month) {
		return format("duties.month", month);
	}

	/**
	 * 11月, Nov: the head of a narrow column.
	 */
	public String monthShort(YearMonth month) {
		return format("duties.month.short", month);
	}

	private Object spoken(Object argument) {
		if (argument instanceof LocalDate day) {
			return day(day);
		}
		return (argument instanceof YearMonth month) ? month(month) : argument;
	}

	private String format(String pattern, TemporalAccessor value) {
		return DateTimeFormatter.ofPattern(text(pattern), locale()).format(value);
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, (arguments.length > 0) ? arguments : null, locale());
	}

	private String textOr(String key, String otherwise) {
		return Objects.requireNonNullElse(this.messages.getMessage(key, null, otherwise, locale()), otherwise);
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
