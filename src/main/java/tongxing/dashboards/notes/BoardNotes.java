package tongxing.dashboards.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.calendar.TermId;
import tongxing.figures.Figure;
import tongxing.figures.FigureScope;
import tongxing.figures.Unit;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders and comments about a figure. Each is for one teacher, who sees it among the
 * things of the day until they say that they have.
 */
@Service
@Transactional
public class BoardNotes {

	/**
	 * A note as it is shown.
	 *
	 * @param figure as it stood then, without what it counts
	 * @param words what was added; empty for a mere reminder
	 * @param acknowledged when the recipient said to have seen it
	 */
	public record Note(UUID id, Figure figure, FigureScope scope, TermId term, LocalDate asOf, String words,
			String recipient, String writer, Instant written, @Nullable Instant acknowledged) {

	}

	private static final int MOST_WORDS = 500;

	private static final String SELECT = """
			select n.id, n.figure, n.definition, n.unit, n.value, n.scope, n.term, n.as_of, n.words, r.name, w.name,
			       n.written_at, n.acknowledged_at
			  from board_note n join account r on r.id = n.recipient_id join account w on w.id = n.written_by
			""";

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BoardNotes(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Sends a note to each of the people responsible. Refuses one to nobody and one that
	 * is too long.
	 */
	public void send(Figure figure, FigureScope scope, TermId term, LocalDate asOf, String words,
			Collection<AccountId> recipients, AccountId writer) {
		if (recipients.isEmpty()) {
			throw new RuleViolation("dashboards.note.nobody");
		}
		if (words.length() > MOST_WORDS) {
			throw new RuleViolation("dashboards.note.tooLong");
		}
		for (AccountId recipient : recipients) {
			UUID id = Ids.next();
			this.database
				.sql("""
						insert into board_note (id, figure, definition, unit, value, scope, term, as_of, words, recipient_id,
						                        written_by, written_at)
						values (:id, :figure, :definition, :unit, :value, :scope, :term, :asOf, :words, :recipient, :writer, :now)
						""")
				.param("id", id)
				.param("figure", figure.id())
				.param("definition", figure.definition())
				.param("unit", figure.unit().name())
				.param("value", figure.value())
				.param("scope", scope.toString())
				.param("term", term.toString())
				.param("asOf", asOf)
				.param("words", words.strip())
				.param("recipient", recipient.value())
				.param("writer", writer.value())
				.param("now", now())
				.update();
			this.events.publishEvent(new NoteChanged("BOARD_NOTE_SENT", id));
		}
	}

	/**
	 * The recipient has seen it; refuses with {@link NotFound} somebody else's.
	 */
	public void acknowledge(UUID note, AccountId me) {
		int found = this.database.sql("""
				update board_note set acknowledged_at = :now
				 where id = :id and recipient_id = :me and acknowledged_at is null
				""").param("now", now()).param("id", note).param("me", me.value()).update();
		if (found == 0) {
			throw new NotFound("note");
		}
		this.events.publishEvent(new NoteChanged("BOARD_NOTE_SEEN", note));
	}

	/**
	 * What a teacher has not said to have seen, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Note> waiting(AccountId me) {
		return this.database.sql(SELECT + """
				 where n.recipient_id = :me and n.acknowledged_at is null order by n.written_at desc, n.id
				""").param("me", me.value()).query((row, number) -> note(row)).list();
	}

	/**
	 * What was sent about a figure in a term, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Note> about(String figure, TermId term) {
		return this.database.sql(SELECT + """
				 where n.figure = :figure and n.term = :term order by n.written_at desc, n.id
				""").param("figure", figure).param("term", term.toString()).query((row, number) -> note(row)).list();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Note note(ResultSet row) throws SQLException {
		Figure figure = new Figure(row.getString(2), row.getString(3), Unit.valueOf(row.getString(4)),
				row.getBigDecimal(5), List.of(), null);
		Timestamp seen = row.getTimestamp(13);
		return new Note(row.getObject(1, UUID.class), figure, FigureScope.of(row.getString(6)),
				TermId.of(row.getString(7)), row.getObject(8, LocalDate.class), row.getString(9), row.getString(10),
				row.getString(11), row.getTimestamp(12).toInstant(), (seen != null) ? seen.toInstant() : null);
	}

}
