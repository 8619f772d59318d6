package tongxing.registry.roster;

import tongxing.kernel.RuleViolation;

/**
 * A file of which nothing can be imported. The code names the message that tells the
 * clerk why, and what to do about it.
 */
public class RosterRefused extends RuleViolation {

	public RosterRefused(String reason, Object... arguments) {
		super("roster.refused." + reason, arguments);
	}

}
