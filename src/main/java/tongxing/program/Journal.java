package tongxing.program;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tongxing.kernel.DateRange;
import tongxing.kernel.Ids;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.staff.CurrentStaff;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the rows of this module's tables, each with who wrote it and when, and leaves a
 * row in the audit. A row is never removed: what has an end is ended, what was wrong is
 * taken back with a reason.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Journal {

	private static final int LONGEST_REASON = 200;

	private final JdbcClient database;

	private final CurrentStaff me;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	Journal(JdbcClient database, CurrentStaff me, Clock clock, ApplicationEventPublisher events) {
		this.database = database;
		this.me = me;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Today, the day on which everything is written down.
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * Who writes.
	 */
	public UUID me() {
		return this.me.id().value();
	}

	/**
	 * Refuses a day that has not come yet.
	 * @return the day
	 */
	public LocalDate past(LocalDate day, String refusal) {
		if (day.isAfter(today())) {
			throw new RuleViolation(refusal, today());
		}
		return day;
	}

	/**
	 * Adds a row.
	 * @param table one of this module, with the columns of all of them
	 */
	public UUID add(String table, Row row) {
		UUID id = Ids.next();
		Map<String, @Nullable Object> values = new LinkedHashMap<>(row.values);
		values.put("id", id);
		values.put("recorded_on", today());
		values.put("recorded_by", me());
		String places = values.keySet().stream().map(row::place).collect(Collectors.joining(", "));
		this.database
			.sql("insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + places + ")")
			.params(values)
			.update();
		tell(table, "ADDED", id, row.child);
		return id;
	}

	/**
	 * Ends what runs on a last day; refuses a day before it began, and what has ended
	 * already.
	 */
	public void end(String table, UUID id, LocalDate last) {
		DateRange during = this.database
			.sql("select during::text from " + table + " where id = :id and voided_on is null for update")
			.param("id", id)
			.query(String.class)
			.optional()
			.map(DateRange::parse)
			.orElseThrow(() -> new NotFound(table));
		if (!during.isOpen()) {
			throw new RuleViolation("program.refused.last.ended");
		}
		if (last.isBefore(during.from())) {
			throw new RuleViolation("program.refused.last.before", during.from());
		}
		this.database.sql("update " + table + " set during = :during::daterange where id = :id")
			.param("during", during.endingOn(last).toSql())
			.param("id", id)
			.update();
		tell(table, "ENDED", id, null);
	}

	/**
	 * Takes back what was wrong, with a reason; refuses what was taken back already.
	 */
	public void takeBack(String table, UUID id, String reason) {
		if (reason.isBlank() || reason.length() > LONGEST_REASON) {
			throw new RuleViolation("program.refused.reason");
		}
		int taken = this.database.sql("update " + table + """
				 set voided_on = :today, voided_by = :me, void_reason = :reason where id = :id and voided_on is null
				""")
			.param("today", today())
			.param("me", this.me.id().value())
			.param("reason", reason.strip())
			.param("id", id)
			.update();
		if (taken == 0) {
			throw new NotFound(table);
		}
		tell(table, "TAKEN_BACK", id, null);
	}

	/**
	 * Leaves a row in the audit.
	 */
	public void tell(String table, String done, @Nullable UUID thing, @Nullable UUID child) {
		this.events
			.publishEvent(new ProgramChanged("PROGRAM_" + table.toUpperCase(Locale.ROOT) + "_" + done, thing, child));
	}

	/**
	 * What stands in a row, column by column; blank text is left out.
	 */
	public static final class Row {

		private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

		private final Set<String> ranges = new HashSet<>();

		private @Nullable UUID child;

		public Row with(String column, @Nullable Object value) {
			if (value instanceof DateRange range) {
				this.ranges.add(column);
				this.values.put(column, range.toSql());
			}
			else if (value instanceof Enum<?> one) {
				this.values.put(column, one.name());
			}
			else if (value instanceof String text) {
				this.values.put(column, text.isBlank() ? null : text.strip());
			}
			else {
				this.values.put(column, value);
			}
			return this;
		}

		/**
		 * The child it is about.
		 */
		public Row about(@Nullable UUID about) {
			this.child = about;
			return with("child_id", about);
		}

		private String place(String column) {
			return ":" + column + (this.ranges.contains(column) ? "::daterange" : "");
		}

	}

}
