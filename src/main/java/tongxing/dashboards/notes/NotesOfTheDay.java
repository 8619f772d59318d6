package tongxing.dashboards.notes;

import java.util.List;

import tongxing.duties.TodayNotice;
import tongxing.figures.FigureTexts;
import tongxing.staff.AccountId;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Shows a teacher on the home page what they were reminded of.
 */
@Component
class NotesOfTheDay implements TodayNotice {

	private final BoardNotes notes;

	private final FigureTexts texts;

	private final MessageSource messages;

	NotesOfTheDay(BoardNotes notes, FigureTexts texts, MessageSource messages) {
		this.notes = notes;
		this.texts = texts;
		this.messages = messages;
	}

	@Override
	public List<Notice> of(AccountId me) {
		return this.notes.waiting(me).stream().map(this::notice).toList();
	}

	private Notice notice(BoardNotes.Note note) {
		String text = this.messages.getMessage("dashboards.note.said",
				new Object[] { note.writer(), this.texts.label(note.figure()), this.texts.value(note.figure()) },
				LocaleContextHolder.getLocale());
		return new Notice(text, note.words(), "/figures/" + note.figure().id() + "?term=" + note.term() + "&scope="
				+ note.scope() + "&asOf=" + note.asOf(), "/dashboard/notes/" + note.id() + "/acknowledge");
	}

}
