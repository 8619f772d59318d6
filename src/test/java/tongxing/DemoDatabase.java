package tongxing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import tongxing.kernel.Vault;
import tongxing.operations.demo.DemoSchool;
import tongxing.operations.demo.DemoSize;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Databases filled with the demo school as of {@link TestClock#TODAY}. Each size is
 * filled once a run and kept as a template.
 */
public final class DemoDatabase {

	private static final Map<DemoSize, TestDatabase> FILLED = new ConcurrentHashMap<>();

	/** A school large enough that a statement a row would show. */
	public static final DemoSize LARGE = new DemoSize(3000, 1, 1);

	private DemoDatabase() {
	}

	/** Gives a Spring context the large demo school; what it changes, the others see. */
	public static class Large implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertyValues.of(of(LARGE).properties())
				.and("spring.datasource.hikari.minimum-idle=0", "spring.datasource.hikari.maximum-pool-size=8")
				.applyTo(context);
		}

	}

	/** The one database of this size that all may read and nobody may change. */
	public static TestDatabase of(DemoSize size) {
		return FILLED.computeIfAbsent(size, DemoDatabase::fill);
	}

	/** Reads from the shared database of a size. */
	public static JdbcClient reader(DemoSize size) {
		return reader(of(size));
	}

	public static JdbcClient reader(TestDatabase database) {
		return JdbcClient.create(new SingleConnectionDataSource(connect(database), true));
	}

	private static TestDatabase fill(DemoSize size) {
		TestDatabase database = TestDatabase.fresh();
		fill(database, size);
		return database;
	}

	/** Fills an empty database. */
	public static DemoSchool.Filled fill(TestDatabase database, DemoSize size) {
		try (Connection connection = connect(database)) {
			connection.setAutoCommit(false);
			DemoSchool.Filled filled = DemoSchool.write(connection, size, TestClock.TODAY,
					new Vault(Base64.getDecoder().decode(TestDatabase.KEY)));
			connection.commit();
			return filled;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A hash of each table's rows. What is salted anew each time, seals and passwords, is
	 * left out.
	 */
	public static Map<String, String> state(TestDatabase database) {
		JdbcClient reader = reader(database);
		Map<String, String> state = new TreeMap<>();
		reader.sql("""
				select table_name, string_agg(quote_ident(column_name), ', ' order by column_name) as columns
				  from information_schema.columns
				 where table_schema = 'public' and table_name in (select tablename from pg_tables)
				   and data_type <> 'bytea' and column_name <> 'password_hash' and table_name not like 'flyway%'
				   and table_name not in ('audit_entry', 'fact_change')
				 group by table_name
				""").query((row) -> {
			String rows = "select coalesce(md5(string_agg(said, '' order by said)), '') from (select "
					+ "regexp_replace(r::text, 'sealed[^}]*', 'sealed', 'g') as said from (select "
					+ row.getString("columns") + " from " + row.getString("table_name") + ") as r) as rows";
			state.put(row.getString("table_name"), rows);
		});
		state.replaceAll((table, rows) -> reader.sql(rows).query(String.class).single());
		return state;
	}

	private static Connection connect(TestDatabase database) {
		try {
			Map<String, String> properties = database.properties();
			return DriverManager.getConnection(database.url(), properties.get("spring.datasource.username"),
					properties.get("spring.datasource.password"));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
