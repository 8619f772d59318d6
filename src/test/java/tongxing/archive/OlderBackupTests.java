package tongxing.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tongxing.DemoDatabase;
import tongxing.TestClock;
import tongxing.TestDatabase;
import tongxing.archive.tables.Manifest;
import tongxing.embedded.TestServer;
import tongxing.jobs.Progress;
import tongxing.kernel.VaultKey;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup outlives the tables it was taken from: one made by an earlier version comes
 * back as an update of the program would have left it.
 */
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = "no Docker engine answers")
class OlderBackupTests {

	/** Before summaries, notes, roll-overs and the examined rosters had their tables. */
	private static final String EARLY = "20261124000100";

	private static final VaultKey KEY = new VaultKey(TestDatabase.KEY, Path.of("none"));

	@TempDir
	private Path folder;

	@Test
	void anEarlierSchemaIsBroughtToTheNewest() throws IOException, SQLException {
		TestDatabase old = early();
		fill(old);
		Path file = this.folder.resolve("tongxing-20261123-100000.zip");
		Manifest manifest = new BackupWriter(OwnersWay.application(old), KEY, JsonMapper.shared(), new TestClock())
			.write(file, null, Progress.UNSEEN);
		assertThat(manifest.migration()).isEqualTo(EARLY);

		TestDatabase elsewhere = TestDatabase.fresh();
		Restore.Restored restored = new Restore(OwnersWay.into(elsewhere), KEY, JsonMapper.shared()).from(file, null);

		assertThat(restored.rows()).isEqualTo(manifest.rows());
		JdbcClient reader = DemoDatabase.reader(elsewhere);
		assertThat(reader.sql("select name from child order by name collate \"C\"").query(String.class).list())
			.containsExactly("李竹", "龘𠮷");
		assertThat(reader.sql("select class_id is not null from enrolment").query(Boolean.class).list())
			.isEqualTo(List.of(true, true));
		assertThat(reader.sql("select count(*) from local_criterion").query(Integer.class).single())
			.as("rows that a later migration adds")
			.isEqualTo(DemoDatabase.reader(TestDatabase.fresh())
				.sql("select count(*) from local_criterion")
				.query(Integer.class)
				.single());
		assertThat(reader.sql("select count(*) from pg_database where datname like '%\\_check'")
			.query(Integer.class)
			.single()).as("scratch databases left").isZero();
		Manifest again = new BackupWriter(OwnersWay.application(elsewhere), KEY, JsonMapper.shared(), new TestClock())
			.write(this.folder.resolve("again.zip"), null, Progress.UNSEEN);
		assertThat(again.tables()).as("a table whose columns did not change")
			.contains(manifest.tables()
				.stream()
				.filter((table) -> "child".equals(table.table()))
				.findFirst()
				.orElseThrow());
	}

	private static TestDatabase early() throws SQLException {
		TestServer server = TestDatabase.fresh().server();
		server.createDatabase("test_early", "template1");
		TestDatabase database = new TestDatabase(server.url("test_early"), server);
		Flyway.configure()
			.dataSource(database.url(), TestServer.OWNER, server.ownerPassword())
			.placeholders(Map.of("appRole", TestServer.APPLICATION))
			.target(EARLY)
			.load()
			.migrate();
		return database;
	}

	private static void fill(TestDatabase database) throws SQLException {
		try (Connection owner = DriverManager.getConnection(database.url(), TestServer.OWNER,
				database.server().ownerPassword()); Statement statement = owner.createStatement()) {
			statement.execute("""
					insert into school (id, name, stages, created_at)
					values (gen_random_uuid(), '木棉小学', '{PRIMARY}', '2026-09-01 08:00+08');
					insert into account (id, staff_number, name, password_hash, created_at)
					values (gen_random_uuid(), 'a1', '覃启明', 'x', '2026-09-01 08:00+08');
					insert into school_class (id, school_year, stage, grade, number, display_name)
					values (gen_random_uuid(), 2026, 'PRIMARY', 3, '1', '三（1）班');
					insert into household (id) values (gen_random_uuid());
					insert into child (id, household_id, name, registered_on)
					select gen_random_uuid(), h.id, n.name, date '2026-09-01'
					  from household h cross join (values ('李竹'), ('龘𠮷')) as n (name);
					insert into enrolment (child_id, class_id, during)
					select c.id, k.id, daterange('2026-09-01', null) from child c cross join school_class k;
					""");
		}
	}

}
