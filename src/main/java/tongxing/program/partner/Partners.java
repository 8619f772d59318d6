package tongxing.program.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.Vault;
import tongxing.kernel.person.PhoneNumber;
import tongxing.program.Journal;
import tongxing.program.Journal.Row;
import tongxing.staff.editing.Edits;
import tongxing.staff.editing.Seen;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisations the school works with and the log of what was agreed with them
 * [S-10].
 */
@Service
@Transactional
public class Partners {

	/**
	 * What is written down about an organisation.
	 */
	public record Draft(Department department, String name, @Nullable String contact, @Nullable String phone,
			@Nullable String note, LocalDate since) {

	}

	/**
	 * An organisation.
	 *
	 * @param contacts how often something was agreed
	 * @param lastOn when last, if ever
	 */
	public record Partner(UUID id, Department department, String name, @Nullable String contact, @Nullable String phone,
			@Nullable String note, DateRange during, int contacts, @Nullable LocalDate lastOn, int version) {

		public Seen seen() {
			return new Seen("partner", this.id, this.version);
		}

	}

	/**
	 * A contact with a partner.
	 */
	public record Agreed(UUID id, LocalDate spokenOn, @Nullable String who, String what) {

	}

	private static final String SELECT = """
			select p.id, p.department, p.name, p.contact, p.phone, p.note, p.during::text, count(c.id), max(c.spoken_on),
			       p.version
			  from partner p left join partner_contact c on c.partner_id = p.id and c.voided_on is null
			 where p.voided_on is null
			""";

	private final JdbcClient database;

	private final Journal journal;

	private final Vault vault;

	private final Edits edits;

	Partners(JdbcClient database, Journal journal, Vault vault, Edits edits) {
		this.database = database;
		this.journal = journal;
		this.vault = vault;
		this.edits = edits;
	}

	public UUID add(Draft draft) {
		return this.journal.add("partner",
				new Row().with("department", draft.department())
					.with("name", draft.name())
					.with("contact", draft.contact())
					.with("phone", sealed(draft.phone()))
					.with("note", draft.note())
					.with("during", DateRange.since(this.journal.past(draft.since(), "program.refused.since"))));
	}

	/**
	 * Changes whom to ask for; refuses when somebody else changed it since it was seen.
	 */
	public void change(Seen seen, Draft draft) {
		this.edits.requireUnchanged(seen);
		this.database
			.sql("""
					update partner set department = :department, name = :name, contact = nullif(trim(:contact), ''), phone = :phone,
					       note = nullif(trim(:note), ''), during = daterange(:since, upper(during)), version = version + 1
					 where id = :id
					""")
			.param("department", draft.department().name())
			.param("name", draft.name().strip())
			.param("contact", Objects.toString(draft.contact(), ""))
			.param("phone", sealed(draft.phone()))
			.param("note", Objects.toString(draft.note(), ""))
			.param("since", this.journal.past(draft.since(), "program.refused.since"))
			.param("id", seen.id())
			.update();
		this.journal.tell("partner", "CHANGED", seen.id(), null);
	}

	/**
	 * Writes down what was agreed with a partner.
	 */
	public UUID agreed(UUID partner, LocalDate on, @Nullable String who, String what) {
		return this.journal.add("partner_contact",
				new Row().with("partner_id", get(partner).id())
					.with("spoken_on", this.journal.past(on, "program.refused.spokenOn"))
					.with("who", who)
					.with("agreed", what));
	}

	@Transactional(readOnly = true)
	public List<Partner> all(LocalDate today) {
		return this.database.sql(SELECT + " group by p.id order by p.during @> :today::date desc, p.department, p.name")
			.param("today", today)
			.query(reader())
			.list();
	}

	@Transactional(readOnly = true)
	public Partner get(UUID partner) {
		return this.database.sql(SELECT + " and p.id = :id group by p.id")
			.param("id", partner)
			.query(reader())
			.optional()
			.orElseThrow(() -> new NotFound("partner"));
	}

	/**
	 * What was agreed with a partner, the last first.
	 */
	@Transactional(readOnly = true)
	public List<Agreed> log(UUID partner) {
		return this.database.sql("""
				select id, spoken_on, who, agreed from partner_contact
				 where partner_id = :id and voided_on is null order by spoken_on desc, id desc
				""")
			.param("id", partner)
			.query((row, number) -> new Agreed(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class),
					row.getString(3), row.getString(4)))
			.list();
	}

	private RowMapper<Partner> reader() {
		return (row, number) -> {
			byte[] phone = row.getBytes(5);
			return new Partner(row.getObject(1, UUID.class), Department.valueOf(row.getString(2)), row.getString(3),
					row.getString(4), (phone != null) ? this.vault.open(phone) : null, row.getString(6),
					DateRange.parse(row.getString(7)), row.getInt(8), row.getObject(9, LocalDate.class),
					row.getInt(10));
		};
	}

	private byte @Nullable [] sealed(@Nullable String phone) {
		if (phone == null || phone.isBlank()) {
			return null;
		}
		return this.vault
			.seal(PhoneNumber.parse(phone).orElseThrow(() -> new RuleViolation("program.refused.phone")).normalised());
	}

}
