package tongxing.figures.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import tongxing.TongxingTest;
import tongxing.registry.ChildId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept is given again, and never once a fact has changed. Transactions are
 * committed here, so each test changes the same row of a table nobody looks at and takes
 * it away again.
 */
@TongxingTest
class UntilChangedTests {

	private static final String ADD = "insert into form_key (key, account_id, used_at, result) select '%s', id, now(), '' from account limit 1";

	/** Changes nothing and is a change all the same: some statement ran. */
	private static final String CHANGE = "update holiday set name = name where false";

	@Autowired
	private UntilChanged kept;

	@Autowired
	private JdbcClient database;

	@Autowired
	private DataSource connections;

	@Autowired
	private TransactionTemplate transaction;

	private final AtomicInteger made = new AtomicInteger();

	private final Object question = List.of("a question of one test", UUID.randomUUID());

	private int ask() {
		return this.kept.of(this.question, this.made::incrementAndGet);
	}

	@Test
	void whatWasMadeIsGivenAgain() {
		assertThat(List.of(ask(), ask(), ask())).containsExactly(1, 1, 1);
	}

	@Test
	void aChangeOfAnyFactMakesItAnew() {
		ask();
		this.database.sql(CHANGE).update();
		assertThat(List.of(ask(), ask())).containsExactly(2, 2);
	}

	@Test
	void whatIsNoFactLeavesIt() {
		ask();
		this.database.sql("update draft set saved_at = saved_at where false").update();
		this.database.sql(ADD.formatted(UUID.randomUUID())).update();
		assertThat(ask()).isEqualTo(1);
	}

	@Test
	void aChangeThatWasRunningMeanwhileCountsOnceItIsCommitted() throws SQLException {
		try (Connection other = this.connections.getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute(CHANGE);
			assertThat(List.of(ask(), ask())).containsExactly(1, 1);
			other.commit();
			assertThat(List.of(ask(), ask())).containsExactly(2, 2);
		}
	}

	@Test
	void aChangeThatWasTakenBackIsNone() throws SQLException {
		try (Connection other = this.connections.getConnection(); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			ask();
			statement.execute(CHANGE);
			other.rollback();
			assertThat(ask()).isEqualTo(1);
		}
	}

	@Test
	void whatOnlyAnOpenTransactionSeesIsNotKept() {
		this.transaction.executeWithoutResult((status) -> {
			this.database.sql(CHANGE).update();
			assertThat(List.of(ask(), ask())).containsExactly(1, 2);
			status.setRollbackOnly();
		});
		assertThat(ask()).isEqualTo(3);
	}

	@Test
	void whoLooksAtAnEarlierMomentIsGivenNothingLater() {
		TransactionTemplate earlier = new TransactionTemplate(this.transaction.getTransactionManager());
		earlier.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		ask();
		earlier.executeWithoutResult((status) -> assertThat(List.of(ask(), ask())).containsExactly(2, 3));
		assertThat(ask()).as("what was kept before").isEqualTo(1);
	}

	/** Gives what the answer was mended for, the last first. */
	private List<Set<ChildId>> askMended() {
		return this.kept.mended(this.question, () -> {
			this.made.incrementAndGet();
			return List.of();
		}, (known, changed) -> Stream.concat(Stream.of(changed), known.stream()).toList());
	}

	@Test
	void anAnswerIsMendedForTheChildrenWhomTheChangesConcern() {
		ChildId one = ChildId.next();
		ChildId other = ChildId.next();
		askMended();
		try {
			add(one);
			add(other);
			assertThat(askMended()).containsExactly(Set.of(one, other));
			assertThat(askMended()).as("kept").containsExactly(Set.of(one, other));
			this.database.sql("update household set version = version + 1 where id = ?").param(other.value()).update();
			assertThat(askMended()).containsExactly(Set.of(other), Set.of(one, other));
		}
		finally {
			this.database.sql("delete from child where id = any(?)").param(ids(one, other)).update();
			this.database.sql("delete from household where id = any(?)").param(ids(one, other)).update();
		}
		assertThat(askMended().get(0)).containsExactlyInAnyOrder(one, other);
		assertThat(this.made).hasValue(1);
	}

	private static UUID[] ids(ChildId... children) {
		return Stream.of(children).map(ChildId::value).toArray(UUID[]::new);
	}

	/** With a household of the same id. */
	private void add(ChildId child) {
		this.database.sql("insert into household (id) values (?)").param(child.value()).update();
		this.database.sql("insert into child (id, household_id, name, registered_on) values (?, ?, '甲', current_date)")
			.param(child.value())
			.param(child.value())
			.update();
	}

	@Test
	void itIsMadeAnewWhereNobodyKnowsWhomAChangeConcerns() {
		askMended();
		this.database.sql(CHANGE).update();
		assertThat(askMended()).isEmpty();
		assertThat(this.made).hasValue(2);
	}

	@Test
	void everyTableButThoseOfTheServerNotesItsChanges() {
		assertThat(this.database
			.sql("""
					select relname from pg_class c where relnamespace = current_schema()::regnamespace and relkind = 'r'
					   and (select count(*) from pg_trigger where tgrelid = c.oid and tgname like 'fact\\_%' and tgenabled = 'O')
					       <> case when exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
					                             where t.tgrelid = c.oid and p.proname like 'fact\\_changed\\_of\\_%') then 4 else 1 end
					 order by 1
					""")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("audit_entry", "backup_check", "draft", "fact_change",
					"flyway_schema_history", "form_key", "job", "job_checkpoint", "scheduled_tasks", "spring_session",
					"spring_session_attributes");
	}

	@Test
	void onlyTheWorkOfTheSchoolAsAWholeConcernsNobody() {
		assertThat(this.database.sql("""
				select distinct tgrelid::regclass::text from pg_trigger t join pg_proc p on p.oid = t.tgfoid
				 where p.proname = 'fact_changed_of_nobody'
				""").query(String.class).list()).containsExactlyInAnyOrder("board_note", "facility",
				"facility_equipment", "facility_opening", "goods_lot", "leading_meeting", "leading_member", "partner",
				"partner_contact", "policy", "recognition", "summary", "summary_reminder", "summary_step",
				"summary_template", "summary_version");
	}

}
