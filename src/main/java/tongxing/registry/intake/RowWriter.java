package tongxing.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import tongxing.jobs.Progress;
import tongxing.registry.RosterMentorsNamed;
import tongxing.registry.SchoolClassId;
import tongxing.registry.child.ChildDetails;
import tongxing.registry.child.Children;
import tongxing.registry.child.RegisterChild.Home;
import tongxing.registry.child.Registrar;
import tongxing.registry.child.Registrar.Registered;
import tongxing.registry.classes.ClassName;
import tongxing.registry.classes.Classes;
import tongxing.registry.intake.RosterDays.Start;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of a plan that are not rejected.
 */
@Component
class RowWriter {

	private final Children children;

	private final Classes classes;

	private final RosterDays days;

	private final ApplicationEventPublisher events;

	RowWriter(Children children, Classes classes, RosterDays days, ApplicationEventPublisher events) {
		this.children = children;
		this.classes = classes;
		this.days = days;
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
		Start start = this.days.of(plan.batch());
		List<IntakePlan.Row> rows = new ArrayList<>(plan.rows().size());
		try (Registrar registrar = this.children.registrar(listed(plan))) {
			Run run = new Run(registrar, start, homes);
			for (IntakePlan.Row row : plan.rows()) {
				boolean skip = row.outcome() == Outcome.REJECTED || !which.test(row);
				progress.progress(rows.size(), plan.rows().size());
				rows.add(skip ? row : run.write(row));
			}
			registrar.finish();
		}
		List<RosterMentorsNamed.Row> mentors = mentors(rows);
		if (!mentors.isEmpty()) {
			this.events.publishEvent(new RosterMentorsNamed(plan.batch().id().value(), mentors, start.from()));
		}
		return new IntakePlan(plan.batch(), plan.roster(), rows);
	}

	private static List<ChildDetails> listed(IntakePlan plan) {
		return plan.rows()
			.stream()
			.filter((row) -> row.outcome() != Outcome.REJECTED)
			.map((row) -> RowCommand.details(row.row()))
			.toList();
	}

	private static List<RosterMentorsNamed.Row> mentors(List<IntakePlan.Row> rows) {
		List<RosterMentorsNamed.Row> mentors = new ArrayList<>();
		for (IntakePlan.Row row : rows) {
			String mentor = row.row().mentor();
			if (mentor != null && row.child() != null && row.outcome() != Outcome.REJECTED) {
				mentors.add(new RosterMentorsNamed.Row(row.child(), mentor));
			}
		}
		return mentors;
	}

	/**
	 * One carrying out, with the classes and homes it met so far.
	 */
	private final class Run {

		private final Registrar registrar;

		private final Start start;

		private final Homes homes;

		private final Map<ClassName, SchoolClassId> made = new HashMap<>();

		Run(Registrar registrar, Start start, Homes homes) {
			this.registrar = registrar;
			this.start = start;
			this.homes = homes;
		}

		IntakePlan.Row write(IntakePlan.Row row) {
			RowCommand command = new RowCommand(row.row(), this.start);
			SchoolClassId schoolClass = schoolClass(row);
			if (row.child() != null) {
				boolean changed = this.registrar.update(row.child(), command.toCommand(command.newHome(), schoolClass));
				return row.as(changed ? Outcome.UPDATED : Outcome.UNCHANGED);
			}
			Home home = this.homes.of(row.row()).map(Home::of).orElseGet(command::newHome);
			Registered made = this.registrar.register(command.toCommand(home, schoolClass));
			this.homes.remember(row.row(), made.household());
			return new IntakePlan.Row(row.row(), Outcome.NEW, made.child(), null, row.issues());
		}

		private @Nullable SchoolClassId schoolClass(IntakePlan.Row row) {
			ClassName name = RowCommand.className(row.row());
			return (name == null) ? null : this.made.computeIfAbsent(name,
					(missing) -> RowWriter.this.classes.findOrCreate(this.start.schoolYear(), missing));
		}

	}

}
