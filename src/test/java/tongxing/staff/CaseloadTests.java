package tongxing.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TestClock;
import tongxing.TongxingTest;
import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.staff.accounts.Delegations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TongxingTest
@Transactional
class CaseloadTests {

	private static final LocalDate TODAY = TestClock.TODAY;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Caseload caseload;

	@Autowired
	private Delegations delegations;

	@Autowired
	private JdbcClient database;

	private StaffMember teacher;

	private StaffMember colleague;

	private UUID child;

	@BeforeEach
	void aClassWithAChild() {
		this.teacher = SignedIn.newMember(this.context, "带班", Role.TEACHER);
		this.colleague = SignedIn.newMember(this.context, "同事", Role.TEACHER);
		this.child = UUID.randomUUID();
		UUID household = UUID.randomUUID();
		UUID schoolClass = UUID.randomUUID();
		insert("insert into household (id) values (?)", household);
		insert("insert into child (id, household_id, name, registered_on) values (?, ?, '小满', '2026-09-01')",
				this.child, household);
		insert("""
				insert into school_class (id, school_year, stage, grade, number, display_name)
				values (?, 2026, 'PRIMARY', 6, ?, '六年级')
				""", schoolClass, this.child.toString().substring(0, 8));
		insert("insert into enrolment (child_id, class_id, during) values (?, ?, '[2026-09-01,)')", this.child,
				schoolClass);
		insert("insert into homeroom (class_id, account_id, during) values (?, ?, '[2026-09-01,2026-12-01)')",
				schoolClass, this.teacher.id().value());
	}

	@Test
	void aTeacherSeesTheClassWhileLeadingIt() {
		assertThat(this.caseload.includes(this.teacher.id(), this.child, TODAY)).isTrue();
		assertThat(this.caseload.includes(this.teacher.id(), this.child, LocalDate.of(2026, 12, 1))).isFalse();
		assertThat(this.caseload.includes(this.colleague.id(), this.child, TODAY)).isFalse();
	}

	@Test
	void whoRunsTheProgramSeesEveryChild() {
		for (Role role : List.of(Role.ADMIN, Role.PRINCIPAL, Role.CARE_LEAD, Role.COUNSELLOR)) {
			StaffMember member = SignedIn.newMember(this.context, "全校", role);
			assertThat(this.caseload.includes(member.id(), this.child, TODAY)).as("%s", role).isTrue();
		}
	}

	@Test
	void aStandInSeesItForThoseDaysOnly() {
		this.delegations.delegate(this.teacher.id(), this.colleague.id(), new DateRange(TODAY, TODAY.plusDays(2)),
				"培训");
		assertThat(this.caseload.includes(this.colleague.id(), this.child, TODAY)).isTrue();
		assertThat(this.caseload.includes(this.colleague.id(), this.child, TODAY.plusDays(3))).isFalse();
	}

	@Test
	void aDelegationEndsWithYesterdayWhenItIsEnded() {
		UUID id = this.delegations.delegate(this.teacher.id(), this.colleague.id(),
				new DateRange(TODAY.minusDays(2), TODAY.plusDays(2)), "培训");
		this.delegations.end(id, TODAY);
		assertThat(this.caseload.includes(this.colleague.id(), this.child, TODAY)).isFalse();
		assertThat(this.caseload.includes(this.colleague.id(), this.child, TODAY.minusDays(1))).isTrue();
	}

	@Test
	void anotherChildIsSimplyNotThere() {
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.caseload.require(this.colleague.id(), this.child, TODAY));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.caseload.requireAll(this.teacher.id(), List.of(this.child, UUID.randomUUID()), TODAY));
	}

	private void insert(String sql, Object... values) {
		this.database.sql(sql).params(values).update();
	}

}
