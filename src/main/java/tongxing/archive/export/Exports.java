package tongxing.archive.export;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.archive.tables.KeyEnvelope;
import tongxing.jobs.JobId;
import tongxing.jobs.Jobs;
import tongxing.kernel.Audited;
import tongxing.kernel.NotFound;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Archives that leave the house: who asks for one gives a password and a reason, and both
 * asking and taking it leave a row in the audit.
 */
@Service
@Transactional
public class Exports {

	private static final int SHOWN = 30;

	private final JdbcClient database;

	private final Jobs jobs;

	private final ArchiveJob job;

	private final ApplicationEventPublisher events;

	private final Duration kept;

	private final Clock clock;

	Exports(JdbcClient database, Jobs jobs, ArchiveJob job, ApplicationEventPublisher events, Environment environment,
			Clock clock) {
		this.database = database;
		this.jobs = jobs;
		this.job = job;
		this.events = events;
		this.kept = DurationStyle.detectAndParse(environment.getRequiredProperty("tongxing.jobs.keep-files"));
		this.clock = clock;
	}

	/**
	 * Asks for an archive as a job.
	 * @param scope <code>SCHOOL</code>, <code>YEAR:2026</code>, <code>CLASS:id</code> or
	 * <code>CHILD:id</code>
	 * @param password at least ten characters
	 */
	public JobId ask(String scope, String password, String reason) {
		ExportScope chosen = ExportScope.of(scope);
		KeyEnvelope.requireGood(password);
		boolean somebody = this.database.sql(chosen.sql())
			.params(chosen.parameters())
			.query(UUID.class)
			.stream()
			.findFirst()
			.isPresent();
		if (!somebody) {
			throw new NotFound("scope");
		}
		UUID child = (chosen.kind() == ExportScope.Kind.CHILD) ? (UUID) chosen.parameters().get(0) : null;
		this.events.publishEvent(new Asked(child, (child != null) ? "CHILD" : scope, reason));
		return this.jobs.start(this.job, this.job.wish(chosen, password, this.clock.instant()));
	}

	/**
	 * What an archive can be made of, the school first, as value and label; a label that
	 * is a message key begins with <code>archive.</code>.
	 */
	@Transactional(readOnly = true)
	public List<Choice> choices() {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("SCHOOL", "archive.scope.SCHOOL", null)));
		this.database.sql("select distinct school_year from school_class order by 1 desc")
			.query(Integer.class)
			.list()
			.forEach((year) -> choices.add(new Choice("YEAR:" + year, "archive.scope.YEAR", year + "—" + (year + 1))));
		this.database.sql("""
				select id, school_year, display_name from school_class
				 where school_year = (select max(school_year) from school_class) order by stage, grade, number
				""")
			.query((row, number) -> new Choice("CLASS:" + row.getString(1), "archive.scope.CLASS", row.getString(3)))
			.list()
			.forEach(choices::add);
		return choices;
	}

	/**
	 * The last archives anybody asked for, the newest first.
	 */
	@Transactional(readOnly = true)
	public List<Asking> last() {
		Instant now = this.clock.instant();
		return this.database
			.sql("""
					select j.id, a.name, j.title, j.asked_at, j.completed_at, coalesce(j.failed_at, j.cancelled_at) is not null
					  from job j join account a on a.id = j.account_id where j.kind = :kind
					 order by j.asked_at desc limit :shown
					""")
			.param("kind", ArchiveJob.CODE)
			.param("shown", SHOWN)
			.query((row, number) -> {
				Timestamp done = row.getTimestamp(5);
				Instant until = (done != null) ? done.toInstant().plus(this.kept) : null;
				return new Asking(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant(),
						until, until != null && until.isBefore(now), row.getBoolean(6));
			})
			.list();
	}

	/**
	 * Something an archive can be made of.
	 *
	 * @param label message key
	 * @param name its argument
	 */
	public record Choice(String value, String label, @Nullable String name) {

	}

	/**
	 * An archive somebody asked for.
	 *
	 * @param title message key
	 * @param until when its file is deleted, once it is made
	 * @param over whether that day has passed
	 * @param failed whether it was not made
	 */
	public record Asking(String job, String who, String title, Instant at, @Nullable Instant until, boolean over,
			boolean failed) {

	}

	/**
	 * Somebody takes records out of the house.
	 */
	private record Asked(@Nullable UUID child, String subject, String reason) implements Audited {

		@Override
		public String action() {
			return "ARCHIVE_EXPORTED";
		}

	}

}
