package tongxing.summaries.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

import tongxing.summaries.text.SummaryText;
import tongxing.summaries.text.SummaryText.Explained;

/**
 * The last pages: every figure with what it counts and how many it found, so that a
 * reader of the paper alone can check it.
 */
class Appendix {

	private final Pen pen;

	private final MessageSource messages;

	Appendix(Pen pen, MessageSource messages) {
		this.pen = pen;
		this.messages = messages;
	}

	void write(SummaryText text) {
		if (text.explained().isEmpty()) {
			return;
		}
		Locale locale = text.language().locale();
		this.pen.annex(say("summaries.appendix", locale), say("summaries.appendix.title", locale));
		List<List<String>> rows = new ArrayList<>();
		for (Explained figure : text.explained()) {
			rows.add(List.of(String.valueOf(rows.size() + 1), figure.label(), figure.definition(), figure.count()));
		}
		List<String> columns = List.of(say("summaries.appendix.number", locale),
				say("summaries.appendix.figure", locale), say("summaries.appendix.definition", locale),
				say("summaries.appendix.count", locale));
		new Tables(this.pen).draw(columns, rows, new int[] { 4, 13, 24, 9 }, 3, 0);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
