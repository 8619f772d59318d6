package tongxing.care;

import java.util.List;

import tongxing.kernel.RuleViolation;

/**
 * A record that breaks one rule or several; all are told at once.
 */
public class CareRefused extends RuleViolation {

	private final transient List<Refusal> refusals;

	public CareRefused(List<Refusal> refusals) {
		super(refusals.get(0).code(), refusals.get(0).arguments().toArray());
		this.refusals = List.copyOf(refusals);
	}

	public List<Refusal> refusals() {
		return this.refusals;
	}

}
