package tongxing.program.leading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.RuleViolation;
import tongxing.program.Journal;
import tongxing.program.Journal.Row;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leads the school's care program, and when they met: the principal at the head, the
 * others each with a theme [S-4, S-6, S-14].
 */
@Service
@Transactional
public class LeadingGroup {

	/**
	 * Somebody in the group, from when to when.
	 */
	public record Member(UUID id, String name, @Nullable String post, GroupRole role, Theme theme, DateRange during) {

	}

	/**
	 * A meeting of the group.
	 *
	 * @param attended how many were there, if it was counted
	 */
	public record Meeting(UUID id, LocalDate heldOn, String topic, @Nullable String decisions,
			@Nullable Integer attended) {

	}

	private static final String MEMBER = "leading_member";

	private static final String MEETING = "leading_meeting";

	private final JdbcClient database;

	private final Journal journal;

	LeadingGroup(JdbcClient database, Journal journal) {
		this.database = database;
		this.journal = journal;
	}

	/**
	 * Takes somebody into the group; refuses a second head on the same days.
	 */
	public UUID join(String name, @Nullable String post, GroupRole role, Theme theme, LocalDate since) {
		try {
			return this.journal.add(MEMBER,
					new Row().with("name", name)
						.with("post", post)
						.with("role", role)
						.with("theme", theme)
						.with("during", DateRange.since(this.journal.past(since, "program.refused.since"))));
		}
		catch (DataIntegrityViolationException ex) {
			throw new RuleViolation("program.refused.role");
		}
	}

	/**
	 * Writes a meeting down.
	 */
	public UUID met(LocalDate heldOn, String topic, @Nullable String decisions, @Nullable Integer attended) {
		return this.journal.add(MEETING,
				new Row().with("held_on", this.journal.past(heldOn, "program.refused.heldOn"))
					.with("topic", topic)
					.with("decisions", decisions)
					.with("attended", attended));
	}

	/**
	 * All members there ever were: those of today first, the head before the others.
	 */
	@Transactional(readOnly = true)
	public List<Member> members(LocalDate today) {
		return this.database
			.sql("""
					select id, name, post, role, theme, during::text from leading_member where voided_on is null
					 order by during @> :today::date desc, array_position(array['HEAD', 'DEPUTY', 'MEMBER'], role), during, id
					""")
			.param("today", today)
			.query((row, number) -> new Member(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
					GroupRole.valueOf(row.getString(4)), Theme.valueOf(row.getString(5)),
					DateRange.parse(row.getString(6))))
			.list();
	}

	/**
	 * The meetings, the last first.
	 */
	@Transactional(readOnly = true)
	public List<Meeting> meetings() {
		return this.database.sql("""
				select id, held_on, topic, decisions, attended from leading_meeting
				 where voided_on is null order by held_on desc, id desc
				""")
			.query((row, number) -> new Meeting(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class),
					row.getString(3), row.getString(4), row.getObject(5, Integer.class)))
			.list();
	}

}
