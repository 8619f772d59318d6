package tongxing.care.aside;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tongxing.care.aside.Aside.Plan;
import tongxing.care.aside.Aside.State;

/**
 * Derives how far plans are from what was made, decided and reviewed.
 */
final class PlanStates {

	/** Half a term, as the rule has it [S-3], where a plan does not say its own day. */
	private static final int HALF_TERM_DAYS = 70;

	private PlanStates() {
	}

	/**
	 * A plan as it was made.
	 *
	 * @param decision APPROVED or RETURNED, of the version that stands
	 */
	record Made(UUID record, String kind, LocalDate on, @Nullable String decision, @Nullable LocalDate reviewOn) {

	}

	/**
	 * A look at a plan.
	 *
	 * @param reviewed the kind of plan; PAIRING is none
	 */
	record Review(LocalDate on, String reviewed, boolean ended) {

	}

	/**
	 * Those not ended first, each group from the latest on. A review belongs to the last
	 * plan of its kind made until then.
	 */
	static List<Plan> of(List<Made> plans, List<Review> reviews) {
		return plans.stream()
			.map((plan) -> of(plan, plans, reviews))
			.sorted(Comparator.comparing((Plan plan) -> plan.state() == State.ENDED)
				.thenComparing(Plan::madeOn, Comparator.reverseOrder()))
			.toList();
	}

	private static Plan of(Made plan, List<Made> all, List<Review> reviews) {
		Optional<LocalDate> next = all.stream()
			.filter((one) -> one.kind.equals(plan.kind) && one.on.isAfter(plan.on))
			.map(Made::on)
			.min(Comparator.naturalOrder());
		List<Review> own = reviews.stream()
			.filter((one) -> one.reviewed.equals(plan.kind) && !one.on.isBefore(plan.on)
					&& (next.isEmpty() || one.on.isBefore(next.get())))
			.toList();
		if (next.isPresent() || own.stream().anyMatch(Review::ended)) {
			return new Plan(plan.record, plan.kind, plan.on, State.ENDED, null);
		}
		LocalDate due = own.stream()
			.map(Review::on)
			.max(Comparator.naturalOrder())
			.map((last) -> last.plusDays(HALF_TERM_DAYS))
			.orElse((plan.reviewOn != null) ? plan.reviewOn : plan.on.plusDays(HALF_TERM_DAYS));
		State state = (plan.decision == null) ? State.WAITING : State.valueOf(plan.decision);
		return new Plan(plan.record, plan.kind, plan.on, state, due);
	}

}
