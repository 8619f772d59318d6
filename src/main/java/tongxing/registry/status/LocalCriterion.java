package tongxing.registry.status;

import org.jspecify.annotations.Nullable;

import tongxing.kernel.DateRange;

/**
 * By which rule the school counts, on which days.
 *
 * @param basis a rule of others that it follows, or its own
 * @param source the paper that says so
 */
public record LocalCriterion(Basis basis, Criterion criterion, DateRange effective, @Nullable String source) {

	/**
	 * Where the rule comes from.
	 */
	public enum Basis {

		STATE_COUNCIL_2016, STUDENT_REGISTER, OWN;

		/**
		 * The rule of others; the school's own has none beforehand.
		 */
		public @Nullable Criterion criterion() {
			return switch (this) {
				case STATE_COUNCIL_2016 -> Criterion.STATE_COUNCIL_2016;
				case STUDENT_REGISTER -> Criterion.STUDENT_REGISTER;
				case OWN -> null;
			};
		}

	}

}
