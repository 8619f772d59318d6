package tongxing.registry.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.NotFound;
import tongxing.kernel.Vault;
import tongxing.registry.intake.Batch.State;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the files that were brought, sealed, for thirty days: long enough to correct what
 * was rejected, and no longer (PIPL art. 19).
 */
@Component
class Batches {

	private static final Duration KEPT = Duration.ofDays(30);

	private static final int LISTED = 20;

	private static final String COLUMNS = """
			select b.id, b.file_name, b.as_of, b.away_since, b.created_at, b.state, a.name, b.imported_at, b.undone_at, b.rows_read,
			       b.rows_new, b.rows_updated, b.rows_rejected,
			       b.unchanged is not null
			  from roster_batch b join account a on a.id = b.account_id
			""";

	private final JdbcClient database;

	private final Vault vault;

	Batches(JdbcClient database, Vault vault) {
		this.database = database;
		this.vault = vault;
	}

	BatchId keep(AccountId account, String fileName, byte[] content, LocalDate asOf, int read, Instant now) {
		BatchId id = BatchId.next();
		this.database
			.sql("""
					insert into roster_batch (id, account_id, file_name, sha256, content, as_of, created_at, state, rows_read)
					values (:id, :account, :name, :sha, :content, :asOf, :now, 'PREVIEWED', :read)
					""")
			.param("id", id.value())
			.param("account", account.value())
			.param("name", fileName)
			.param("sha", sha256(content))
			.param("content", this.vault.seal(Base64.getEncoder().encodeToString(content)))
			.param("asOf", asOf)
			.param("now", Timestamp.from(now))
			.param("read", read)
			.update();
		return id;
	}

	Batch get(BatchId id) {
		return this.database.sql(COLUMNS + " where b.id = :id")
			.param("id", id.value())
			.query((row, number) -> batch(row))
			.optional()
			.orElseThrow(() -> new NotFound("roster"));
	}

	/**
	 * Holds the batch until the transaction ends, so that two clicks do not import twice.
	 */
	void lock(BatchId id) {
		this.database.sql("select id from roster_batch where id = :id for update")
			.param("id", id.value())
			.query(UUID.class)
			.optional();
	}

	List<Batch> latest() {
		return this.database.sql(COLUMNS + " where b.state <> 'DISCARDED' order by b.created_at desc limit :most")
			.param("most", LISTED)
			.query((row, number) -> batch(row))
			.list();
	}

	byte[] content(BatchId id) {
		byte @Nullable [] sealed = this.database.sql("select content from roster_batch where id = :id")
			.param("id", id.value())
			.query((row, number) -> row.getBytes(1))
			.optional()
			.orElse(null);
		if (sealed == null) {
			throw new NotFound("roster file");
		}
		return Base64.getDecoder().decode(this.vault.open(sealed));
	}

	/**
	 * Keeps how many rows were read, and by which of them an import would change nothing.
	 */
	void examined(IntakePlan plan) {
		this.database.sql("update roster_batch set unchanged = :keys, rows_read = :read where id = :id")
			.param("keys", plan.unchanged().toArray(String[]::new))
			.param("read", plan.roster().rowsRead())
			.param("id", plan.batch().id().value())
			.update();
	}

	Set<String> unchanged(BatchId id) {
		return Set.copyOf(this.database.sql("select unnest(unchanged) from roster_batch where id = :id")
			.param("id", id.value())
			.query(String.class)
			.list());
	}

	/**
	 * Keeps since when parents are away of whom the roster does not say.
	 */
	void awaySince(BatchId id, @Nullable LocalDate day) {
		this.database.sql("update roster_batch set away_since = :day where id = :id")
			.param("day", day)
			.param("id", id.value())
			.update();
	}

	void imported(IntakePlan plan, Instant now) {
		this.database.sql("""
				update roster_batch set state = 'IMPORTED', imported_at = :now, rows_read = :read, rows_new = :new,
				       rows_updated = :updated, rows_unchanged = :unchanged, rows_rejected = :rejected,
				       rows_duplicate = :duplicate, version = version + 1 where id = :id
				""")
			.param("now", Timestamp.from(now))
			.param("read", plan.roster().rowsRead())
			.param("new", plan.count(Outcome.NEW))
			.param("updated", plan.count(Outcome.UPDATED))
			.param("unchanged", plan.count(Outcome.UNCHANGED))
			.param("rejected", plan.count(Outcome.REJECTED))
			.param("duplicate", plan.count(Outcome.DUPLICATE))
			.param("id", plan.batch().id().value())
			.update();
	}

	void undone(BatchId id, Instant now) {
		this.database
			.sql("update roster_batch set state = 'UNDONE', undone_at = :now, version = version + 1 where id = :id")
			.param("now", Timestamp.from(now))
			.param("id", id.value())
			.update();
	}

	void discarded(BatchId id) {
		this.database
			.sql("update roster_batch set state = 'DISCARDED', content = null, version = version + 1 where id = :id")
			.param("id", id.value())
			.update();
	}

	void forgetOldFiles(Instant now) {
		this.database.sql("update roster_batch set content = null where content is not null and created_at < :before")
			.param("before", Timestamp.from(now.minus(KEPT)))
			.update();
	}

	private static Batch batch(ResultSet row) throws SQLException {
		return new Batch(new BatchId(row.getObject(1, UUID.class)), row.getString(2), row.getObject(3, LocalDate.class),
				row.getObject(4, LocalDate.class), row.getTimestamp(5).toInstant(), State.valueOf(row.getString(6)),
				row.getString(7), instant(row.getTimestamp(8)), instant(row.getTimestamp(9)), row.getInt(10),
				row.getInt(11), row.getInt(12), row.getInt(13), row.getBoolean(14));
	}

	private static @Nullable Instant instant(@Nullable Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

}
