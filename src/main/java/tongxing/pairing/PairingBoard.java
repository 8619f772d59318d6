package tongxing.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.NotFound;
import tongxing.kernel.SqlDay;
import tongxing.pairing.handover.HandOverNote;
import tongxing.pairing.helper.HelperView;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;
import tongxing.staff.Caseload;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads who is paired with whom, as far as the asker may see the children.
 */
@Service
@Transactional(readOnly = true)
public class PairingBoard {

	/** Rows on one page. */
	public static final int ROWS = 30;

	/** The children on the register today whom the asker may see, with their class. */
	private static final String SEEN = """
			 from child c join enrolment e on e.child_id = c.id and e.during @> :today
			 join school_class k on k.id = e.class_id
			where {sees}
			  and (cast(:class as uuid) is null or k.id = :class)
			""";

	private static final String NO_PRIMARY = """
			  and not exists (select 1 from pairing p where p.child_id = c.id and p.is_primary and p.during @> :today)
			""";

	private static final String CURRENT = """
			select p.id, c.id as child_id, c.name as child_name, k.display_name as class_name, h.id as helper_id,
			       h.name as helper_name, p.role, p.is_primary, lower(p.during) as since, h.account_id as helper_account
			  from pairing p join helper h on h.id = p.helper_id join child c on c.id = p.child_id
			  join enrolment e on e.child_id = c.id and e.during @> :today
			  join school_class k on k.id = e.class_id
			 where p.during @> :today
			   and {sees}
			""";

	private final JdbcClient database;

