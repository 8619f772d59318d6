package tongxing.pairing;

import java.time.LocalDate;
import java.util.UUID;

import tongxing.kernel.Ids;
import tongxing.registry.ChildId;
import tongxing.registry.SchoolClassId;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One class of its own with a care lead, for tests that need few children.
 */
class SmallSchool {

	private static final LocalDate SINCE = LocalDate.of(2026, 9, 1);

	private final JdbcClient database;

	private final UUID schoolClass = Ids.next();

	private final AccountId lead;

	SmallSchool(JdbcClient database) {
		this.database = database;
		run("insert into school_class (id, school_year, stage, grade, number, display_name) values (?, 1999, 'PRIMARY', 3, ?, '三（2）班')",
				this.schoolClass, this.schoolClass.toString().substring(28));
		this.lead = account("覃主任", "CARE_LEAD");
	}

	AccountId lead() {
		return this.lead;
	}

	SchoolClassId classId() {
		return new SchoolClassId(this.schoolClass);
	}

	AccountId teacher(String name) {
		return account(name, "TEACHER");
	}

	/**
	 * Makes a teacher the homeroom teacher of the class.
	 */
	void leads(AccountId teacher) {
		run("insert into homeroom (class_id, account_id, during) values (?, ?, daterange(?, null))", this.schoolClass,
				teacher.value(), SINCE);
	}

	ChildId child(String name) {
		UUID household = Ids.next();
		UUID child = Ids.next();
		run("insert into household (id) values (?)", household);
		run("insert into child (id, household_id, name, registered_on) values (?, ?, ?, ?)", child, household, name,
				SINCE);
		run("insert into enrolment (child_id, class_id, during) values (?, ?, daterange(?, null))", child,
				this.schoolClass, SINCE);
		return new ChildId(child);
	}

	private AccountId account(String name, String role) {
		AccountId id = AccountId.next();
		run("insert into account (id, staff_number, name, password_hash, created_at) values (?, ?, ?, 'x', now())",
				id.value(), id.toString().substring(0, 32).replace("-", "x"), name);
		run("insert into account_role (account_id, role) values (?, ?)", id.value(), role);
		return id;
	}

	private void run(String sql, Object... values) {
		this.database.sql(sql).params(values).update();
	}

}
