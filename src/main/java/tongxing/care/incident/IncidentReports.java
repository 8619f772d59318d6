package tongxing.care.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.kinds.DetailsReader;
import tongxing.care.view.CareView;
import tongxing.care.view.CareViews;
import tongxing.kernel.Audited;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * To whom an incident was reported, when and by which way. Only for those who may open
 * the incident; opening it is written down. A row here is not the report: somebody has to
 * tell somebody.
 */
@Service
@Transactional
public class IncidentReports {

	private final CareViews records;

	private final DetailsReader json;

	private final Vault vault;

	private final ApplicationEventPublisher events;

	private final JdbcClient database;

	private final Clock clock;

	IncidentReports(CareViews records, DetailsReader json, Vault vault, ApplicationEventPublisher events,
			JdbcClient database, Clock clock) {
		this.records = records;
		this.json = json;
		this.vault = vault;
		this.events = events;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * An incident with its reports; not found for those who may not open it.
	 */
	public Opened of(CareRecordId id, AccountId me) {
		LocalDateTime now = LocalDateTime.now(this.clock);
		CareView view = this.records.opened(id, me, now.toLocalDate());
		if (!view.kind().equals(Incident.CODE)) {
			throw new NotFound("incident");
		}
		Map<String, Object> facts = facts(id);
		return new Opened(view, entries(id), ReportClock.at(now, facts), ReportClock.due(facts),
				facts.containsKey(ReportClock.WRITTEN));
	}

	/**
	 * Writes down that somebody was told.
	 */
	public void add(CareRecordId id, Told told, AccountId me) {
		LocalDateTime now = LocalDateTime.now(this.clock);
		CareView view = of(id, me).incident();
		if (told.at().isAfter(now)) {
			throw new RuleViolation("incident.report.future");
		}
		if (told.at().toLocalDate().isBefore(view.happened().on())) {
			throw new RuleViolation("incident.report.early");
		}
		this.database
			.sql("""
					insert into care_report (id, record_id, recipient, channel, told_at, told_by, content, entered_on, entered_at)
					values (:id, :record, :recipient, :channel, :at, :by, :content, :on, :entered)
					""")
			.param("id", Ids.next())
			.param("record", id.value())
			.param("recipient", told.recipient().name())
			.param("channel", told.channel().name())
			.param("at", told.at())
			.param("by", me.value())
			.param("content", this.vault.seal(this.json.json(told.said())))
			.param("on", now.toLocalDate())
			.param("entered", Timestamp.from(Instant.now(this.clock)))
			.update();
		view.children().forEach((child) -> this.events.publishEvent(new IncidentReported(id, child.id().value())));
	}

	/**
	 * The incidents that should have been reported by now and were not, as far as this
	 * member of staff may know of it: one's own, or all for the principal and the
	 * counsellor.
	 */
	@Transactional(readOnly = true)
	public List<CareRecordId> overdue(AccountId me) {
		return this.database
			.sql("""
					select r.id from care_record r
					 where r.kind = 'INCIDENT' and jsonb_exists(r.facts, 'reportBy') and not jsonb_exists(r.facts, 'reportedAt')
					   and r.facts->>'reportBy' < :now
					   and (r.author_id = :me or exists (select from account_role o
					         where o.account_id = :me and o.role in ('PRINCIPAL', 'COUNSELLOR')))
					   and exists (select from care_participant p join caseload l on l.child_id = p.child_id
					        where p.record_id = r.id and l.account_id = :me and l.during @> :today)
					 order by r.happened_on, r.id
					""")
			.param("now", LocalDateTime.now(this.clock).toString())
			.param("me", me.value())
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> new CareRecordId(row.getObject(1, UUID.class)))
			.list();
	}

	private Map<String, Object> facts(CareRecordId id) {
		return this.json.fields(this.database.sql("select coalesce(facts, '{}')::text from care_record where id = ?")
			.param(id.value())
			.query(String.class)
			.single());
	}

	private List<Entry> entries(CareRecordId id) {
		return this.database
			.sql("""
					select t.recipient, t.channel, t.told_at, a.name, t.content from care_report t join account a on a.id = t.told_by
					 where t.record_id = ? order by t.told_at, t.id
					""")
			.param(id.value())
			.query((row,
					number) -> new Entry(new Told(Recipient.valueOf(row.getString(1)), Way.valueOf(row.getString(2)),
							row.getObject(3, LocalDateTime.class),
							this.json.open(this.vault.open(row.getBytes(5)), Said.class)), row.getString(4)))
			.list();
	}

	/**
	 * An incident as those see it who may.
	 *
	 * @param due until when it must be reported, if it must
	 * @param written whether only a letter to the education office counts
	 */
	public record Opened(CareView incident, List<Entry> entries, ReportClock.State state, @Nullable LocalDateTime due,
			boolean written) {

	}

	/**
	 * That somebody was told something.
	 */
	public record Told(Recipient recipient, Way channel, LocalDateTime at, Said said) {

	}

	/**
	 * What of it is sealed.
	 *
	 * @param person whom one spoke to
	 * @param receipt the number under which it was taken in
	 */
	public record Said(@Nullable String person, @Nullable String receipt, @Nullable String note) {

		public String personOrNone() {
			return Objects.requireNonNullElse(this.person, "");
		}

	}

	/**
	 * The same with who told.
	 */
	public record Entry(Told told, String by) {

	}

	/**
	 * Who can be told. To tell the family is no report.
	 */
	public enum Recipient {

		POLICE, CIVIL_AFFAIRS, EDUCATION, HEALTH, VILLAGE, FAMILY

	}

	/**
	 * How one tells.
	 */
	public enum Way {

		PHONE, IN_PERSON, MESSAGE, LETTER

	}

	/**
	 * It was written down that an incident was reported.
	 */
	record IncidentReported(CareRecordId incident, UUID child) implements Audited {

		@Override
		public String action() {
			return "INCIDENT_REPORTED";
		}

		@Override
		public String subject() {
			return this.incident.toString();
		}

	}

}
