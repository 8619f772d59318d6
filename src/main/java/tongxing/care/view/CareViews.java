package tongxing.care.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareEvent;
import tongxing.care.CareRecordId;
import tongxing.care.Channel;
import tongxing.care.FollowUpId;
import tongxing.care.kinds.CareKind;
import tongxing.care.kinds.CareKinds;
import tongxing.care.kinds.DetailsReader;
import tongxing.care.view.CareView.Happened;
import tongxing.care.view.CareView.Told;
import tongxing.care.view.CareView.Written;
import tongxing.kernel.NotFound;
import tongxing.kernel.Vault;
import tongxing.registry.ChildId;
import tongxing.staff.AccountId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads single records for those who may see a child that took part. That a record was
 * read is written down, and apart from it that its restricted part was opened.
 */
@Service
@Transactional
public class CareViews {

	private final JdbcClient database;

	private final CareKinds kinds;

	private final DetailsReader details;

	private final Vault vault;

	private final ApplicationEventPublisher events;

	CareViews(JdbcClient database, CareKinds kinds, DetailsReader details, Vault vault,
			ApplicationEventPublisher events) {
		this.database = database;
		this.kinds = kinds;
		this.details = details;
		this.vault = vault;
		this.events = events;
	}

	/**
	 * A record, by four statements. Not found for those who may see none of its children.
	 */
	public CareView get(CareRecordId id, AccountId me, LocalDate today) {
		List<CareView.Child> children = children(id, me, today);
		if (children.isEmpty()) {
			throw new NotFound("care record");
		}
		this.events.publishEvent(new CareEvent.Read(id, children.stream().map(CareView.Child::id).toList()));
		return this.database.sql("""
				select r.*, a.name as author_name, x.record_id is not null as restricted,
				       (select count(*) from care_revision v where v.record_id = r.id) as corrections,
				       (select count(*) from care_participant p where p.record_id = r.id) as everybody,
				       array(select h.name from care_helper c join helper h on h.id = c.helper_id
				              where c.record_id = r.id order by h.pinyin, h.id) as helpers,
				       r.details::text as details_text,
				       array(select role from account_role where account_id = :me) as roles,
				       not exists (select from care_participant p where p.record_id = r.id
				                      and not exists (select from handed_over o where o.account_id = :me
				                            and o.child_id = p.child_id and o.author_id = r.author_id
				                            and r.recorded_on <= o.written_until and o.during @> :today)) as handed_over
				  from care_record r join account a on a.id = r.author_id
				  left join care_restricted x on x.record_id = r.id
				 where r.id = :id
				""")
			.param("id", id.value())
			.param("me", me.value())
			.param("today", today)
			.query((row, number) -> view(row, children, promises(id), me))
			.single();
	}

	/**
	 * The restricted part, for its author, those whose roles allow it, and the helper to
	 * whom its author handed it over; opening it is written down.
	 */
	public Opened restricted(CareRecordId id, AccountId me, LocalDate today) {
		return restricted(get(id, me, today));
	}

	/**
	 * A record with its content where its kind is sealed, for those who may open it;
	 * opening it is written down.
	 */
	public CareView opened(CareRecordId id, AccountId me, LocalDate today) {
		CareView view = get(id, me, today);
		return this.kinds.get(view.kind()).sealed() ? content(restricted(view).text()).into(view) : view;
	}

	private CareContent content(String text) {
		return this.details.open(text, CareContent.class);
	}

	private Opened restricted(CareView view) {
		if (!view.restricted() || !view.mayOpen()) {
			throw new NotFound("restricted part");
		}
		CareRecordId id = view.id();
		this.events.publishEvent(
				new CareEvent.RestrictedOpened(id, view.children().stream().map(CareView.Child::id).toList()));
		return this.database.sql("""
				select x.content, r.details::text from care_record r left join care_restricted x on x.record_id = r.id
				 where r.id = ?
				""")
			.param(id.value())
			.query((row, number) -> new Opened((row.getBytes(1) != null) ? this.vault.open(row.getBytes(1)) : "",
					hides(view.kind()) ? fields(row.getString(2)) : Map.of()))
			.single();
	}

	/**
	 * The record of the same kind before this one, for a kind whose measured fields are
	 * compared and a child whose record the reader may see.
	 */
	@Transactional(readOnly = true)
	public Optional<Before> before(CareView view) {
		if (this.kinds.get(view.kind()).compared().isEmpty()) {
			return Optional.empty();
		}
		return this.database
			.sql("""
					select r.happened_on, r.details::text from care_participant p join care_record r on r.id = p.record_id
					 where p.child_id = :child and p.kind = :kind and p.voided_on is null and r.id <> :id
					   and (p.happened_on, r.recorded_at) < (select happened_on, recorded_at from care_record where id = :id)
					 order by p.happened_on desc, r.recorded_at desc limit 1
					""")
			.param("child", view.children().get(0).id().value())
			.param("kind", view.kind())
			.param("id", view.id().value())
			.query((row, number) -> new Before(row.getObject(1, LocalDate.class), fields(row.getString(2))))
			.optional();
	}

	/**
	 * What a record said before each correction, the latest first, without restricted
	 * text; of a sealed kind only for those who may open it.
	 */
	public List<Revision> revisions(CareView view) {
		if (this.kinds.get(view.kind()).sealed()) {
			restricted(view);
		}
		return this.database.sql("""
				select v.version, a.name, v.changed_at, v.before from care_revision v
				  join account a on a.id = v.changed_by where v.record_id = ? order by v.version desc
				""")
			.param(view.id().value())
			.query((row, number) -> new Revision(row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant(),
					before(this.vault.open(row.getBytes(4)), view.kind())))
			.list();
	}

