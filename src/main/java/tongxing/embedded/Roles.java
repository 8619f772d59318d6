package tongxing.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of the school's database: one owns the tables, runs migrations and makes
 * the scratch database in which backups are tried, the other is the application's and may
 * not change the schema.
 */
final class Roles {

	private Roles() {
	}

	/**
	 * Makes roles and database where they are missing, and sets the passwords we keep.
	 */
	static void prepare(Connection superuser, Credentials credentials) throws SQLException {
		role(superuser, credentials.owner(), "createdb");
		role(superuser, credentials.application(), "nocreatedb");
		if (!exists(superuser, "select 1 from pg_database where datname = ?", EmbeddedServer.DATABASE)) {
			createDatabase(superuser, EmbeddedServer.DATABASE, "template1", credentials);
		}
	}

	static void createDatabase(Connection superuser, String name, String template, Credentials credentials)
			throws SQLException {
		execute(superuser,
				"create database %s owner %s template %s".formatted(name, credentials.owner().role(), template));
		execute(superuser, "revoke all on database %s from public".formatted(name));
		execute(superuser, "grant connect on database %s to %s".formatted(name, credentials.application().role()));
	}

	private static void role(Connection superuser, Login login, String databases) throws SQLException {
		String verb = exists(superuser, "select 1 from pg_roles where rolname = ?", login.role()) ? "alter" : "create";
		execute(superuser, "%s role %s login nosuperuser %s nocreaterole password '%s'".formatted(verb, login.role(),
				databases, login.password()));
	}

	private static boolean exists(Connection connection, String question, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(question)) {
			statement.setString(1, name);
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next();
			}
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
