package tongxing.archive.tables;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

import tongxing.kernel.RuleViolation;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * The way of the tables' owner into the database, who alone may fill the audit and switch
 * triggers off; and into a scratch database beside it.
 */
@Component
public class OwnerAccess {

	private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]+/)([^?]+)(\\?.*)?");

	private static final String MAY_NOT = "42501";

	private final JdbcConnectionDetails application;

	private final FlywayConnectionDetails owner;

	private final Flyway flyway;

	public OwnerAccess(JdbcConnectionDetails application, FlywayConnectionDetails owner, Flyway flyway) {
		this.application = application;
		this.owner = owner;
		this.flyway = flyway;
	}

	/**
	 * Brings the school's database to the newest migration and opens it.
	 */
	public Connection school() throws SQLException {
		this.flyway.migrate();
		return connect(url());
	}

	/**
	 * Whether this program can bring a database of that migration to the newest.
	 */
	boolean knows(String migration) {
		return migrations().anyMatch(migration::equals);
	}

	/** The migration to which this program brings a database. */
	String newest() {
		return migrations().max(Comparator.naturalOrder()).orElseThrow();
	}

	private Stream<String> migrations() {
		return Arrays.stream(this.flyway.info().all())
			.filter((migration) -> migration.getState().isResolved())
			.map(MigrationInfo::getVersion)
			.filter(Objects::nonNull)
			.map(MigrationVersion::getVersion);
	}

	/**
	 * Makes an empty database of a migration beside the school's, lets something be done
	 * in it, brings it to the newest migration, lets something be done again, and removes
	 * it.
	 */
	public void scratch(String migration, Work work, Work afterwards) throws SQLException {
		Matcher url = URL.matcher(url());
		if (!url.matches()) {
			throw new RuleViolation("archive.check.noScratch");
		}
		String name = url.group(2) + "_check";
		String scratch = url.group(1) + name + Objects.requireNonNullElse(url.group(3), "");
		remake(name);
		try {
			migrate(scratch, MigrationVersion.fromVersion(migration), work);
			migrate(scratch, MigrationVersion.LATEST, afterwards);
		}
		finally {
			school("drop database if exists \"%s\" with (force)".formatted(name));
		}
	}

	private void migrate(String scratch, MigrationVersion target, Work work) throws SQLException {
		Flyway.configure()
			.configuration(this.flyway.getConfiguration())
			.dataSource(scratch, user(), password())
			.target(target)
			.load()
			.migrate();
		try (Connection connection = connect(scratch)) {
			work.in(connection);
		}
	}

	private void remake(String name) throws SQLException {
		try {
			school("drop database if exists \"%s\" with (force)".formatted(name));
			school("create database \"%s\" template template0".formatted(name));
		}
		catch (SQLException ex) {
			if (MAY_NOT.equals(ex.getSQLState())) {
				throw new RuleViolation("archive.check.noScratch");
			}
			throw ex;
		}
	}

	private void school(String sql) throws SQLException {
		try (Connection connection = connect(url()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private Connection connect(String url) throws SQLException {
		return DriverManager.getConnection(url, user(), password());
	}

	private String url() {
		String own = this.owner.getJdbcUrl();
		return (own != null) ? own : this.application.getJdbcUrl();
	}

	private @Nullable String user() {
		String own = this.owner.getUsername();
		return (own != null) ? own : this.application.getUsername();
	}

	private @Nullable String password() {
		return (this.owner.getUsername() != null) ? this.owner.getPassword() : this.application.getPassword();
	}

	/**
	 * What is done in the scratch database.
	 */
	public interface Work {

		void in(Connection connection) throws SQLException;

	}

}
