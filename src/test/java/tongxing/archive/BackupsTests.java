package tongxing.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import tongxing.DemoDatabase;
import tongxing.TestClock;
import tongxing.TestDatabase;
import tongxing.archive.tables.Manifest;
import tongxing.jobs.Progress;
import tongxing.kernel.Ids;
import tongxing.kernel.RuleViolation;
import tongxing.kernel.VaultKey;
import tongxing.operations.demo.DemoSize;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What was in the house when the backup began comes back elsewhere, byte for byte, or
 * nothing does.
 */
@EnabledIf(value = "tongxing.TestDatabase#available", disabledReason = "no Docker engine answers")
class BackupsTests {

	private static final DemoSize SMALL = new DemoSize(36, 1, 7);

	private static final String PASSWORD = "路灯下的十个字口令啊";

	private static final int WRITERS = 8;

	private static final JsonMapper JSON = JsonMapper.shared();

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void nameTheFile() {
		this.file = this.folder.resolve("tongxing-20261123-100000.zip");
	}

	@Test
	void everyTableComesBackEqual() throws IOException {
		Manifest manifest = backUp(DemoDatabase.of(SMALL), null);
		assertThat(manifest.rows()).isGreaterThan(1000);
		TestDatabase elsewhere = TestDatabase.fresh();
		Restore.Restored back = restore(elsewhere, givenKey()).from(this.file, null);
		assertThat(back.rows()).isEqualTo(manifest.rows());
		assertThat(withoutTheServers(DemoDatabase.state(elsewhere)))
			.isEqualTo(withoutTheServers(DemoDatabase.state(DemoDatabase.of(SMALL))));
		assertThat(audit(elsewhere)).isEqualTo(audit(DemoDatabase.of(SMALL)));
	}

	@Test
	void aBackupTakenWhileEightWriteHoldsOneMomentAndAllThatWasPromisedBefore() throws Exception {
		TestDatabase source = TestDatabase.fresh();
		DemoDatabase.fill(source, SMALL);
		List<Writer> writers = new ArrayList<>();
		ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
		for (int i = 0; i < WRITERS; i++) {
			Writer writer = new Writer(source, i);
			writers.add(writer);
			threads.execute(writer);
		}
		try {
			while (writers.stream().anyMatch((writer) -> writer.promised.get() < 5)) {
				Thread.sleep(10);
			}
			List<Integer> before = writers.stream().map((writer) -> writer.promised.get()).toList();
			UUID[] acknowledged = writers.stream()
				.flatMap((writer) -> writer.acknowledged.stream())
				.toArray(UUID[]::new);
			Manifest manifest = backUp(source, null);
			TestDatabase elsewhere = TestDatabase.fresh();
			restore(elsewhere, givenKey()).from(this.file, null);
			JdbcClient reader = DemoDatabase.reader(elsewhere);
			assertThat(reader.sql("select count(*) from care_record where id = any (?)")
				.param(acknowledged)
				.query(Integer.class)
				.single()).as("of the writes acknowledged before it began").isEqualTo(acknowledged.length);
			assertThat(backUp(elsewhere, null).tables()).as("rows and hash of each table").isEqualTo(manifest.tables());
			for (int i = 0; i < WRITERS; i++) {
				assertThat(reader.sql("select count(*) from care_record where narrative like 'writer " + i + " %'")
					.query(Integer.class)
					.single()).as("visits of writer %d", i).isBetween(before.get(i), writers.get(i).promised.get() + 1);
			}
			assertThat(reader.sql("""
					select count(*) from care_record r where narrative like 'writer %'
					   and not exists (select from care_participant p where p.record_id = r.id)
					""").query(Integer.class).single()).as("halves of a transaction").isZero();
		}
		finally {
			writers.forEach((writer) -> writer.stop = true);
			threads.shutdown();
			assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		}
	}

