package tongxing.summaries.appendix;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says codes in the language of the workbook.
 */
@Component
class AppendixWords {

	private final MessageSource messages;

	AppendixWords(MessageSource messages) {
		this.messages = messages;
	}

	String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/** A code in words; nothing for nothing, and a code without words as it is. */
	String of(String prefix, @Nullable Object code) {
		if (code == null) {
			return "";
		}
		String words = this.messages.getMessage(prefix + code, null, code.toString(), LocaleContextHolder.getLocale());
		return (words != null) ? words : code.toString();
	}

}
