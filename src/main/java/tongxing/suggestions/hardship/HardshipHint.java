package tongxing.suggestions.hardship;

import java.util.List;
import java.util.stream.Collectors;

import tongxing.registry.ChildId;
import tongxing.registry.trait.Hardship;

/**
 * That a child seems to be in a hardship nobody entered, and why. Never stored: it is
 * there as long as the facts are.
 */
public record HardshipHint(ChildId child, String name, String className, Hardship kind, List<HardshipReason> reasons) {

	public HardshipHint {
		reasons = List.copyOf(reasons);
	}

	/**
	 * By which an answer knows what it answered: the hardship and the facts.
	 */
	public String mark() {
		return this.kind + ":" + codes();
	}

	String codes() {
		return this.reasons.stream().map(Enum::name).collect(Collectors.joining(","));
	}

}
