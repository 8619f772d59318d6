package tongxing.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import tongxing.jobs.Progress;
import tongxing.registry.ChildId;
import tongxing.registry.HouseholdId;
import tongxing.registry.RosterMentorNamed;
import tongxing.registry.SchoolClassId;
import tongxing.registry.child.Children;
import tongxing.registry.child.RegisterChild.Home;
import tongxing.registry.classes.ClassName;
import tongxing.registry.classes.Classes;
import tongxing.registry.intake.RosterDays.Start;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of a plan that are not rejected.
 */
@Component
class RowWriter {

	private final Children children;

	private final Classes classes;

	private final RosterDays days;

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	RowWriter(Children children, Classes classes, RosterDays days, JdbcClient database,
			ApplicationEventPublisher events) {
		this.children = children;
		this.classes = classes;
		this.days = days;
		this.database = database;
		this.events = events;
	}

	/**
	 * The plan with what became of its rows.
	 */
	IntakePlan writeAll(IntakePlan plan, Homes homes, Progress progress) {
		return write(plan, homes, (row) -> true, progress);
	}

	/**
	 * Writes only rows of children who are registered.
	 */
	IntakePlan writeRegistered(IntakePlan plan, Homes homes, Progress progress) {
		return write(plan, homes, (row) -> row.child() != null, progress);
	}

	private IntakePlan write(IntakePlan plan, Homes homes, Predicate<IntakePlan.Row> which, Progress progress) {
		Run run = new Run(plan.batch(), this.days.of(plan.batch()), homes);
		List<IntakePlan.Row> rows = new ArrayList<>(plan.rows().size());
		for (IntakePlan.Row row : plan.rows()) {
			boolean skip = row.outcome() == Outcome.REJECTED || !which.test(row);
			progress.progress(rows.size(), plan.rows().size());
			rows.add(skip ? row : run.write(row));
			this.children.settle();
		}
		return new IntakePlan(plan.batch(), plan.roster(), rows);
	}

	/**
	 * One carrying out, with the classes and homes it met so far.
	 */
	private final class Run {

		private final Batch batch;

		private final Start start;

		private final Homes homes;

		private final Map<ClassName, SchoolClassId> made = new HashMap<>();

		Run(Batch batch, Start start, Homes homes) {
			this.batch = batch;
			this.start = start;
			this.homes = homes;
		}

		IntakePlan.Row write(IntakePlan.Row row) {
			RowCommand command = new RowCommand(row.row(), this.start);
			SchoolClassId schoolClass = schoolClass(row);
			IntakePlan.Row done;
			if (row.child() != null) {
				boolean changed = RowWriter.this.children.update(row.child(),
						command.toCommand(command.newHome(), schoolClass));
				done = row.as(changed ? Outcome.UPDATED : Outcome.UNCHANGED);
			}
			else {
				done = register(row, command, schoolClass);
			}
			String mentor = row.row().mentor();
			if (mentor != null && done.child() != null) {
				RowWriter.this.events.publishEvent(
						new RosterMentorNamed(this.batch.id().value(), done.child(), mentor, this.start.from()));
			}
			return done;
		}

		private IntakePlan.Row register(IntakePlan.Row row, RowCommand command, @Nullable SchoolClassId schoolClass) {
			Home home = this.homes.of(row.row()).map(Home::of).orElseGet(command::newHome);
			ChildId child = RowWriter.this.children.register(command.toCommand(home, schoolClass));
			this.homes.remember(row.row(), (home.household() != null) ? home.household() : householdOf(child));
			return new IntakePlan.Row(row.row(), Outcome.NEW, child, null, row.issues());
		}

		private @Nullable SchoolClassId schoolClass(IntakePlan.Row row) {
			ClassName name = RowCommand.className(row.row());
			return (name == null) ? null : this.made.computeIfAbsent(name,
					(missing) -> RowWriter.this.classes.findOrCreate(this.start.schoolYear(), missing));
		}

		private HouseholdId householdOf(ChildId child) {
			return new HouseholdId(RowWriter.this.database.sql("select household_id from child where id = :id")
				.param("id", child.value())
				.query(UUID.class)
				.single());
		}

	}

}
