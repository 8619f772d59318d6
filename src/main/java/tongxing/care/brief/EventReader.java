package tongxing.care.brief;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.care.CareRecordId;
import tongxing.care.brief.Told.Author;
import tongxing.care.brief.Told.Opinion;
import tongxing.care.kinds.CareKinds;
import tongxing.care.kinds.DetailsReader;
import tongxing.kernel.NotFound;
import tongxing.kernel.Vault;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what may be told outside of an event, by four statements whatever its size, for
 * those who may see a child that was there.
 */
@Component
public class EventReader {

	/** Guardians agreed that photos are kept and that they are shown outside. */
	private static final String AGREED = """
			from care_photo p where p.record_id = :record
			 and not exists (select from care_photo_child c cross join (values ('PHOTO'), ('PUBLICATION')) as needed (purpose)
			      where c.photo_id = p.id
			        and not exists (select from consent a where a.child_id = c.child_id and a.purpose = needed.purpose
			                           and a.answer = 'GIVEN' and a.during @> :today))
			""";

	private static final int MOST_PHOTOS = 4;

	private final JdbcClient database;

	private final CareKinds kinds;

	private final DetailsReader details;

	private final Vault vault;

	EventReader(JdbcClient database, CareKinds kinds, DetailsReader details, Vault vault) {
		this.database = database;
		this.vault = vault;
		this.kinds = kinds;
		this.details = details;
	}

	/**
	 * An event; not found for those who may see none of its children, and for a kind that
	 * is not told outside.
	 */
	public Told read(CareRecordId id, AccountId me, LocalDate today) {
		Head head = this.database.sql("""
				select r.kind, r.happened_on, r.place, r.details::text, r.narrative, a.name, a.id = :me,
				       r.outcome = 'DONE' and r.voided_on is null
				  from care_record r join account a on a.id = r.author_id
				 where r.id = :id and exists (select from care_participant p join caseload l on l.child_id = p.child_id
				                     where p.record_id = r.id and l.account_id = :me and l.during @> :today)
				""")
			.param("id", id.value())
			.param("me", me.value())
			.param("today", today)
			.query(EventReader::head)
			.optional()
			.filter((found) -> this.kinds.get(found.kind()).toldOutside())
			.orElseThrow(() -> new NotFound("event"));
		Map<String, Integer> came = new LinkedHashMap<>();
		int absent = came(id, came);
		Map<String, Object> own = (head.details() != null) ? this.details.fields(head.details()) : Map.of();
		String title = Objects.toString(own.getOrDefault("title", own.getOrDefault("topic", "")));
		return new Told(id, head.kind(), head.on(), head.place(), title, came, absent, own, head.narrative(),
				opinions(id), head.author(), head.counts());
	}

	/** Fills in who came, class by class. */
	private int came(CareRecordId id, Map<String, Integer> came) {
		return this.database.sql("""
				select coalesce(k.display_name, ''), count(*) filter (where p.role is distinct from 'ABSENT'),
				       count(*) filter (where p.role = 'ABSENT')
				  from care_participant p
				  left join enrolment e on e.child_id = p.child_id and e.during @> p.happened_on
				  left join school_class k on k.id = e.class_id
				 where p.record_id = :id group by k.grade, k.number, k.display_name
				 order by k.grade, length(k.number), k.number
				""").param("id", id.value()).query((row, number) -> {
			if (row.getInt(2) > 0) {
				came.merge(row.getString(1), row.getInt(2), Integer::sum);
			}
			return row.getInt(3);
		}).list().stream().mapToInt(Integer::intValue).sum();
	}

	private List<Opinion> opinions(CareRecordId id) {
		return this.database.sql("""
				select party, said, answered_on, answer from opinion where record_id = :id and voided_on is null
				 order by party, id
				""")
			.param("id", id.value())
			.query((row, number) -> new Opinion(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
					row.getString(4)))
			.list();
	}

	/**
	 * The photos of an event, read already, in which nobody is recognised whose guardian
	 * did not agree that photos are kept and shown outside (personal information
	 * protection law art. 29, 31): the first of them, as many as fit on a page.
	 * @param whole whether their content is read too, as a file needs it and a page does
	 * not
	 */
	public List<Told.Shot> photos(Told told, LocalDate today, boolean whole) {
		String content = whole ? "p.content" : "null::bytea";
		return this.database
			.sql("select p.id, " + content + ", p.width, p.height, p.sealed " + AGREED + " order by p.id limit "
					+ MOST_PHOTOS)
			.param("record", told.id().value())
			.param("today", today)
			.query((row, number) -> new Told.Shot(row.getObject(1, UUID.class),
					base64(row.getBytes(2), row.getBoolean(5)), row.getInt(3), row.getInt(4)))
			.list();
	}

	private String base64(byte @Nullable [] content, boolean sealed) {
		return (content == null) ? ""
				: Base64.getEncoder().encodeToString(sealed ? this.vault.openBytes(content) : content);
	}

	/** How many photos of the event may not be shown outside. */
	public int hidden(Told told, LocalDate today) {
		return this.database
			.sql("select (select count(*) from care_photo where record_id = :record) - (select count(*) " + AGREED
					+ ")")
			.param("record", told.id().value())
			.param("today", today)
			.query(Integer.class)
			.single();
	}

	private static Head head(ResultSet row, int number) throws SQLException {
		return new Head(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4),
				row.getString(5), new Author(row.getString(6), row.getBoolean(7)), row.getBoolean(8));
	}

	/**
	 * The row of a record.
	 */
	private record Head(String kind, LocalDate on, @Nullable String place, @Nullable String details, String narrative,
			Author author, boolean counts) {

	}

}
