package tongxing.shell.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.util.DetailedError;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Helps the form fragments: what is wrong and where, what was typed, the one-time key.
 */
@Component("problems")
class Problems {

	private final MessageSource messages;

	Problems(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * The lines of the error summary, each with its field's label in front; one line a
	 * field.
	 */
	public List<Problem> list(Collection<DetailedError> errors, String prefix) {
		List<Problem> problems = new ArrayList<>();
		for (DetailedError error : errors) {
			String field = error.isGlobal() ? null : error.getFieldName();
			if (field != null && problems.stream().anyMatch((problem) -> field.equals(problem.field()))) {
				continue;
			}
			problems.add(new Problem(field, label(field, prefix) + error.getMessage()));
		}
		return problems;
	}

	private String label(@Nullable String field, String prefix) {
		Locale locale = LocaleContextHolder.getLocale();
		String name = (field != null)
				? this.messages.getMessage(prefix + field.replaceAll("\\[[^]]*]", ""), null, "", locale) : "";
		return (name == null || name.isEmpty()) ? "" : name + this.messages.getMessage("shell.colon", null, locale);
	}

	public String first(List<String> errors) {
		return errors.isEmpty() ? "" : errors.get(0);
	}

	/**
	 * The key that came with a form that is shown again, or a fresh one.
	 */
	public String formKey(String @Nullable [] sent) {
		try {
			return UUID.fromString((sent != null) ? sent[0] : "").toString();
		}
		catch (IllegalArgumentException ex) {
			return UUID.randomUUID().toString();
		}
	}

	/**
	 * A line of the error summary.
	 */
	public record Problem(@Nullable String field, String text) {

	}

}
