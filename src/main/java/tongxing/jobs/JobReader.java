package tongxing.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import tongxing.jobs.JobView.State;
import tongxing.staff.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads jobs for their owner, and nobody else's.
 */
@Component
class JobReader {

	private static final int LISTED = 50;

	private static final String SELECT = """
			select id, title, title_args::text, page, asked_at, begun_at, done, total, cancel_asked_at, completed_at, cancelled_at,
			       failed_at, failure, failure_args::text, reference, file_name, file_type, file_size
			  from job where account_id = :owner
			""";

	private final JdbcClient database;

	private final JobFolder folder;

	private final JsonMapper json;

	private final Clock clock;

	JobReader(JdbcClient database, JobFolder folder, JsonMapper json, Clock clock) {
		this.database = database;
		this.folder = folder;
		this.json = json;
		this.clock = clock;
	}

	List<JobView> newest(AccountId owner) {
		return this.database.sql(SELECT + " order by asked_at desc, id desc limit :most")
			.param("owner", owner.value())
			.param("most", LISTED)
			.query((row, number) -> view(row))
			.list();
	}

	Optional<JobView> find(JobId job, AccountId owner) {
		return this.database.sql(SELECT + " and id = :id")
			.param("owner", owner.value())
			.param("id", job.value())
			.query((row, number) -> view(row))
			.optional();
	}

	Optional<JobFile> file(JobId job, AccountId owner) {
		return this.database.sql(SELECT + " and id = :id and file_name is not null and completed_at >= :oldest")
			.param("owner", owner.value())
			.param("id", job.value())
			.param("oldest", Timestamp.from(this.folder.oldest(this.clock.instant())))
			.query((row, number) -> new JobFile(this.folder.path(job), row.getString("file_name"),
					row.getString("file_type"), row.getLong("file_size")))
			.optional();
	}

	private JobView view(ResultSet row) throws SQLException {
		Instant completed = moment(row, "completed_at");
		Instant cancelled = moment(row, "cancelled_at");
		Instant failed = moment(row, "failed_at");
		State state = state(row, completed, cancelled, failed);
		Instant ended = (completed != null) ? completed : (cancelled != null) ? cancelled : failed;
		return new JobView(new JobId(row.getObject("id", UUID.class)),
				new JobKind.Title(row.getString("title"), args(row.getString("title_args"))), state, row.getInt("done"),
				row.getInt("total"), Objects.requireNonNull(moment(row, "asked_at")), ended, row.getString("page"),
				failure(row), result(row, completed));
	}

	private static State state(ResultSet row, @Nullable Instant completed, @Nullable Instant cancelled,
			@Nullable Instant failed) throws SQLException {
		if (completed != null) {
			return State.COMPLETED;
		}
		if (cancelled != null) {
			return State.CANCELLED;
		}
		if (failed != null) {
			return State.FAILED;
		}
		if (moment(row, "cancel_asked_at") != null) {
			return State.STOPPING;
		}
		return (moment(row, "begun_at") != null) ? State.RUNNING : State.WAITING;
	}

	private JobView.@Nullable Failure failure(ResultSet row) throws SQLException {
		String key = row.getString("failure");
		return (key != null) ? new JobView.Failure(key, args(row.getString("failure_args")), row.getString("reference"))
				: null;
	}

	private JobView.@Nullable Result result(ResultSet row, @Nullable Instant completed) throws SQLException {
		String name = row.getString("file_name");
		if (name == null || completed == null) {
			return null;
		}
		Instant until = this.folder.until(completed);
		return new JobView.Result(name, row.getLong("file_size"), until, !until.isBefore(this.clock.instant()));
	}

	private List<Object> args(@Nullable String stored) {
		return (stored != null) ? List.of(this.json.readValue(stored, Object[].class)) : List.of();
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		Timestamp at = row.getTimestamp(column);
		return (at != null) ? at.toInstant() : null;
	}

}
