package tongxing;

import java.time.Clock;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the application's database role may and may not do.
 */
@TongxingTest
@Transactional
class DatabaseRolesTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void theApplicationMayNotChangeTheSchema() {
		refused("create table extra (id int)");
	}

	@Test
	void theApplicationMayNotDropATable() {
		refused("drop table spring_session_attributes");
	}

	@Test
	void theApplicationMayNotChangeAnAuditRow() {
		refused("update audit_entry set action = 'x'");
	}

	@Test
	void theApplicationMayNotDeleteAuditRows() {
		refused("delete from audit_entry");
	}

	@Test
	void theApplicationMayNotTruncateTheAudit() {
		refused("truncate audit_entry");
	}

	@Test
	void theApplicationMayNotRewriteTheHistoryOfMigrations() {
		refused("delete from flyway_schema_history");
	}

	@Test
	void theApplicationMayAddAndReadAuditRows() {
		this.jdbc.sql("insert into audit_entry (at, action) values (now(), 'test')").update();
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action = 'test'").query(Long.class).single())
			.isEqualTo(1);
	}

	@Test
	void everyTableIsReadableByTheApplication() {
		assertThat(this.jdbc.sql("""
				select count(*) from pg_class
				where relnamespace = current_schema()::regnamespace and relkind in ('r', 'v')
				  and not has_table_privilege(oid, 'select')
				""").query(Long.class).single()).isZero();
	}

	@Test
	void theDatabaseThinksInTheTimeOfShanghai() {
		assertThat(this.jdbc.sql("show timezone").query(String.class).single()).isEqualTo("Asia/Shanghai");
	}

	@Test
	void theClockOfTheTestsStandsStill() {
		assertThat(LocalDate.now(this.clock)).isEqualTo(TestClock.TODAY);
	}

	@Test
	void chineseTextHasTrigramsToSearchBy() {
		assertThat(this.jdbc.sql("select show_trgm('留守儿童') <> '{}'").query(Boolean.class).single()).isTrue();
	}

	private void refused(String sql) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update())
			.havingRootCause()
			.withMessageMatching("(?s).*(permission denied|must be owner).*");
	}

}
