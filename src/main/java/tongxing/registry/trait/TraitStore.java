package tongxing.registry.trait;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;
import tongxing.kernel.NotFound;
import tongxing.kernel.RuleViolation;
import tongxing.registry.ChildChanged;
import tongxing.registry.ChildId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What all dated facts about a child have alike in their tables: they begin, do not
 * overlap another of their kind, end, and leave a row in the audit.
 */
@Component
class TraitStore {

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TraitStore(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	JdbcClient database() {
		return this.database;
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	void refuseFuture(LocalDate day) {
		if (day.isAfter(today())) {
			throw new RuleViolation("registry.inTheFuture");
		}
	}

	/**
	 * Locks the child, so that two who enter the same at once come one after the other.
	 */
	void lock(ChildId child) {
		if (this.database.sql("select id from child where id = :child for no key update")
			.param("child", child.value())
			.query(UUID.class)
			.list()
			.isEmpty()) {
			throw new NotFound("child");
		}
	}

	/**
	 * Refuses days on which the child already has one of the kind.
	 */
	void refuseOverlap(Table table, ChildId child, String kind, DateRange during) {
		lock(child);
		boolean overlaps = this.database.sql("""
				select exists (select from %s where child_id = :child and %s = :kind and during && :during::daterange)
				""".formatted(table.name, table.kind))
			.param("child", child.value())
			.param("kind", kind)
			.param("during", during.toSql())
			.query(Boolean.class)
			.single();
		if (overlaps) {
			throw new RuleViolation("traits.overlaps");
		}
	}

	/**
	 * The days of one of the child's facts that has no end or ends later, to be ended.
	 */
	DateRange ending(Table table, ChildId child, UUID id, LocalDate lastDay) {
		refuseFuture(lastDay);
		DateRange during = this.database
			.sql("select during::text from %s where id = :id and child_id = :child for update".formatted(table.name))
			.param("id", id)
			.param("child", child.value())
			.query((row, number) -> DateRange.parse(row.getString(1)))
			.optional()
			.orElseThrow(() -> new NotFound("trait"));
		if (lastDay.isBefore(during.from())) {
			throw new RuleViolation("traits.endsBefore", during.from());
		}
		LocalDate last = during.to();
		if (last != null && !last.isAfter(lastDay)) {
			throw new RuleViolation("traits.over");
		}
		return during.endingOn(lastDay);
	}

	void changed(String action, @Nullable ChildId child, Object subject, @Nullable String reason) {
		this.events
			.publishEvent(new ChildChanged(action, (child != null) ? child.value() : null, subject.toString(), reason));
	}

	/**
	 * A table of dated facts, with the column that tells their kinds apart.
	 */
	enum Table {

		HARDSHIP("hardship", "kind"), SUBSIDY("subsidy", "kind"), CONSENT("consent", "purpose");

		private final String name;

		private final String kind;

		Table(String name, String kind) {
			this.name = name;
			this.kind = kind;
		}

	}

}
