package tongxing.registry.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tongxing.SignedIn;
import tongxing.TongxingTest;
import tongxing.kernel.Ids;
import tongxing.kernel.RuleViolation;
import tongxing.registry.roster.RosterRefused;
import tongxing.staff.AccountId;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rosters come in whole, or not at all, and go again whole.
 */
@TongxingTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class RosterIntakeTests {

	private static final LocalDate AS_OF = LocalDate.of(2026, 9, 15);

	@Autowired
	private RosterIntake intake;

	@Autowired
	private JdbcClient database;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private ApplicationContext context;

	private AccountId clerk;

	@BeforeEach
	void hireAClerk() {
		this.clerk = new AccountId(Ids.next());
		this.database
			.sql("insert into account (id, staff_number, name, password_hash, created_at) "
					+ "values (?, ?, '农老师', 'x', now())")
			.params(this.clerk.value(), "clerk-" + this.clerk.toString().substring(24))
			.update();
	}

	@Test
	void readRowsAreNewOrUpdatedOrUnchangedOrRejectedOrDuplicate() throws IOException {
		for (String file : List.of("a06-class-sheets.xlsx", "a11-official-form-rows.xlsx")) {
			IntakePlan plan = this.intake.preview(bring(file));
			assertThat(plan.count(Outcome.NEW) + plan.count(Outcome.UPDATED) + plan.count(Outcome.UNCHANGED)
					+ plan.count(Outcome.REJECTED) + plan.count(Outcome.DUPLICATE))
				.isEqualTo(plan.roster().rowsRead());
		}
	}

	@Test
	void aPreviewWritesNothing() throws IOException {
		String before = registry();
		this.intake.preview(bring("a01-two-level-header.xlsx"));
		assertThat(registry()).isEqualTo(before);
	}

	@Test
	void anImportDoesWhatItsPreviewSaidAndUndoLeavesTheIdenticalState() throws IOException {
		String before = registry();
		BatchId batch = bring("a01-two-level-header.xlsx");
		IntakePlan preview = this.intake.preview(batch);
		IntakePlan done = this.intake.run(batch, Set.of());
		assertThat(preview.count(Outcome.NEW)).isPositive();
		for (Outcome outcome : Outcome.values()) {
			assertThat(done.count(outcome)).as("%s", outcome).isEqualTo(preview.count(outcome));
		}
		assertThat(registry()).isNotEqualTo(before);
		this.intake.undo(batch);
		assertThat(registry()).isEqualTo(before);
	}

	@Test
	void theSameRosterASecondTimeChangesNothing() throws IOException {
		BatchId first = bring("a04-utf8-bom.csv");
		IntakePlan done = this.intake.run(first, Set.of());
		IntakePlan again = this.intake.preview(bring("a04-utf8-bom.csv"));
		assertThat(again.count(Outcome.NEW)).isZero();
		assertThat(again.count(Outcome.UPDATED)).isZero();
		assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(done.count(Outcome.NEW));
		this.intake.undo(first);
	}

	@Test
	void siblingsOfOneGuardianShareOneHouseholdAndOneGuardian() throws IOException {
		BatchId batch = bring("a05-html-table.xls");
		IntakePlan done = this.intake.run(batch, Set.of());
		int households = this.database.sql("select count(distinct household_id) from child where id = any(:ids)")
			.param("ids", ids(done))
			.query(Integer.class)
			.single();
		assertThat(households).isLessThan(done.count(Outcome.NEW));
		this.intake.undo(batch);
	}

	@Test
	void anImportWhoseChildWasUsedSinceStays() throws IOException {
		BatchId batch = bring("a12-kindergarten-1904.xlsx");
		IntakePlan done = this.intake.run(batch, Set.of());
		this.database.sql("update child set note = '改过' where id = :id").param("id", ids(done)[0]).update();
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> this.intake.undo(batch))
			.extracting(RuleViolation::code)
			.isEqualTo("intake.undo.changed");
		this.database.sql("update child set note = null where id = :id").param("id", ids(done)[0]).update();
	}

	@Test
	void sinceWhenParentsAreAwayIsAskedAndAnImpossibleDayRefused() throws IOException {
		BatchId batch = bring("a01-two-level-header.xlsx");
		StaffMember admin = SignedIn.newMember(this.context, "韦素琴", Role.ADMIN);
		String usual = this.intake.awaySince(this.intake.get(batch)).toString();
		assertThat(this.mvc.get().uri("/children/import/" + batch).with(SignedIn.as(admin))).bodyText()
			.contains("name=\"awaySince\"", usual);
		for (String wrong : List.of("2026-09-16", "1026-09-01", "")) {
			assertThat(answer(batch, wrong, admin)).hasStatusOk().bodyText().contains("awaySince-e");
		}
		assertThat(this.intake.get(batch).isOpen()).isTrue();
		assertThat(answer(batch, "2025-02-20", admin)).hasStatus(302);
		assertThat(this.database
			.sql("select count(*) from roster_change c join roster_batch b on b.id = c.batch_id where b.id = ? "
					+ "and c.relation = 'absence' and b.away_since = date '2025-02-20'")
			.param(batch.value())
			.query(Integer.class)
			.single()).isEqualTo(awayOn(LocalDate.of(2025, 2, 20))).isPositive();
		this.intake.undo(batch);
		assertThat(awayOn(LocalDate.of(2025, 2, 20))).isZero();
	}

	private MvcTestResult answer(BatchId batch, String awaySince, StaffMember member) {
		return this.mvc.post()
			.uri("/children/import/" + batch)
			.with(SignedIn.as(member))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("formKey", UUID.randomUUID().toString())
			.param("asked", "true")
			.param("awaySince", awaySince)
			.exchange();
	}

	private int awayOn(LocalDate first) {
		return this.database.sql("select count(*) from absence where lower(during) = ?")
			.param(first)
			.query(Integer.class)
			.single();
	}

	@Test
	void aFileThatMustBeRefusedLeavesNothing() {
		int before = this.intake.latest().size();
		assertThatExceptionOfType(RosterRefused.class).isThrownBy(() -> bring("a10-password.xlsx"));
		assertThat(this.intake.latest()).hasSize(before);
	}

	private BatchId bring(String file) throws IOException {
		try (InputStream content = getClass().getResourceAsStream("/rosters/" + file)) {
			return this.intake.bring(this.clerk, file, Objects.requireNonNull(content).readAllBytes(), AS_OF);
		}
	}

	private static java.util.UUID[] ids(IntakePlan plan) {
		return plan.rows()
			.stream()
			.filter((row) -> row.child() != null)
			.map((row) -> row.child().value())
			.toArray(java.util.UUID[]::new);
	}

	/** A hash of everything the registry holds, classes apart. */
	private String registry() {
		StringBuilder state = new StringBuilder();
		for (String table : List.of("household", "child", "enrolment", "parent", "parentage", "absence", "carer",
				"care_arrangement", "contact_point", "pairing")) {
			state.append(this.database
				.sql("select coalesce(md5(string_agg(to_jsonb(t)::text, '' order by to_jsonb(t)::text)), '') from "
						+ table + " t")
				.query(String.class)
				.single());
		}
		return state.toString();
	}

}
