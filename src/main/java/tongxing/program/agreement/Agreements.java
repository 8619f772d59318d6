package tongxing.program.agreement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.program.Journal;
import tongxing.program.Journal.Row;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Safety agreements 安全责任书 between the school and those who care for a child: made for a
 * class at once, signed party by party [S-4]. Whose agreement somebody may see or mark is
 * asked of the caseload.
 */
@Service
@Transactional
public class Agreements {

	private static final String SELECT = """
			select c.id, c.name, k.display_name, a.id, a.made_on, a.parties,
			       (select string_agg(s.party || ':' || s.signed_on, ',') from agreement_signature s
			         where s.agreement_id = a.id and s.voided_on is null), k.id
			  from enrolment e join child c on c.id = e.child_id join school_class k on k.id = e.class_id
			       left join agreement a on a.child_id = c.id and a.school_year = k.school_year and a.voided_on is null
			 where e.during @> :today::date
			   and exists (select from caseload l where l.child_id = c.id and l.account_id = :me and l.during @> :today::date)
			""";

	private static final String IN_ORDER = " order by k.stage, k.grade, length(k.number), k.number, c.pinyin, c.id";

	private final JdbcClient database;

	private final Journal journal;

	Agreements(JdbcClient database, Journal journal) {
		this.database = database;
		this.journal = journal;
	}

	/**
	 * Makes the agreements of those children of a class whom the asker may see and who
	 * have none for its school year.
	 * @return how many were made
	 */
	public int makeForClass(SchoolClassId schoolClass, Set<Party> parties, LocalDate on, AccountId me) {
		if (parties.isEmpty()) {
			throw new RuleViolation("program.refused.parties");
		}
		this.journal.past(on, "program.refused.madeOn");
		List<AgreementRow> without = rows(schoolClass, me).stream().filter((row) -> row.agreement() == null).toList();
		without.forEach((row) -> make(row.child(), schoolClass, parties, on));
		return without.size();
	}

	private void make(UUID child, SchoolClassId schoolClass, Set<Party> parties, LocalDate on) {
		UUID id = Ids.next();
		int made = this.database.sql("""
				insert into agreement (id, child_id, school_year, parties, made_on, recorded_on, recorded_by)
				select :id, :child, k.school_year, string_to_array(:parties, ','), :on, :today, :me
				  from school_class k where k.id = :class
				on conflict do nothing
				""")
			.param("id", id)
			.param("child", child)
			.param("class", schoolClass.value())
			.param("parties", parties.stream().map(Party::name).collect(Collectors.joining(",")))
			.param("on", on)
			.param("today", this.journal.today())
			.param("me", this.journal.me())
			.update();
		if (made == 1) {
			this.journal.tell("agreement", "ADDED", id, child);
		}
	}

	/**
	 * Notes who has signed which agreements, all on one day. What was signed already
	 * stays; a day before the agreement was made is refused.
	 * @param signatures parties by agreement
	 * @return how many signatures are new
	 */
	public int sign(Map<UUID, Set<Party>> signatures, LocalDate on, AccountId me) {
		this.journal.past(on, "program.refused.signedOn");
		int fresh = 0;
		for (Map.Entry<UUID, Set<Party>> entry : signatures.entrySet()) {
			AgreementRow row = get(entry.getKey(), me);
			if (row.madeOn() != null && on.isBefore(row.madeOn())) {
				throw new RuleViolation("program.refused.signedOn.before", row.madeOn());
			}
			for (Party party : entry.getValue()) {
				if (row.lacks(party)) {
					this.journal.add("agreement_signature",
							new Row().with("agreement_id", entry.getKey()).with("party", party).with("signed_on", on));
					fresh++;
				}
			}
		}
		return fresh;
	}

	/**
	 * A signature that was noted by mistake.
	 */
	public void unsign(UUID agreement, Party party, String reason, AccountId me) {
		get(agreement, me);
		UUID signature = this.database.sql("""
				select id from agreement_signature where agreement_id = :id and party = :party and voided_on is null
				""")
			.param("id", agreement)
			.param("party", party.name())
			.query(UUID.class)
			.optional()
			.orElseThrow(() -> new NotFound("signature"));
		this.journal.takeBack("agreement_signature", signature, reason);
	}

	public void takeBack(UUID agreement, String reason, AccountId me) {
		get(agreement, me);
		this.journal.takeBack("agreement", agreement, reason);
	}

	/**
	 * The children whom the reader may see, of one class or of all, with their
	 * agreements.
	 */
	@Transactional(readOnly = true)
	public List<AgreementRow> rows(@Nullable SchoolClassId schoolClass, AccountId me) {
		String of = (schoolClass != null) ? " and k.id = :class" : "";
		JdbcClient.StatementSpec asked = this.database.sql(SELECT + of + IN_ORDER)
			.param("me", me.value())
			.param("today", this.journal.today());
		return ((schoolClass != null) ? asked.param("class", schoolClass.value()) : asked)
			.query((row, number) -> read(row))
			.list();
	}

	/**
	 * An agreement of a child whom the reader may see.
	 */
	@Transactional(readOnly = true)
	public AgreementRow get(UUID agreement, AccountId me) {
		return this.database.sql(SELECT + " and a.id = :id")
			.param("me", me.value())
			.param("today", this.journal.today())
			.param("id", agreement)
			.query((row, number) -> read(row))
			.optional()
			.orElseThrow(() -> new NotFound("agreement"));
	}

	/**
	 * Leaves a row in the audit that sheets with names were printed.
	 */
	public void printed(Collection<AgreementRow> rows) {
		rows.forEach((row) -> this.journal.tell("agreement", "PRINTED", row.agreement(), row.child()));
	}

	private static AgreementRow read(ResultSet row) throws SQLException {
		EnumSet<Party> parties = EnumSet.noneOf(Party.class);
		Array who = row.getArray(6);
		if (who != null) {
			Arrays.stream((String[]) who.getArray()).map(Party::valueOf).forEach(parties::add);
		}
		Map<Party, LocalDate> signed = new EnumMap<>(Party.class);
		String signatures = row.getString(7);
		if (signatures != null) {
			for (String one : signatures.split(",", -1)) {
				int colon = one.indexOf(':');
				signed.put(Party.valueOf(one.substring(0, colon)), LocalDate.parse(one.substring(colon + 1)));
			}
		}
		return new AgreementRow(row.getObject(1, UUID.class), row.getString(2),
				new SchoolClassId(row.getObject(8, UUID.class)), row.getString(3), row.getObject(4, UUID.class),
				row.getObject(5, LocalDate.class), parties, signed);
	}

}
