package tongxing.care.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opinions said in records, each with its answer or waiting for one. Who may see a
 * child that took part may see the opinion and answer it.
 */
@Service
@Transactional
public class Opinions {

	/** Rows of a page. */
	public static final int PAGE = 30;

	private static final int LONGEST = 1000;

	private static final String SEEN = """
			exists (select from care_participant p join caseload l on l.child_id = p.child_id
			         where p.record_id = o.record_id and l.account_id = :me and l.during @> :today)""";

	private static final String LINES = """
			select o.id, o.record_id, o.party, o.said, o.made_on, o.answered_on, o.answer, a.name, r.kind,
			       (select count(*) from care_participant p where p.record_id = r.id),
			       (select max(c.name) from care_participant p join child c on c.id = p.child_id where p.record_id = r.id
			         and exists (select from caseload l where l.account_id = :me and l.child_id = c.id and l.during @> :today)
			        having count(*) = 1)
			  from opinion o join care_record r on r.id = o.record_id left join account a on a.id = o.answered_by
			 where o.voided_on is null and\s""";

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	Opinions(JdbcClient database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	/**
	 * What waits for an answer, the oldest first, or what was answered, the latest first;
	 * one row more than a page if there are more.
	 */
	@Transactional(readOnly = true)
	public List<Line> find(boolean open, int page, AccountId me, LocalDate today) {
		String which = (open ? "o.answered_on is null and " : "o.answered_on is not null and ") + SEEN
				+ " order by o.answered_on desc, o.made_on, o.id offset :skip limit :most";
		return this.database.sql(LINES + which)
			.param("me", me.value())
			.param("today", today)
			.param("skip", page * PAGE)
			.param("most", PAGE + 1)
			.query(Opinions::line)
			.list();
	}

	/**
	 * What was said in a record that is seen already.
	 */
	@Transactional(readOnly = true)
	public List<Line> of(CareRecordId said, AccountId me, LocalDate today) {
		return this.database.sql(LINES + " o.record_id = :record order by o.party, o.id")
			.param("record", said.value())
			.param("me", me.value())
			.param("today", today)
			.query(Opinions::line)
			.list();
	}

	/**
	 * Answers an opinion, today. Refuses an empty answer and one that was given already.
	 */
	public void answer(UUID opinion, String answer, AccountId me, LocalDate today) {
		if (answer.isBlank() || answer.strip().length() > LONGEST) {
			throw new RuleViolation("care.opinion.needsAnswer", LONGEST);
		}
		Asked asked = this.database.sql("""
				select o.answered_on is not null as answered,
				       (select p.child_id from care_participant p where p.record_id = o.record_id
				         and (select count(*) from care_participant q where q.record_id = o.record_id) = 1) as child
				  from opinion o where o.id = :id and o.voided_on is null and %s for update of o
				""".formatted(SEEN))
			.param("id", opinion)
			.param("me", me.value())
			.param("today", today)
			.query(Asked.class)
			.optional()
			.orElseThrow(() -> new NotFound("opinion"));
		if (asked.answered()) {
			throw new RuleViolation("care.opinion.answeredAlready");
		}
		this.database.sql("""
				update opinion set answered_on = greatest(made_on, :today), answer = :answer, answered_by = :me,
				       version = version + 1 where id = :id
				""")
			.param("id", opinion)
			.param("today", today)
			.param("answer", answer.strip())
			.param("me", me.value())
			.update();
		this.events.publishEvent(new OpinionAnswered(opinion, asked.child()));
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(row.getObject(1, UUID.class), new CareRecordId(row.getObject(2, UUID.class)), row.getString(3),
				row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class),
				row.getString(7), row.getString(8), row.getString(9), row.getInt(10), row.getString(11));
	}

	/**
	 * An opinion as a row of a list.
	 *
	 * @param children how many took part where it was said
	 * @param childName the child's, where it was one whom the reader may see
	 */
	public record Line(UUID id, CareRecordId record, String party, String said, LocalDate madeOn,
			@Nullable LocalDate answeredOn, @Nullable String answer, @Nullable String answeredBy, String kind,
			int children, @Nullable String childName) {

		/**
		 * How many days it waits.
		 */
		public long days(LocalDate today) {
			return today.toEpochDay() - this.madeOn.toEpochDay();
		}

	}

	/**
	 * What an answer must know of the opinion.
	 */
	record Asked(boolean answered, @Nullable UUID child) {
	}

}
