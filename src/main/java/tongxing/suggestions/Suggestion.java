package tongxing.suggestions;

import java.util.List;
import java.util.stream.Collectors;

import tongxing.registry.CareLevel;
import tongxing.registry.ChildId;

/**
 * That a child's care level should be another, and why. Never stored: it is there as long
 * as the facts are.
 *
 * @param present the level today
 * @param proposed the level that the facts speak for
 */
public record Suggestion(ChildId child, String name, String className, CareLevel present, CareLevel proposed,
		List<Reason> reasons) {

	public Suggestion {
		reasons = List.copyOf(reasons);
	}

	public boolean raises() {
		return this.proposed.compareTo(this.present) > 0;
	}

	/**
	 * By which an answer knows what it answered: the level proposed and the facts.
	 */
	public String mark() {
		return this.proposed + ":" + codes();
	}

	String codes() {
		return this.reasons.stream().map((reason) -> reason.code().name()).collect(Collectors.joining(","));
	}

}