	@Test
	void aFlippedByteAnywhereIsRefusedAndNothingIsWritten() throws IOException {
		backUp(DemoDatabase.of(SMALL), null);
		TestDatabase elsewhere = TestDatabase.fresh();
		Map<String, String> empty = DemoDatabase.state(elsewhere);
		Restore restore = restore(elsewhere, givenKey());
		long size = Files.size(this.file);
		Random random = new Random(20261123);
		for (int i = 0; i < 25; i++) {
			long place = (i < 3) ? List.of(0L, size - 1, size - 70).get(i) : random.nextLong(size);
			flip(place);
			assertThatExceptionOfType(RuleViolation.class).as("byte %d", place)
				.isThrownBy(() -> restore.from(this.file, null))
				.withMessage("archive.backup.changed");
			flip(place);
		}
		Files.write(this.folder.resolve("half.zip"), Arrays.copyOf(Files.readAllBytes(this.file), 5000));
		refused("archive.backup.changed", restore, this.folder.resolve("half.zip"), null);
		assertThat(DemoDatabase.state(elsewhere)).isEqualTo(empty);
	}

	@Test
	void onlyAnEmptyDatabaseIsFilled() throws IOException {
		backUp(DemoDatabase.of(SMALL), null);
		TestDatabase other = TestDatabase.fresh();
		DemoDatabase.fill(other, new DemoSize(12, 1, 3));
		Map<String, String> before = DemoDatabase.state(other);
		refused("archive.restore.notEmpty", restore(other, givenKey()), this.file, null);
		assertThat(DemoDatabase.state(other)).isEqualTo(before);
	}

	@Test
	void aBackupOfAnotherVersionIsRefused() throws IOException, SQLException {
		backUp(DemoDatabase.of(SMALL), null);
		TestDatabase older = TestDatabase.fresh();
		try (Connection owner = OwnersWay.into(older).school(); Statement statement = owner.createStatement()) {
			statement.execute("""
					insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,
					                                   execution_time, success)
					values (9999, '20991231235959', 'later', 'SQL', 'later.sql', 'x', 1, true)
					""");
		}
		refused("archive.restore.otherVersion", restore(older, givenKey()), this.file, null);
	}

	@Test
	void theKeyTravelsInsideUnderThePassword() throws IOException {
		backUp(DemoDatabase.of(SMALL), PASSWORD);
		Path keyFile = this.folder.resolve("vault.key");
		VaultKey fresh = new VaultKey("", keyFile);
		byte[] unused = fresh.findOrMake();
		TestDatabase elsewhere = TestDatabase.fresh();
		refused("archive.restore.passwordNeeded", restore(elsewhere, fresh), this.file, null);
		refused("archive.password.wrong", restore(elsewhere, fresh), this.file, PASSWORD + "?");
		assertThat(fresh.find()).as("after refusals").contains(unused);
		restore(elsewhere, fresh).from(this.file, PASSWORD);
		assertThat(fresh.find()).contains(Base64.getDecoder().decode(TestDatabase.KEY));
		assertThat(new VaultKey("", this.folder.resolve("vault.key.replaced")).find()).contains(unused);
	}

	@Test
	void withoutItsKeyABackupIsNotRestoredUnderAnother() throws IOException {
		backUp(DemoDatabase.of(SMALL), null);
		String other = Base64.getEncoder().encodeToString(new byte[32]);
		TestDatabase elsewhere = TestDatabase.fresh();
		refused("archive.restore.keySetting", restore(elsewhere, new VaultKey(other, this.file)), this.file, null);
		refused("archive.restore.otherKey", restore(elsewhere, new VaultKey("", this.folder.resolve("none"))),
				this.file, null);
	}

