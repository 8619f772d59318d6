package tongxing.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongxing.ChildProcess;

import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the built-in server promises about the data of a school.
 */
class EmbeddedServerTests {

	private static final Path BINARIES = Path.of("target", "test-data", "binaries").toAbsolutePath();

	@TempDir
	private Path folder;

	private EmbeddedServer server;

	@AfterEach
	void stop() {
		if (this.server != null) {
			this.server.stop();
		}
	}

	@Test
	void rowsAndPortOutliveARestart() throws SQLException {
		start();
		note("家访");
		String address = this.server.url();
		restart();
		assertThat(answer("select text from note")).isEqualTo("家访");
		assertThat(this.server.url()).isEqualTo(address);
	}

	@Test
	void theServerKeepsWhatItAcknowledges() throws SQLException {
		start();
		for (String setting : new String[] { "fsync", "full_page_writes", "synchronous_commit" }) {
			assertThat(answer("show " + setting)).as(setting).isEqualTo("on");
		}
	}

	@Test
	void onlyThisMachineMayConnectAndOnlyWithAPassword() throws SQLException {
		start();
		superuser("grant pg_read_all_settings to tongxing_owner");
		assertThat(answer("show listen_addresses")).isEqualTo("127.0.0.1");
		assertThat(answer("show unix_socket_directories")).isEmpty();
		Login guess = new Login("tongxing", "tongxing");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.server.connect("tongxing", guess))
			.withMessageContaining("password authentication failed");
	}

	@Test
	void textIsUnicodeAndPeopleSortTheChineseWay() throws SQLException {
		start();
		assertThat(answer("show server_encoding")).isEqualTo("UTF8");
		assertThat(answer("select string_agg(n, '' order by n) from unnest(array['张', '李', '王']) n")).isEqualTo("李王张");
	}

	@Test
	void filesAreForTheirOwnerOnly() throws IOException {
		start();
		for (String closed : new String[] { "", "database", "log", "database.properties" }) {
			Path path = this.folder.resolve("data").resolve(closed);
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).as(path.toString())
				.matches("rw[x-]------");
		}
		assertThat(this.folder.resolve("data/password.tmp")).doesNotExist();
	}

	@Test
	void aSecondStartOnTheSameFolderIsRefused() throws SQLException {
		start();
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(() -> EmbeddedServer.start(options()))
			.withMessageContaining("in use by another Tongxing (process " + ProcessHandle.current().pid() + ")");
		assertThat(answer("select 1")).isEqualTo("1");
	}

	@Test
	void aSecondProcessOnTheSameFolderIsRefused() throws Exception {
		start();
		try (ChildProcess second = child()) {
			assertThat(second.await("REFUSED ")).contains("in use by another Tongxing");
		}
		assertThat(answer("select 1")).isEqualTo("1");
	}

	@Test
	void aServerLeftBehindByAKilledApplicationIsStoppedAndItsRowsStay() throws Exception {
		long left;
		try (ChildProcess first = child()) {
			first.await("READY ");
			left = serverProcess();
			first.kill();
			first.exitCode();
		}
		assertThat(ProcessHandle.of(left)).as("the server lives on").get().matches(ProcessHandle::isAlive);
		start();
		assertThat(ProcessHandle.of(left).filter(ServerMark::isServer)).isEmpty();
		assertThat(serverProcess()).isNotEqualTo(left);
		assertThat(answer("select text from note")).isEqualTo("童行");
	}

	@Test
	void aForeignProcessThatHasTheOldNumberIsLeftAlone() throws Exception {
		start();
		this.server.stop();
		this.server = null;
		try (ChildProcess other = ChildProcess.run(Sleeper.class)) {
			other.await("SLEEPING");
			Files.writeString(mark(), other.pid() + "\n" + this.folder + "\n1\n5432\n\n127.0.0.1\n");
			start();
			assertThat(ProcessHandle.of(other.pid())).get().matches(ProcessHandle::isAlive);
		}
	}

	@Test
	void aServerThatCouldLoseDataIsRefused() throws Exception {
		start();
		superuser("alter system set fsync = off");
		this.server.stop();
		this.server = null;
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(this::start)
			.withMessageContaining("fsync=off");
		assertThat(mark()).as("is stopped again").doesNotExist();
		Files.writeString(this.folder.resolve("data/database/postgresql.auto.conf"), "");
		start();
		superuser("alter role tongxing set synchronous_commit = off");
		this.server.stop();
		this.server = null;
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(this::start)
			.withMessageContaining("synchronous_commit=off");
	}

	@Test
	void aFolderOfAnotherPostgresVersionIsRefused() throws IOException {
		start();
		this.server.stop();
		this.server = null;
		Files.writeString(this.folder.resolve("data/database/PG_VERSION"), "16\n");
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(this::start)
			.withMessageContaining("made by PostgreSQL 16");
	}

	@Test
	void aFolderWithoutItsPasswordsIsRefusedRatherThanEmptied() throws IOException {
		start();
		this.server.stop();
		this.server = null;
		Files.delete(this.folder.resolve("data/database.properties"));
		assertThatExceptionOfType(EmbeddedDatabaseException.class).isThrownBy(this::start)
			.withMessageContaining("passwords")
			.satisfies((ex) -> assertThat(StringUtils.hasText(ex.action())).isTrue());
	}

	private EmbeddedServer.Options options() {
		return new EmbeddedServer.Options(this.folder.resolve("data"), 0, BINARIES, Map.of(), true);
	}

	private void start() {
		this.server = EmbeddedServer.start(options());
	}

	private void restart() {
		this.server.stop();
		this.server = null;
		start();
	}

	private ChildProcess child() throws IOException {
		return ChildProcess.run(StartServer.class, this.folder.resolve("data").toString(), BINARIES.toString());
	}

	private Path mark() {
		return this.folder.resolve("data/database/postmaster.pid");
	}

	private long serverProcess() throws IOException {
		return Long.parseLong(Files.readAllLines(mark()).get(0).strip());
	}

	private void note(String text) throws SQLException {
		run(this.server.connect(EmbeddedServer.DATABASE, this.server.credentials().owner()),
				"create table note (text text); insert into note values ('" + text + "')");
	}

	private void superuser(String sql) throws SQLException {
		run(this.server.connect("postgres", this.server.credentials().superuser()), sql);
	}

	private void run(Connection open, String sql) throws SQLException {
		try (Connection connection = open; Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private String answer(String sql) throws SQLException {
		try (Connection connection = this.server.connect(EmbeddedServer.DATABASE, this.server.credentials().owner());
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			assertThat(row.next()).isTrue();
			return row.getString(1);
		}
	}

	/** Does nothing for a while. */
	static final class Sleeper {

		private Sleeper() {
		}

		public static void main(String[] arguments) throws InterruptedException {
			System.out.println("SLEEPING");
			Thread.sleep(60_000);
		}

	}

}
