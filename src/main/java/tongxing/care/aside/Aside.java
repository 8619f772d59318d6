package tongxing.care.aside;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What stands beside a child's chronology.
 *
 * @param plans those not ended first
 * @param health nothing if the child was never checked
 * @param opinions said about the child and not answered, the oldest first
 */
public record Aside(List<Plan> plans, @Nullable Health health, List<Opinion> opinions) {

	public Aside {
		plans = List.copyOf(plans);
		opinions = List.copyOf(opinions);
	}

	public boolean isEmpty() {
		return this.plans.isEmpty() && this.health == null && this.opinions.isEmpty();
	}

	/**
	 * How far a plan is.
	 */
	public enum State {

		WAITING, RETURNED, APPROVED, ENDED

	}

	/**
	 * A plan. What is in an education plan is for those who may open it.
	 *
	 * @param kind CARE_PLAN or EDUCATION_PLAN
	 * @param reviewDue when it is to be looked at next; nothing for one that ended
	 */
	public record Plan(UUID record, String kind, LocalDate madeOn, State state, @Nullable LocalDate reviewDue) {

		public boolean overdue(LocalDate today) {
			return this.reviewDue != null && this.reviewDue.isBefore(today);
		}

	}

	/**
	 * The last health check beside the one before.
	 *
	 * @param values what was measured this time
	 */
	public record Health(UUID record, LocalDate on, @Nullable LocalDate before, List<Value> values) {

		public Health {
			values = List.copyOf(values);
		}

	}

	/**
	 * A measured value.
	 *
	 * @param change against the check before, if it was measured then
	 */
	public record Value(String field, BigDecimal now, @Nullable BigDecimal change) {

		/** With its sign. */
		public @Nullable String signed() {
			return (this.change == null || this.change.signum() == 0) ? null
					: ((this.change.signum() > 0) ? "+" : "−") + this.change.abs().toPlainString();
		}

	}

	/**
	 * An opinion that waits for an answer.
	 *
	 * @param party who said it: TEACHER, CHILD or GUARDIAN
	 */
	public record Opinion(UUID record, String party, String said, LocalDate madeOn) {

	}

}
