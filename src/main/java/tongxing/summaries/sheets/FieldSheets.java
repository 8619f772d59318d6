package tongxing.summaries.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jsoup.nodes.Document;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tongxing.kernel.Letterhead;
import tongxing.kernel.NotFound;
import tongxing.kernel.Vault;
import tongxing.registry.ChildId;
import tongxing.registry.Rolls;
import tongxing.registry.SchoolClassId;
import tongxing.staff.CurrentStaff;
import tongxing.staff.StaffMember;
import tongxing.summaries.pdf.PdfPress;
import tongxing.summaries.text.Spoken;

/**
 * Prints a class's sheets, one page a child, and finds the child of a sheet by its code.
 */
@Service
@Transactional
public class FieldSheets {

	private final PupilReader reader;

	private final Rolls rolls;

	private final Vault vault;

	private final PdfPress press;

	private final MessageSource messages;

	private final Letterhead letterhead;

	private final CurrentStaff me;

	private final ApplicationEventPublisher events;

	FieldSheets(PupilReader reader, Rolls rolls, Vault vault, PdfPress press, MessageSource messages,
			Letterhead letterhead, CurrentStaff me, ApplicationEventPublisher events) {
		this.reader = reader;
		this.rolls = rolls;
		this.vault = vault;
		this.press = press;
		this.messages = messages;
		this.letterhead = letterhead;
		this.me = me;
		this.events = events;
	}

	/**
	 * What a sheet is for.
	 */
	public record Found(SheetKind kind, ChildId child) {

	}

	/**
	 * Writes the sheets of those children of a class whom the reader may see as PDF, and
	 * leaves the stream open.
	 */
	public void print(SchoolClassId schoolClass, SheetKind kind, LocalDate today, OutputStream out) {
		List<Pupil> pupils = this.reader.ofClass(schoolClass.value(), kind, this.me.id(), today);
		if (pupils.isEmpty()) {
			throw new NotFound("class");
		}
		this.events.publishEvent(new SheetsPrinted(schoolClass.value(), kind));
		Document paper = Spoken.in(this.me.language(), () -> paper(pupils, kind, today));
		try {
			this.press.print(paper, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Document paper(List<Pupil> pupils, SheetKind kind, LocalDate today) {
		SheetWords words = new SheetWords(this.messages, kind);
		Document paper = PdfPress.blank(words.say("title." + kind), this.me.language().tag(), "sheet");
		paper.head().appendElement("style").append(words.pageNumbers());
		SheetMarkup markup = new SheetMarkup(paper.body(), words, this.letterhead.school(), today);
		for (Pupil pupil : pupils) {
			markup.page(pupil, code(pupil.self().id(), kind));
		}
		return paper;
	}

	/**
	 * The code that stands on a child's sheet.
	 */
	public String code(ChildId child, SheetKind kind) {
		return SheetCode.of(child, kind, this.vault).toString();
	}

	/**
	 * The child and kind of a code, of the children whom the reader may see.
	 */
	@Transactional(readOnly = true)
	public Optional<Found> find(String typed, LocalDate today) {
		StaffMember reader = this.me.get();
		return SheetCode.read(typed).flatMap((code) -> {
			UUID account = reader.id().value();
			for (ChildId child : this.rolls.ofCaseload(account, today)) {
				for (SheetKind kind : SheetKind.values()) {
					if (SheetCode.of(child, kind, this.vault).equals(code)) {
						return Optional.of(new Found(kind, child));
					}
				}
			}
			return Optional.empty();
		});
	}

}
