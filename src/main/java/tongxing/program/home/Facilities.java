package tongxing.program.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.program.Journal;
import tongxing.program.Journal.Row;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rooms the school keeps for the children, what stands in them, and the log of their
 * opening with the use of telephone and computer in person-times [S-14].
 */
@Service
@Transactional
public class Facilities {

	/**
	 * A room.
	 *
	 * @param area in square metres, if measured
	 * @param staff how many look after it
	 */
	public record Facility(UUID id, FacilityKind kind, String name, @Nullable String place, @Nullable BigDecimal area,
			@Nullable Integer staff, DateRange during) {

	}

	/**
	 * A room as it is written down.
	 */
	public record Draft(FacilityKind kind, String name, @Nullable String place, @Nullable BigDecimal area,
			@Nullable Integer staff, LocalDate since) {

	}

	/**
	 * Something that stands in a room.
	 */
	public record Equipment(UUID id, String what, int quantity, String unit, DateRange during) {

	}

	/**
	 * A room was open.
	 */
	public record Opening(UUID id, LocalDate on, LocalTime from, LocalTime to, int children, int phoneUses,
			int computerUses, String supervisor, @Nullable String note) {

	}

	/**
	 * An opening as it is written down.
	 */
	public record OpeningDraft(LocalDate on, LocalTime from, LocalTime to, int children, int phoneUses,
			int computerUses, String supervisor, @Nullable String note) {

	}

	private static final String SELECT = """
			select id, kind, name, place, area, staff, during::text from facility where voided_on is null
			""";

	private static final RowMapper<Facility> READ = (row, number) -> new Facility(row.getObject(1, UUID.class),
			FacilityKind.valueOf(row.getString(2)), row.getString(3), row.getString(4), row.getBigDecimal(5),
			row.getObject(6, Integer.class), DateRange.parse(row.getString(7)));

	private final JdbcClient database;

	private final Journal journal;

	Facilities(JdbcClient database, Journal journal) {
		this.database = database;
		this.journal = journal;
	}

	public UUID add(Draft draft) {
		return this.journal.add("facility",
				new Row().with("kind", draft.kind())
					.with("name", draft.name())
					.with("place", draft.place())
					.with("area", draft.area())
					.with("staff", draft.staff())
					.with("during", DateRange.since(this.journal.past(draft.since(), "program.refused.since"))));
	}

	public UUID equip(UUID facility, String what, int quantity, String unit, LocalDate since) {
		return this.journal.add("facility_equipment",
				new Row().with("facility_id", get(facility).id())
					.with("what", what)
					.with("quantity", quantity)
					.with("unit", unit)
					.with("during", DateRange.since(this.journal.past(since, "program.refused.since"))));
	}

	/**
	 * Writes down that a room was open; refuses the same hour twice.
	 */
	public UUID opened(UUID facility, OpeningDraft draft) {
		if (!draft.to().isAfter(draft.from())) {
			throw new RuleViolation("program.refused.to");
		}
		try {
			return this.journal.add("facility_opening",
					new Row().with("facility_id", get(facility).id())
						.with("opened_on", this.journal.past(draft.on(), "program.refused.on"))
						.with("opened_at", draft.from())
						.with("closed_at", draft.to())
						.with("children", draft.children())
						.with("phone_uses", draft.phoneUses())
						.with("computer_uses", draft.computerUses())
						.with("supervisor", draft.supervisor())
						.with("note", draft.note()));
		}
		catch (DuplicateKeyException ex) {
			throw new RuleViolation("program.refused.from");
		}
	}

	@Transactional(readOnly = true)
	public List<Facility> all(LocalDate today) {
		return this.database.sql(SELECT + " order by during @> :today::date desc, lower(during), id")
			.param("today", today)
			.query(READ)
			.list();
	}

	@Transactional(readOnly = true)
	public Facility get(UUID facility) {
		return this.database.sql(SELECT + " and id = :id")
			.param("id", facility)
			.query(READ)
			.optional()
			.orElseThrow(() -> new NotFound("facility"));
	}

	@Transactional(readOnly = true)
	public List<Equipment> equipment(UUID facility, LocalDate today) {
		return this.database.sql("""
				select id, what, quantity, unit, during::text from facility_equipment
				 where facility_id = :id and voided_on is null and during @> :today::date order by lower(during), id
				""")
			.param("id", facility)
			.param("today", today)
			.query((row, number) -> new Equipment(row.getObject(1, UUID.class), row.getString(2), row.getInt(3),
					row.getString(4), DateRange.parse(row.getString(5))))
			.list();
	}

	/**
	 * One page of the opening log, the last first.
	 */
	@Transactional(readOnly = true)
	public List<Opening> openings(UUID facility, int offset, int most) {
		return this.database.sql("""
				select id, opened_on, opened_at, closed_at, children, phone_uses, computer_uses, supervisor, note
				  from facility_opening where facility_id = :id and voided_on is null
				 order by opened_on desc, opened_at desc, id limit :most offset :offset
				""")
			.param("id", facility)
			.param("most", most)
			.param("offset", offset)
			.query((row, number) -> new Opening(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class),
					row.getObject(3, LocalTime.class), row.getObject(4, LocalTime.class), row.getInt(5), row.getInt(6),
					row.getInt(7), row.getString(8), row.getString(9)))
			.list();
	}

	@Transactional(readOnly = true)
	public int openings(UUID facility) {
		return this.database.sql("select count(*) from facility_opening where facility_id = :id and voided_on is null")
			.param("id", facility)
			.query(Integer.class)
			.single();
	}

}
