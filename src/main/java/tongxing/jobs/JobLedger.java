package tongxing.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what becomes of jobs. Only the newest run of a job that has not ended may
 * write, so that a run which was given up for dead and still lives does no harm.
 */
@Component
class JobLedger {

	private static final String OPEN = " completed_at is null and cancelled_at is null and failed_at is null ";

	private static final String OWN_RUN = " where id = :id and runs = :run and" + OPEN;

	private final JdbcClient database;

	private final JsonMapper json;

	private final TransactionTemplate apart;

	JobLedger(JdbcClient database, JsonMapper json, PlatformTransactionManager transactions) {
		this.database = database;
		this.json = json;
		this.apart = new TransactionTemplate(transactions);
		this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Writes down a new job, or finds the open one by which the same person has asked for
	 * the same.
	 */
	<P> Asked ask(JobKind<P> kind, P parameters, AccountId owner, Instant now) {
		JobId fresh = JobId.next();
		JobKind.Title title = kind.title(parameters);
		String asked = this.json.writeValueAsString(parameters);
		int added = this.database
			.sql("""
					insert into job (id, kind, account_id, title, title_args, parameters, page, asked_at)
					values (:id, :kind, :owner, :title, cast(:args as jsonb), cast(:parameters as jsonb), :page, :now)
					on conflict (account_id, kind, md5(parameters::text)) where completed_at is null and cancelled_at is null
					         and failed_at is null do nothing
					""")
			.param("id", fresh.value())
			.param("kind", kind.code())
			.param("owner", owner.value())
			.param("title", title.key())
			.param("args", this.json.writeValueAsString(title.args()))
			.param("parameters", asked)
			.param("page", kind.page(parameters))
			.param("now", Timestamp.from(now))
			.update();
		return (added == 1) ? new Asked(fresh, true) : new Asked(open(kind.code(), asked, owner), false);
	}

	private JobId open(String kind, String parameters, AccountId owner) {
		return new JobId(this.database.sql(
				"select id from job where account_id = :owner and kind = :kind and parameters = cast(:parameters as jsonb) and"
						+ OPEN)
			.param("owner", owner.value())
			.param("kind", kind)
			.param("parameters", parameters)
			.query(UUID.class)
			.single());
	}

	/**
	 * Begins a run; none if the job has ended.
	 */
	Optional<Begun> begin(JobId job, Instant now) {
		return this.database.sql("""
				update job set begun_at = coalesce(begun_at, :now), runs = runs + 1, done = 0, total = 0
				 where id = :id and""" + OPEN + "returning account_id, kind, parameters::text, runs")
			.param("id", job.value())
			.param("now", Timestamp.from(now))
			.query((row, number) -> new Begun(job, new AccountId(row.getObject(1, UUID.class)), row.getString(2),
					row.getString(3), row.getInt(4)))
			.optional();
	}

	/**
	 * Shows progress at once, whatever transaction the work stands in.
	 * @return whether the run is still wanted
	 */
	boolean progress(Begun begun, int done, int total) {
		return Boolean.TRUE.equals(this.apart.execute((status) -> run(begun,
				"update job set done = :done, total = :total" + OWN_RUN + "returning cancel_asked_at is null")
			.param("done", done)
			.param("total", total)
			.query(Boolean.class)
			.optional()
			.orElse(false)));
	}

	boolean isWanted(Begun begun) {
		return run(begun, "select cancel_asked_at is null from job" + OWN_RUN).query(Boolean.class)
			.optional()
			.orElse(false);
	}

	void checkpoint(Begun begun, String reached) {
		this.database.sql("""
				insert into job_checkpoint (job_id, reached, saved_at) values (:id, :reached, now())
				on conflict (job_id) do update set reached = excluded.reached, saved_at = excluded.saved_at
				""").param("id", begun.job().value()).param("reached", reached).update();
	}

	Optional<String> checkpoint(Begun begun) {
		return this.database.sql("select reached from job_checkpoint where job_id = :id")
			.param("id", begun.job().value())
			.query(String.class)
			.optional();
	}

	void completed(Begun begun, @Nullable JobFile file, Instant now) {
		run(begun,
				"""
						update job set completed_at = :now, done = total, file_name = :name, file_type = :type, file_size = :size
						"""
						+ OWN_RUN)
			.param("now", Timestamp.from(now))
			.param("name", (file != null) ? file.name() : null)
			.param("type", (file != null) ? file.mediaType() : null)
			.param("size", (file != null) ? file.size() : null)
			.update();
	}

	/** Whether the job is over because its owner does not want it any more. */
	boolean cancelled(Begun begun, Instant now) {
		return run(begun, "update job set cancelled_at = :now" + OWN_RUN + "and cancel_asked_at is not null")
			.param("now", Timestamp.from(now))
			.update() == 1;
	}

	void failed(Begun begun, String key, Object[] args, @Nullable String reference, Instant now) {
		run(begun,
				"""
						update job set failed_at = :now, failure = :key, failure_args = cast(:args as jsonb), reference = :reference
						"""
						+ OWN_RUN)
			.param("now", Timestamp.from(now))
			.param("key", key)
			.param("args", this.json.writeValueAsString(List.of(args)))
			.param("reference", reference)
			.update();
	}

	private JdbcClient.StatementSpec run(Begun begun, String sql) {
		return this.database.sql(sql).param("id", begun.job().value()).param("run", begun.run());
	}

	/**
	 * The owner does not want the job any more; one that nobody has begun is over at
	 * once.
	 */
	void cancel(JobId job, AccountId owner, Instant now) {
		this.database
			.sql("""
					update job set cancel_asked_at = coalesce(cancel_asked_at, :now), cancelled_at = case when begun_at is null then cast(:now as timestamptz) end
					 where id = :id and account_id = :owner and"""
					+ OPEN)
			.param("id", job.value())
			.param("owner", owner.value())
			.param("now", Timestamp.from(now))
			.update();
	}

	/**
	 * A job, new or found.
	 */
	record Asked(JobId job, boolean fresh) {

	}

	/**
	 * A run that has begun.
	 *
	 * @param parameters as JSON
	 * @param run the how manieth run of the job it is
	 */
	record Begun(JobId job, AccountId owner, String kind, String parameters, int run) {

	}

}