	private CareVersion before(String text, String kind) {
		CareVersion version = this.details.open(text, CareVersion.class);
		String restricted = version.restricted();
		return (this.kinds.get(kind).sealed() && restricted != null) ? content(restricted).into(version)
				: version.open(hides(kind));
	}

	/**
	 * The last day on which somebody was met at each child's home, for many children by
	 * one statement.
	 */
	@Transactional(readOnly = true)
	public Map<ChildId, LocalDate> lastVisits(Collection<ChildId> children, LocalDate today) {
		Map<ChildId, LocalDate> last = new HashMap<>();
		this.database.sql("""
				select i.id, (select p.happened_on from care_participant p
				               where p.child_id = i.id and p.kind = 'HOME_VISIT' and p.happened_on <= :today
				                 and p.outcome = 'DONE' and p.voided_on is null
				               order by p.happened_on desc limit 1) as day
				  from unnest(:ids::uuid[]) as i (id)
				""")
			.param("ids", children.stream().map(ChildId::value).toArray(UUID[]::new))
			.param("today", today)
			.query((row) -> {
				LocalDate day = row.getObject(2, LocalDate.class);
				if (day != null) {
					last.put(new ChildId(row.getObject(1, UUID.class)), day);
				}
			});
		return last;
	}

	private List<CareView.Child> children(CareRecordId id, AccountId me, LocalDate today) {
		return this.database
			.sql("""
					select c.id, c.name, p.ratings::text, p.note, p.role,
					       coalesce((select k.display_name from enrolment e join school_class k on k.id = e.class_id
					                  where e.child_id = c.id and e.during @> p.happened_on), '') as class_name
					  from care_participant p join child c on c.id = p.child_id
					 where p.record_id = :id
					   and exists (select from caseload l where l.account_id = :me and l.child_id = c.id and l.during @> :today)
					 order by c.birth_date, c.pinyin, c.name, c.id
					""")
			.params(Map.of("id", id.value(), "me", me.value(), "today", today))
			.query((row, number) -> new CareView.Child(new ChildId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(6), fields(row.getString(3)), row.getString(4), row.getString(5)))
			.list();
	}

	private List<CareView.Promise> promises(CareRecordId id) {
		return this.database.sql("""
				select f.id, c.name, f.what, a.name, f.due_on, f.closed_on, f.closed_how, f.close_note,
				       f.record_id = :id as made_here
				  from follow_up f join child c on c.id = f.child_id join account a on a.id = f.owner_id
				 where f.record_id = :id or f.closing_record_id = :id order by made_here, f.due_on, f.id
				""")
			.param("id", id.value())
			.query((row, number) -> new CareView.Promise(new FollowUpId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3), row.getString(4), row.getObject(5, LocalDate.class),
					row.getObject(6, LocalDate.class), row.getString(7), row.getString(8), row.getBoolean(9)))
			.list();
	}

	private CareView view(ResultSet row, List<CareView.Child> children, List<CareView.Promise> promises, AccountId me)
			throws SQLException {
		AccountId author = new AccountId(row.getObject("author_id", UUID.class));
		Set<String> roles = Set.of((String[]) row.getArray("roles").getArray());
		boolean mine = author.equals(me);
		boolean principal = roles.contains("PRINCIPAL");
		boolean sealed = this.kinds.get(row.getString("kind")).sealed();
		boolean mayOpen = mine || principal || roles.contains("COUNSELLOR")
				|| (!sealed && row.getBoolean("handed_over"));
		Happened happened = new Happened(row.getObject("happened_on", LocalDate.class),
				Channel.valueOf(row.getString("channel")), row.getString("place"), row.getBoolean("planned"),
				row.getString("attempt_reason"));
		Told told = new Told(row.getString("met_who"), row.getString("met_relation"), row.getString("narrative"),
				hides(row.getString("kind")) ? Map.of() : fields(row.getString("details_text")));
		Written written = new Written(author, row.getString("author_name"),
				row.getObject("recorded_on", LocalDate.class), row.getInt("version"), row.getInt("corrections"),
				row.getObject("voided_on", LocalDate.class), row.getString("void_reason"));
		return new CareView(new CareRecordId(row.getObject("id", UUID.class)), row.getString("kind"), happened, told,
				children, row.getInt("everybody") - children.size(),
				List.of((String[]) row.getArray("helpers").getArray()), promises, written,
				row.getBoolean("restricted") || hides(row.getString("kind")), mayOpen,
				(mayOpen || !hides(row.getString("kind"))) && written.voidedOn() == null
						&& row.getInt("everybody") == children.size()
						&& (mine || principal || (!sealed && roles.contains("CARE_LEAD"))));
	}

	private Map<String, Object> fields(@Nullable String json) {
		return (json != null) ? this.details.fields(json) : Map.of();
	}

	/** Whether a kind's own fields are shown with its restricted part only. */
	private boolean hides(String kind) {
		return this.kinds.get(kind).seal() == CareKind.Seal.RESTRICTED;
	}

	/**
	 * What was measured the time before.
	 */
	public record Before(LocalDate on, Map<String, Object> details) {

	}

	/**
	 * What stands in the restricted part.
	 *
	 * @param details own fields of a kind that hides them
	 */
	public record Opened(String text, Map<String, Object> details) {

	}

	/**
	 * What stood before a correction, and who corrected it when.
	 */
	public record Revision(int version, String changedBy, Instant changedAt, CareVersion before) {

	}

}
