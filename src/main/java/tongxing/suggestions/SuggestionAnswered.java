package tongxing.suggestions;

import java.util.UUID;

import tongxing.kernel.Audited;
import tongxing.registry.ChildId;

/**
 * Somebody accepted or dismissed a suggestion about a child.
 */
record SuggestionAnswered(ChildId of, boolean accepted, String reason) implements Audited {

	@Override
	public String action() {
		return this.accepted ? "SUGGESTION_ACCEPTED" : "SUGGESTION_DISMISSED";
	}

	@Override
	public UUID child() {
		return this.of.value();
	}

}
