package tongxing.care;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import tongxing.kernel.person.NameReading;
import tongxing.pairing.HelperId;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows for the tests of this module: accounts, a class, children of a household.
 */
public final class CareWorld {

	private final JdbcClient database;

	private int count;

	public CareWorld(JdbcClient database) {
		this.database = database;
	}

	public AccountId account(String name, String... roles) {
		AccountId id = AccountId.next();
		this.database.sql("""
				insert into account (id, staff_number, name, password_hash, created_at) values (?, ?, ?, '-', now())
				""").params(id.value(), "care-" + id.toString().substring(24) + this.count++, name).update();
		for (String role : roles) {
			this.database.sql("insert into account_role values (?, ?)").params(id.value(), role).update();
		}
		return id;
	}

	public SchoolClassId schoolClass(String name, AccountId homeroom) {
		SchoolClassId id = SchoolClassId.next();
		this.database.sql("""
				insert into school_class (id, school_year, stage, grade, number, display_name)
				values (?, 1970 + floor(random() * 1000000)::int, 'PRIMARY', 3, '2', ?)
				""").params(id.value(), name).update();
		this.database.sql("insert into homeroom values (?, ?, '[2026-09-01,)')")
			.params(id.value(), homeroom.value())
			.update();
		return id;
	}

	public UUID household() {
		UUID id = ChildId.next().value();
		this.database.sql("insert into household (id, village) values (?, '青禾村')").param(id).update();
		return id;
	}

	public ChildId child(String name, UUID household, SchoolClassId schoolClass) {
		ChildId id = ChildId.next();
		this.database.sql("""
				insert into child (id, household_id, name, pinyin, folded_name, registered_on)
				values (?, ?, ?, ?, ?, '2026-09-01')
				""")
			.params(id.value(), household, name, NameReading.of(name).pinyin(), NameReading.fold(name))
			.update();
		this.database.sql("insert into enrolment (child_id, class_id, during) values (?, ?, '[2026-09-01,)')")
			.params(id.value(), schoolClass.value())
			.update();
		return id;
	}

	public HelperId helper(String name, AccountId account) {
		HelperId id = HelperId.next();
		this.database.sql("insert into helper (id, account_id, name, kind) values (?, ?, ?, 'STAFF')")
			.params(id.value(), (account != null) ? account.value() : null, name)
			.update();
		return id;
	}

	/** A pairing; one with a successor is closed. */
	public UUID pairing(ChildId child, HelperId helper, String during, UUID successor) {
		UUID id = ChildId.next().value();
		this.database.sql("""
				insert into pairing (id, child_id, helper_id, role, during, close_reason, successor_id)
				values (?, ?, ?, 'MENTOR', ?::daterange, ?, ?)
				""")
			.params(Arrays.asList(id, child.value(), helper.value(), during,
					(successor != null) ? "STAFF_CHANGE" : null, successor))
			.update();
		return id;
	}

	public void handOver(UUID closed, String readers, AccountId writer) {
		this.database.sql("""
				insert into hand_over (pairing_id, strengths, readers, written_by, written_at)
				values (?, '爱画画', ?, ?, '2026-11-21T08:00Z')
				""").params(closed, readers, writer.value()).update();
	}

	public long count(String table, CareRecordId id) {
		return this.database
			.sql("select count(*) from " + table + " where " + ("care_record".equals(table) ? "id" : "record_id")
					+ " = ?")
			.param(id.value())
			.query(Long.class)
			.single();
	}

	public String text(String sql, Object... parameters) {
		return this.database.sql(sql).params(parameters).query(String.class).optional().orElse(null);
	}

	public LocalDate day(int daysAgo) {
		return LocalDate.of(2026, 11, 23).minusDays(daysAgo);
	}

}
