package tongxing.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.SqlDay;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;
import tongxing.staff.Caseload;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads lists of records: a child's chronology, what somebody wrote, open promises. All
 * within the caseload, each by one statement or two.
 */
@Service
@Transactional(readOnly = true)
public class CareLists {

	/** Rows of a page. */
	public static final int PAGE = 30;

	private static final String LINE = """
			r.id, r.kind, r.happened_on, r.channel, r.attempt_reason, r.met_who, r.narrative, r.details->>'words',
			a.name, (select count(*) from care_participant q where q.record_id = r.id),
			exists (select from care_restricted x where x.record_id = r.id), r.voided_on is not null""";

	private final JdbcClient database;

	CareLists(JdbcClient database) {
		this.database = database;
	}

	/**
	 * What happened to a child, the latest first, without what was voided.
	 * @param kind only this kind, or all
	 */
	public List<Line> chronology(ChildId child, @Nullable String kind, AccountId me, LocalDate today, int most) {
		return this.database
			.sql("select " + LINE
					+ """
							, null
							  from care_participant p join care_record r on r.id = p.record_id join account a on a.id = r.author_id
							 where p.child_id = :child and r.voided_on is null and (:kind = '' or p.kind = :kind)
							   and exists (select from caseload l where l.account_id = :me and l.child_id = :child and l.during @> :today)
							 order by p.happened_on desc, r.recorded_at desc limit :most
							""")
			.param("child", child.value())
			.param("kind", (kind != null) ? kind : "")
			.param("me", me.value())
			.param("today", today)
			.param("most", most)
			.query(CareLists::line)
			.list();
	}

	/**
	 * Records by filter, the latest first, one row more than a page if there are more.
	 * Whose they are is asked record by record from the latest back, which the limit of
	 * one sees to: PostgreSQL would join all records of the school to find thirty.
	 */
	public List<Line> find(Filter filter, AccountId me, LocalDate today) {
		String which = (filter.mine() ? " and r.author_id = :me" : "")
				+ ((filter.kind() != null) ? " and r.kind = :kind" : "");
		return this.database
			.sql(SqlDay.in("select " + LINE + """
					, (select string_agg(named.name, '、') from (select c.name from care_participant q
					     join child c on c.id = q.child_id
					    where q.record_id = r.id and {sees q}
					    order by c.birth_date, c.pinyin, c.name, c.id limit 6) as named) as names
					  from care_record r join account a on a.id = r.author_id
					 where r.happened_on between :from and :to
					   and (select true from care_participant p
					        where p.record_id = r.id and {sees p}
					          and (:class::uuid is null or exists (select from enrolment e where e.child_id = p.child_id
					               and e.class_id = :class::uuid and e.during @> r.happened_on)) limit 1)
					""".replace("{sees q}", Caseload.sees("q.child_id"))
				.replace("{sees p}", Caseload.sees("p.child_id")) + which + """
						 order by r.happened_on desc, r.recorded_at desc offset :skip limit :most
						""", today))
			.param("me", me.value())
			.param("from", filter.from())
			.param("to", filter.to())
			.param("kind", (filter.kind() != null) ? filter.kind() : "")
			.param("class", (filter.schoolClass() != null) ? filter.schoolClass().toString() : null)
			.param("skip", filter.page() * PAGE)
			.param("most", PAGE + 1)
			.query(CareLists::line)
			.list();
	}

	/**
	 * Promises of the children an account may see, the most urgent first; closed ones the
	 * latest first.
	 * @param mine only those the account is to keep
	 */
	public List<PromiseLine> promises(AccountId me, boolean mine, boolean open, LocalDate today) {
		return this.database
			.sql(SqlDay
				.in("""
						select f.id, f.child_id, c.name, coalesce(k.display_name, ''), f.what, f.due_on, a.name, f.record_id,
						       f.closed_on, f.closed_how, f.close_note
						  from follow_up f join child c on c.id = f.child_id join account a on a.id = f.owner_id
						  left join enrolment e on e.child_id = c.id and e.during @> :today left join school_class k on k.id = e.class_id
						 where %s and %s
						   and exists (select from caseload l where l.account_id = :me and l.child_id = f.child_id and l.during @> :today)
						 order by f.closed_on desc, f.due_on, f.id limit 200
						"""
					.formatted(open ? "f.closed_on is null" : "f.closed_on is not null",
							mine ? "f.owner_id = :me" : "true"),
						today))
			.param("me", me.value())
			.query((row, number) -> new PromiseLine(new FollowUpId(row.getObject(1, UUID.class)),
					new ChildId(row.getObject(2, UUID.class)), row.getString(3), row.getString(4), row.getString(5),
					row.getObject(6, LocalDate.class), row.getString(7), new CareRecordId(row.getObject(8, UUID.class)),
					row.getObject(9, LocalDate.class), row.getString(10), row.getString(11)))
			.list();
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		return new Line(new CareRecordId(row.getObject(1, UUID.class)), row.getString(2),
				row.getObject(3, LocalDate.class), Channel.valueOf(row.getString(4)), row.getString(5),
				row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getInt(10),
				row.getString(13), row.getBoolean(11), row.getBoolean(12));
	}

	/**
	 * A record as one line of a list or of a child's chronology.
	 *
	 * @param words the child's own words, if it keeps any
	 * @param children how many children took part
	 * @param names of the children the reader may see, in a list that is not one child's
	 * @param restricted whether there is a part that is not for everybody
	 */
	public record Line(CareRecordId id, String kind, LocalDate on, Channel channel, @Nullable String attempt,
			@Nullable String who, String narrative, @Nullable String words, String author, int children,
			@Nullable String names, boolean restricted, boolean isVoid) {

		private static final int EXCERPT = 120;

		/**
		 * The beginning of what is told.
		 */
		public String excerpt() {
			return (this.narrative.length() <= EXCERPT) ? this.narrative
					: this.narrative.substring(0, EXCERPT - 1).strip() + "…";
		}

	}

	/**
	 * Which records to list.
	 */
	public record Filter(@Nullable String kind, @Nullable SchoolClassId schoolClass, LocalDate from, LocalDate to,
			boolean mine, int page) {

	}

	/**
	 * A promise as one row of a list.
	 */
	public record PromiseLine(FollowUpId id, ChildId child, String childName, String className, String what,
			LocalDate due, String owner, CareRecordId record, @Nullable LocalDate closedOn, @Nullable String closedHow,
			@Nullable String closeNote) {

		public long daysOver(LocalDate today) {
			return Math.max(0, today.toEpochDay() - this.due.toEpochDay());
		}

	}

}
