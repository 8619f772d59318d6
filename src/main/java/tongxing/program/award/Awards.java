package tongxing.program.award;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.RuleViolation;
import tongxing.program.Journal;
import tongxing.program.Journal.Row;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;
import tongxing.staff.Caseload;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody was praised for, and what inspections, assessments and the media said.
 */
@Service
@Transactional
public class Awards {

	/**
	 * An award as it is written down.
	 *
	 * @param child whose it is, if it is a child's
	 * @param name whose it is otherwise; nothing for the school
	 * @param evidence the paper or decree it stands on
	 */
	public record Draft(AwardSubject subject, @Nullable ChildId child, @Nullable String name, String title,
			String givenBy, LocalDate givenOn, @Nullable String reason, @Nullable String evidence) {

	}

	/**
	 * An award as lists show it. A child whom the reader may not see has no name.
	 */
	public record Award(UUID id, AwardSubject subject, @Nullable UUID child, @Nullable String name, String title,
			String givenBy, LocalDate givenOn, @Nullable String reason, @Nullable String evidence) {

	}

	/**
	 * A look at the school's work from outside.
	 */
	public record Recognition(UUID id, RecognitionKind kind, String givenBy, LocalDate seenOn, String what,
			@Nullable String result) {

	}

	private final JdbcClient database;

	private final Journal journal;

	private final Caseload caseload;

	Awards(JdbcClient database, Journal journal, Caseload caseload) {
		this.database = database;
		this.journal = journal;
		this.caseload = caseload;
	}

	/**
	 * Writes an award down; refuses one that says not whose it is.
	 */
	public UUID give(Draft draft, AccountId me) {
		ChildId child = draft.child();
		if ((draft.subject() == AwardSubject.CHILD) != (child != null)) {
			throw new RuleViolation("program.refused.child");
		}
		if (child != null) {
			this.caseload.require(me, child.value(), this.journal.today());
		}
		boolean named = draft.name() != null && !draft.name().isBlank();
		if (!named && draft.subject() != AwardSubject.CHILD && draft.subject() != AwardSubject.SCHOOL) {
			throw new RuleViolation("program.refused.name.whose");
		}
		return this.journal.add("award",
				new Row().with("subject", draft.subject())
					.about((child != null) ? child.value() : null)
					.with("name", (child != null) ? null : draft.name())
					.with("title", draft.title())
					.with("given_by", draft.givenBy())
					.with("given_on", this.journal.past(draft.givenOn(), "program.refused.givenOn"))
					.with("reason", draft.reason())
					.with("evidence", draft.evidence()));
	}

	/**
	 * Writes down that others looked at the school's work.
	 */
	public UUID recognised(RecognitionKind kind, String by, LocalDate on, String what, @Nullable String result) {
		return this.journal.add("recognition",
				new Row().with("kind", kind)
					.with("given_by", by)
					.with("seen_on", this.journal.past(on, "program.refused.seenOn"))
					.with("what", what)
					.with("result", result));
	}

	/**
	 * The awards, the last first; a child is named to those who may see it that day.
	 */
	@Transactional(readOnly = true)
	public List<Award> all(AccountId me, LocalDate today) {
		return this.database
			.sql("""
					select a.id, a.subject, c.id, coalesce(a.name, c.name), a.title, a.given_by, a.given_on, a.reason, a.evidence
					  from award a left join child c on c.id = a.child_id and exists (
					    select from caseload l where l.child_id = c.id and l.account_id = :me and l.during @> :today::date)
					 where a.voided_on is null order by a.given_on desc, a.id desc
					""")
			.param("me", me.value())
			.param("today", today)
			.query((row, number) -> new Award(row.getObject(1, UUID.class), AwardSubject.valueOf(row.getString(2)),
					row.getObject(3, UUID.class), row.getString(4), row.getString(5), row.getString(6),
					row.getObject(7, LocalDate.class), row.getString(8), row.getString(9)))
			.list();
	}

	@Transactional(readOnly = true)
	public List<Recognition> recognitions() {
		return this.database.sql("""
				select id, kind, given_by, seen_on, what, result from recognition
				 where voided_on is null order by seen_on desc, id desc
				""")
			.query((row, number) -> new Recognition(row.getObject(1, UUID.class),
					RecognitionKind.valueOf(row.getString(2)), row.getString(3), row.getObject(4, LocalDate.class),
					row.getString(5), row.getString(6)))
			.list();
	}

}
