package tongxing.registry.status;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * By which rule a child counts as having parents away. The rules of different offices
 * disagree, so the answer always names its rule.
 *
 * @param code stable name; its message key is <code>registry.criterion.</code> and the
 * code
 * @param underAge the child must be younger, in full years; nothing for no limit
 * @param awayFor how many units of time a parent must be away without a break
 * @param unit months or days
 * @param need how much must be missing at home
 */
public record Criterion(String code, @Nullable Integer underAge, int awayFor, ChronoUnit unit, Need need) {

	/**
	 * State Council 2016, no. 13: younger than 16, both away, or one away and the other
	 * not capable.
	 */
	public static final Criterion STATE_COUNCIL_2016 = new Criterion("STATE_COUNCIL_2016", 16, 0, ChronoUnit.DAYS,
			Need.NOBODY_CAPABLE_AT_HOME);

	/** National student register, item 37: a parent away for more than three months. */
	public static final Criterion STUDENT_REGISTER = new Criterion("STUDENT_REGISTER", null, 3, ChronoUnit.MONTHS,
			Need.ONE_AWAY);

	/** What a school uses until it decides otherwise: a parent away for 90 days. */
	public static final Criterion LOCAL = local(Need.ONE_AWAY, 90, ChronoUnit.DAYS, null);

	/**
	 * A rule of the school's own.
	 */
	public static Criterion local(Need need, int awayFor, ChronoUnit unit, @Nullable Integer underAge) {
		return new Criterion("LOCAL", underAge, awayFor, unit, need);
	}

	/**
	 * The last day on which a parent can have left so as to count on a day.
	 */
	public LocalDate lastLeaving(LocalDate day) {
		return day.minus(this.awayFor, this.unit);
	}

	/**
	 * The same rule under the school's name.
	 */
	public Criterion asLocal() {
		return local(this.need, this.awayFor, this.unit, this.underAge);
	}

	/**
	 * How much must be missing at home.
	 */
	public enum Need {

		/** Either parent away is enough. */
		ONE_AWAY,

		/** Both away, or one away and the other not able to care. */
		NOBODY_CAPABLE_AT_HOME

	}

}