	@Test
	void theNewestBackupIsTriedInAScratchDatabaseThatIsGoneAfterwards() throws IOException {
		TestDatabase source = TestDatabase.fresh();
		DemoDatabase.fill(source, SMALL);
		Manifest manifest = backUp(source, null);
		JdbcClient jdbc = JdbcClient.create(OwnersWay.application(source));
		BackupFolder kept = new BackupFolder(
				new MockEnvironment().withProperty("tongxing.backups.folder", this.folder.toString()));
		RestoreTrial trial = new RestoreTrial(kept, OwnersWay.into(source), jdbc, JSON, new TestClock());
		trial.whenDue();
		trial.whenDue();
		assertThat(trial.last().orElseThrow().rows()).isEqualTo(manifest.rows());
		assertThat(jdbc.sql("select count(*) from backup_check").query(Integer.class).single()).as("checks in a week")
			.isEqualTo(1);
		flip(100);
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> trial.run(Progress.UNSEEN));
		assertThat(jdbc.sql("select count(*) from backup_check where failure = 'archive.backup.changed'")
			.query(Integer.class)
			.single()).isEqualTo(1);
		assertThat(jdbc.sql("select count(*) from pg_database where datname like '%\\_check'")
			.query(Integer.class)
			.single()).isZero();
	}

	private Manifest backUp(TestDatabase source, @Nullable String password) throws IOException {
		BackupWriter writer = new BackupWriter(OwnersWay.application(source), givenKey(), JSON, new TestClock());
		return writer.write(this.file, (password != null) ? writer.envelope(password) : null, Progress.UNSEEN);
	}

	private static Restore restore(TestDatabase into, VaultKey key) {
		return new Restore(OwnersWay.into(into), key, JSON);
	}

	private static VaultKey givenKey() {
		return new VaultKey(TestDatabase.KEY, Path.of("none"));
	}

	private static void refused(String code, Restore restore, Path file, @Nullable String password) {
		assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> restore.from(file, password)).withMessage(code);
	}

	private void flip(long place) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(this.file.toFile(), "rw")) {
			bytes.seek(place);
			int was = bytes.read();
			bytes.seek(place);
			bytes.write(was ^ 1);
		}
	}

	private static Map<String, String> withoutTheServers(Map<String, String> state) {
		state.keySet().removeIf((table) -> table.startsWith("spring_session") || table.startsWith("job"));
		return state;
	}

	private static String audit(TestDatabase database) {
		return DemoDatabase.reader(database)
			.sql("select md5(string_agg(a::text, '' order by id)) from audit_entry as a")
			.query(String.class)
			.optional()
			.orElse("");
	}

	/**
	 * Keeps visits, each with its participant in one transaction, and counts those whose
	 * commit was answered.
	 */
	private static final class Writer implements Runnable {

		private final AtomicInteger promised = new AtomicInteger();

		private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

		private final JdbcClient database;

		private final TransactionTemplate transaction;

		private final int number;

		private volatile boolean stop;

		Writer(TestDatabase source, int number) {
			DriverManagerDataSource connections = OwnersWay.application(source);
			this.database = JdbcClient.create(connections);
			this.transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
			this.number = number;
		}

		@Override
		public void run() {
			while (!this.stop) {
				UUID record = Objects.requireNonNull(this.transaction.execute((status) -> write()));
				this.acknowledged.add(record);
				this.promised.incrementAndGet();
			}
		}

		private UUID write() {
			UUID record = Ids.next();
			this.database
				.sql("""
						insert into care_record (id, kind, happened_on, channel, outcome, narrative, household_id, author_id,
						                         recorded_on, recorded_at)
						select ?, 'TALK', '2026-11-20', 'IN_PERSON', 'DONE', ?, c.household_id, a.id, '2026-11-20', now()
						  from (select household_id from child order by id limit 1) as c,
						       (select id from account order by id limit 1) as a
						""")
				.params(record, "writer %d %d".formatted(this.number, this.promised.get()))
				.update();
			this.database.sql("""
					insert into care_participant (record_id, child_id, happened_on, kind, household_id)
					select ?, id, '2026-11-20', 'TALK', household_id from child order by id limit 1
					""").param(record).update();
			return record;
		}

	}

}
