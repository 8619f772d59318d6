package tongxing.archive.rollover.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tongxing.archive.rollover.ClassDecision.Way;
import tongxing.archive.rollover.ClassStep;
import tongxing.archive.rollover.Outcome;
import tongxing.archive.rollover.Place;
import tongxing.archive.rollover.Placement;
import tongxing.archive.rollover.RollOver;
import tongxing.archive.rollover.RollOverId;
import tongxing.archive.rollover.RollOvers;
import tongxing.archive.rollover.YearPlan;
import tongxing.calendar.TermId;
import tongxing.calendar.Terms;
import tongxing.kernel.NotFound;
import tongxing.registry.SchoolClassId;
import tongxing.staff.Members;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the pages of a roll-over: what is planned, what was typed, how it went.
 */
@Component
class RollOverPages {

	private final RollOvers rollOvers;

	private final Terms terms;

	private final Members members;

	RollOverPages(RollOvers rollOvers, Terms terms, Members members) {
		this.rollOvers = rollOvers;
		this.terms = terms;
		this.members = members;
	}

	/**
	 * A class on the plan: where it goes as things stand, and what was typed.
	 */
	record Line(ClassStep step, ClassesForm.Row row) {

	}

	/**
	 * A child of the class whose children are decided one by one.
	 */
	record Pupil(Placement placement, ChildrenForm.Row row) {

	}

	Teachers teachers() {
		return new Teachers(this.members.enabled());
	}

	/** The page of one roll-over, with a form that came back or as it stands. */
	String plan(RollOverId id, @Nullable ClassesForm classes, @Nullable TermsForm typed, Model model) {
		RollOver rollOver = this.rollOvers.get(id);
		model.addAttribute("rollOver", rollOver);
		model.addAttribute("outcomes", Outcome.values());
		if (!rollOver.planned()) {
			model.addAttribute("tally", this.rollOvers.tally(id));
			model.addAttribute("left", this.rollOvers.left(id));
			return "archive/rollover-done";
		}
		YearPlan plan = this.rollOvers.plan(id);
		Teachers teachers = teachers();
		ClassesForm form = (classes != null) ? classes : ClassesForm.of(plan.steps(), teachers);
		model.addAttribute("plan", plan);
		model.addAttribute("tally", plan.tally());
		model.addAttribute("teachers", teachers.offers());
		model.addAttribute("form", form);
		model.addAttribute("ways", Way.values());
		model.addAttribute("lines",
				plan.steps().stream().map((step) -> new Line(step, row(step, form, teachers))).toList());
		TermId first = new TermId(rollOver.fromYear() + 1, 1);
		boolean missing = this.terms.all().stream().noneMatch((term) -> term.id().equals(first));
		model.addAttribute("needsTerms", missing);
		if (missing) {
			model.addAttribute("terms", (typed != null) ? typed
					: TermsForm.of(this.terms.proposed(first), this.terms.proposed(new TermId(first.schoolYear(), 2))));
		}
		return "archive/rollover";
	}

	/** The children of a class, with a form that came back or as it stands. */
	String children(RollOverId id, SchoolClassId schoolClass, @Nullable ChildrenForm typed, Model model) {
		RollOver rollOver = this.rollOvers.get(id);
		if (!rollOver.planned()) {
			throw new NotFound("rollover");
		}
		YearPlan plan = this.rollOvers.plan(id);
		List<Placement> placements = plan.of(schoolClass);
		ClassStep step = plan.steps()
			.stream()
			.filter((one) -> !one.entry() && one.from().equals(schoolClass))
			.findFirst()
			.orElse(null);
		if (step == null && placements.isEmpty()) {
			throw new NotFound("class");
		}
		ChildrenForm form = (typed != null) ? typed : ChildrenForm.of(placements);
		model.addAttribute("rollOver", rollOver);
		model.addAttribute("step", step);
		model.addAttribute("className", (step != null) ? step.fromName() : plan.older().get(schoolClass));
		model.addAttribute("schoolClass", schoolClass);
		model.addAttribute("form", form);
		model.addAttribute("places", plan.leads().keySet().stream().map(Place::display).toList());
		model.addAttribute("pupils", placements.stream().map((one) -> new Pupil(one, row(one, form))).toList());
		return "archive/rollover-class";
	}

	private static ClassesForm.Row row(ClassStep step, ClassesForm form, Teachers teachers) {
		return form.all()
			.stream()
			.filter((row) -> step.from().equals(row.schoolClass()) && step.entry() == row.entry())
			.findFirst()
			.orElseGet(() -> ClassesForm.of(List.of(step), teachers).all().get(0));
	}

	private static ChildrenForm.Row row(Placement placement, ChildrenForm form) {
		return form.all()
			.stream()
			.filter((row) -> placement.child().equals(row.child()))
			.findFirst()
			.orElseGet(() -> ChildrenForm.Row.of(placement));
	}

}
