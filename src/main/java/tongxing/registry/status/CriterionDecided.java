package tongxing.registry.status;

import java.time.LocalDate;

import tongxing.kernel.Audited;

/**
 * The school decided by which rule it counts, from a day on.
 */
record CriterionDecided(LocalDate from) implements Audited {

	@Override
	public String action() {
		return "LOCAL_CRITERION_DECIDED";
	}

	@Override
	public String subject() {
		return this.from.toString();
	}

}
