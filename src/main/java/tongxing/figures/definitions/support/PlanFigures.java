package tongxing.figures.definitions.support;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import tongxing.care.CareFact;
import tongxing.figures.Figure;
import tongxing.figures.definitions.Count;
import tongxing.figures.definitions.FigureDefinition;
import tongxing.figures.definitions.TermFacts;

import org.springframework.stereotype.Component;

/**
 * Plans of the term: for how many children, whether approved, what reviews found and how
 * plans ended.
 */
@Component
class PlanFigures implements FigureDefinition {

	@Override
	public int order() {
		return 900;
	}

	@Override
	public void define(TermFacts facts, Consumer<Figure> figures) {
		List<CareFact> care = facts.done("CARE_PLAN");
		List<CareFact> education = facts.done("EDUCATION_PLAN");
		List<CareFact> reviews = facts.done("PLAN_REVIEW");
		figures.accept(children("plan.care", care));
		figures.accept(children("plan.care.approved", approved(care, facts)));
		figures.accept(children("plan.needed", facts.done("PLAN_NEED")));
		figures.accept(children("plan.education", education));
		figures.accept(children("plan.education.approved", approved(education, facts)));
		figures.accept(Count.events("plan.reviews", "figures.def.plan.reviews", reviews));
		figures.accept(children("plan.reviewed", reviews));
		for (String result : List.of("PROGRESS", "SAME", "WORSE")) {
			figures.accept(Count.events("plan.result." + result, "figures.def.plan.result",
					reviews.stream().filter((review) -> review.word("result").equals(result)).toList()));
		}
		figures.accept(children("plan.reviewOverdue",
				unreviewed(Stream.concat(care.stream(), education.stream()).toList(), reviews, facts)));
		figures.accept(
				children("plan.ended", reviews.stream().filter((review) -> !review.word("ending").isEmpty()).toList()));
	}

	@Override
	public List<String> exceptions() {
		return List.of("plan.reviewOverdue");
	}

	/**
	 * Plans of the term whose day of review is over and after which nobody looked at how
	 * the child does.
	 */
	private static List<CareFact> unreviewed(List<CareFact> plans, List<CareFact> reviews, TermFacts facts) {
		String day = facts.lastDay().toString();
		return plans.stream()
			.filter((plan) -> !plan.word("reviewOn").isEmpty() && plan.word("reviewOn").compareTo(day) < 0)
			.filter((plan) -> reviews.stream()
				.noneMatch((review) -> review.child().equals(plan.child())
						&& !review.happenedOn().isBefore(plan.happenedOn())))
			.toList();
	}

	private static List<CareFact> approved(List<CareFact> plans, TermFacts facts) {
		String day = facts.asOf().toString();
		return plans.stream()
			.filter((plan) -> !plan.word("approvedOn").isEmpty() && plan.word("approvedOn").compareTo(day) <= 0)
			.toList();
	}

	private static Figure children(String id, List<CareFact> facts) {
		return Count.childrenOf(id, "figures.def." + id, facts);
	}

}
