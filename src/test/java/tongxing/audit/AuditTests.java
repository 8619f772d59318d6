package tongxing.audit;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tongxing.SignedIn;
import tongxing.TongxingTest;
import tongxing.kernel.Audited;
import tongxing.staff.ActingAs;
import tongxing.staff.Role;
import tongxing.staff.StaffMember;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TongxingTest
class AuditTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ActingAs actingAs;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private JdbcClient database;

	@Autowired
	private MockMvcTester mvc;

	private final UUID child = UUID.randomUUID();

	@Test
	void aReadLeavesWhoAndWhatAndOfWhom() {
		StaffMember teacher = SignedIn.newMember(this.context, "看的人", Role.TEACHER);
		StaffMember principal = SignedIn.newMember(this.context, "校长", Role.PRINCIPAL);
		this.actingAs.as(teacher.id(), () -> this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new Read(this.child))));
		List<AuditTrail.Row> reads = this.actingAs.as(principal.id(), () -> this.trail.lastReadsOf(this.child));
		assertThat(reads).singleElement()
			.matches((row) -> row.action().equals("TEST_READ") && "看的人".equals(row.name()));
		assertThat(this.actingAs.as(teacher.id(), () -> this.trail.lastReadsOf(this.child))).isEmpty();
	}

	@Test
	void theRowGoesWhenTheTransactionGoes() {
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(new Read(this.child));
			status.setRollbackOnly();
		});
		assertThat(this.database.sql("select count(*) from audit_entry where child_id = ?")
			.param(this.child)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void withoutATransactionNothingIsReadAtAll() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.events.publishEvent(new Read(this.child)));
	}

	@Test
	void thePageFindsTheRowsOfOneChildAndOnePerson() {
		StaffMember teacher = SignedIn.newMember(this.context, "看的人", Role.TEACHER);
		StaffMember admin = SignedIn.newMember(this.context, "管理员", Role.ADMIN);
		this.actingAs.as(teacher.id(), () -> this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new Read(this.child))));
		assertThat(this.mvc.get()
			.uri("/admin/audit")
			.param("child", this.child.toString())
			.param("who", teacher.staffNumber())
			.param("kind", "READ")
			.param("from", "2026-11-23")
			.param("to", "2026-11-23")
			.with(SignedIn.as(admin))).hasStatusOk().bodyText().contains("看的人", "TEST_READ", this.child.toString());
		assertThat(this.mvc.get()
			.uri("/admin/audit")
			.param("child", this.child.toString())
			.param("to", "2026-11-22")
			.with(SignedIn.as(admin))).hasStatusOk().bodyText().doesNotContain("TEST_READ");
	}

	/** Somebody read something. */
	private record Read(UUID of) implements Audited {

		@Override
		public String action() {
			return "TEST_READ";
		}

		@Override
		public UUID child() {
			return this.of;
		}

	}

}