	PairingBoard(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The classes whose children the asker sees, with how many of them have no primary
	 * helper, by one statement.
	 */
	public List<ClassCount> classes(AccountId me, LocalDate today) {
		return ask("""
				select k.id, k.display_name as name, count(*) as children,
				       count(*) filter (where not exists (select 1 from pairing p where p.child_id = c.id
				         and p.is_primary and p.during @> :today)) as unpaired
				""" + SEEN + """
				 group by k.id order by array_position(array['KINDERGARTEN', 'PRIMARY', 'JUNIOR'], k.stage), k.grade,
				       length(k.number), k.number
				""", me, null, today).query(ClassCount.class).list();
	}

	/**
	 * Who leads a class today, as helpers.
	 */
	public List<HelperView> homeroom(SchoolClassId schoolClass, LocalDate today) {
		return this.database.sql(HelperView.SQL + """
				 join homeroom r on r.account_id = h.account_id where r.class_id = :class and r.during @> :today
				order by h.pinyin, h.id
				""").param("class", schoolClass.value()).param("today", today).query(HelperView::read).list();
	}

	/**
	 * The child to be paired, if it is the asker's to see; otherwise it does not exist.
	 */
	public Unpaired child(AccountId me, ChildId child, LocalDate today) {
		return ask("select c.id, c.name, k.id as class_id, k.display_name as class_name " + SEEN + " and c.id = :child",
				me, null, today)
			.param("child", child.value())
			.query(Unpaired.class)
			.optional()
			.orElseThrow(() -> new NotFound("child"));
	}

	/**
	 * The name of a class whose children the asker sees, at least one of them.
	 */
	public String className(AccountId me, SchoolClassId schoolClass, LocalDate today) {
		return classes(me, today).stream()
			.filter((one) -> one.id().equals(schoolClass.value()))
			.map(ClassCount::name)
			.findFirst()
			.orElseThrow(() -> new NotFound("class"));
	}

	/**
	 * The first children without a primary helper, class by class.
	 */
	public List<Unpaired> unpaired(AccountId me, @Nullable SchoolClassId schoolClass, LocalDate today) {
		return ask("""
				select c.id, c.name, k.id as class_id, k.display_name as class_name
				""" + SEEN + NO_PRIMARY + """
				 order by k.stage desc, k.grade, k.number, c.pinyin, c.id limit 60
				""", me, schoolClass, today).query(Unpaired.class).list();
	}

	/**
	 * The pairings that hold today, class by class, one page of them.
	 */
	public List<Current> current(AccountId me, @Nullable SchoolClassId schoolClass, @Nullable HelperId helper,
			LocalDate today, int page) {
		return ask(
				CURRENT + """
						   and (cast(:class as uuid) is null or k.id = :class) and (cast(:helper as uuid) is null or h.id = :helper)
						 order by k.stage desc, k.grade, k.number, c.pinyin, c.id, p.is_primary desc limit 30 offset :skip
						""",
				me, schoolClass, today)
			.param("helper", (helper != null) ? helper.value() : null)
			.param("skip", page * ROWS)
			.query(Current.class)
			.list();
	}

	public int countCurrent(AccountId me, @Nullable SchoolClassId schoolClass, @Nullable HelperId helper,
			LocalDate today) {
		return ask(
				"select count(*) from (" + CURRENT
						+ """
								   and (cast(:class as uuid) is null or k.id = :class) and (cast(:helper as uuid) is null or h.id = :helper)
								) as these
								""",
				me, schoolClass, today)
			.param("helper", (helper != null) ? helper.value() : null)
			.query(Integer.class)
			.single();
	}

	/**
	 * Who of a class would be paired with its homeroom teacher, and who already has
	 * somebody.
	 */
	public List<ClassRow> ofClass(AccountId me, SchoolClassId schoolClass, LocalDate today) {
		return ask("""
				select c.id, c.name, p.id as pairing_id, h.name as helper_name, p.batch_id
				  from child c join enrolment e on e.child_id = c.id and e.during @> :today and e.class_id = :class
				  left join pairing p on p.child_id = c.id and p.is_primary and p.during @> :today
				  left join helper h on h.id = p.helper_id
				 where exists (select 1 from caseload l where l.account_id = :me and l.child_id = c.id
				                 and l.during @> :today)
				 order by c.pinyin, c.id
				""", me, schoolClass, today).query(ClassRow.class).list();
	}

	/**
	 * One child's pairings, the latest first.
	 */
	public List<Span> ofChild(ChildId child) {
		return this.database
			.sql("""
					select p.id, h.name as helper_name, p.role, p.is_primary, lower(p.during) as since,
					       upper(p.during) - 1 as until, p.close_reason, p.gap_reason, o.pairing_id is not null as has_note,
					       o.acknowledged_at is not null as acknowledged, n.account_id as note_for, o.strengths, o.what_works,
					       o.open_items
					  from pairing p join helper h on h.id = p.helper_id left join hand_over o on o.pairing_id = p.id
					  left join pairing s on s.id = p.successor_id left join helper n on n.id = s.helper_id
					 where p.child_id = :child order by lower(p.during) desc, p.is_primary desc, p.id
					""")
			.param("child", child.value())
			.query(Span.class)
			.list();
	}

	/**
	 * Hand-overs that wait for this account to read them.
	 */
	public List<Waiting> waitingFor(AccountId me) {
		return this.database.sql("""
				select p.id, c.id as child_id, c.name as child_name, f.name as from_name, lower(s.during) as since
				  from hand_over o join pairing p on p.id = o.pairing_id join pairing s on s.id = p.successor_id
				  join helper h on h.id = s.helper_id join helper f on f.id = p.helper_id
				  join child c on c.id = p.child_id
				 where h.account_id = :me and o.acknowledged_at is null order by lower(s.during), p.id
				""").param("me", me.value()).query(Waiting.class).list();
	}

	/**
	 * One pairing with its note, if its child is the asker's to see; otherwise it does
	 * not exist.
	 */
	public Sheet sheet(PairingId pairing, AccountId me, LocalDate today) {
		Optional<Sheet> found = this.database.sql("""
				select p.id, p.version, p.child_id, c.name as child_name, p.helper_id, h.name as helper_name,
				       h.account_id as helper_account, p.role, p.is_primary, lower(p.during) as since,
				       upper(p.during) - 1 as until, p.close_reason, p.gap_reason, s.id as successor_id,
				       sh.name as successor_name, sh.account_id as successor_account, o.strengths, o.what_works,
				       o.open_items, o.readers, w.name as written_by, o.written_at, a.name as acknowledged_by,
				       o.acknowledged_at
				  from pairing p join helper h on h.id = p.helper_id join child c on c.id = p.child_id
				  left join pairing s on s.id = p.successor_id left join helper sh on sh.id = s.helper_id
				  left join hand_over o on o.pairing_id = p.id left join account w on w.id = o.written_by
				  left join account a on a.id = o.acknowledged_by
				 where p.id = :id and exists (select 1 from caseload l where l.account_id = :me
				   and l.child_id = p.child_id and l.during @> :today)
				""")
			.param("id", pairing.value())
			.param("me", me.value())
			.param("today", today)
			.query(Sheet.class)
			.optional();
		return found.orElseThrow(() -> new NotFound("pairing"));
	}

	private JdbcClient.StatementSpec ask(String sql, AccountId me, @Nullable SchoolClassId schoolClass,
			LocalDate today) {
		return this.database.sql(SqlDay.in(sql.replace("{sees}", Caseload.sees("c.id")), today))
			.param("me", me.value())
			.param("class", (schoolClass != null) ? schoolClass.value() : null);
	}

	/** Children of a class, and those of them without a primary helper. */
	public record ClassCount(UUID id, String name, int children, int unpaired) {

	}

	/** A child without a primary helper. */
	public record Unpaired(UUID id, String name, UUID classId, String className) {

	}

	/** A pairing that holds. */
	public record Current(UUID id, UUID childId, String childName, String className, UUID helperId, String helperName,
			PairingRole role, boolean isPrimary, LocalDate since, @Nullable UUID helperAccount) {

	}

	/** A child of a class with its primary pairing, if there is one. */
	public record ClassRow(UUID id, String name, @Nullable UUID pairingId, @Nullable String helperName,
			@Nullable UUID batchId) {

	}

	/** One of a child's pairings. */
	public record Span(UUID id, String helperName, PairingRole role, boolean isPrimary, LocalDate since,
			@Nullable LocalDate until, @Nullable CloseReason closeReason, @Nullable String gapReason, boolean hasNote,
			boolean acknowledged, @Nullable UUID noteFor, @Nullable String strengths, @Nullable String whatWorks,
			@Nullable String openItems) {

		/** Whether the former helper left a note for this account. */
		public boolean leftFor(AccountId reader) {
			return this.hasNote && reader.value().equals(this.noteFor);
		}

	}

	/** A note that waits to be read. */
	public record Waiting(UUID id, UUID childId, String childName, String fromName, LocalDate since) {

	}

	/** A pairing with what was handed over. */
	public record Sheet(UUID id, int version, UUID childId, String childName, UUID helperId, String helperName,
			@Nullable UUID helperAccount, PairingRole role, boolean isPrimary, LocalDate since,
			@Nullable LocalDate until, @Nullable CloseReason closeReason, @Nullable String gapReason,
			@Nullable UUID successorId, @Nullable String successorName, @Nullable UUID successorAccount,
			@Nullable String strengths, @Nullable String whatWorks, @Nullable String openItems,
			HandOverNote.@Nullable Readers readers, @Nullable String writtenBy, java.time.@Nullable Instant writtenAt,
			@Nullable String acknowledgedBy, java.time.@Nullable Instant acknowledgedAt) {

	}

}
