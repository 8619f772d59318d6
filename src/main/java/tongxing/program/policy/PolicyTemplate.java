package tongxing.program.policy;

/**
 * The policies schools usually have, to be adopted in one tap: the five of [S-14] and the
 * emergency mechanism of [S-4]. Name and text are messages.
 */
public enum PolicyTemplate {

	ACTIVITIES(PolicyKind.POLICY), HELPING(PolicyKind.POLICY), SAFETY(PolicyKind.POLICY),
	RESPONSIBILITY(PolicyKind.POLICY), ACCOUNTABILITY(PolicyKind.POLICY), EMERGENCY(PolicyKind.MECHANISM);

	private final PolicyKind kind;

	PolicyTemplate(PolicyKind kind) {
		this.kind = kind;
	}

	public PolicyKind kind() {
		return this.kind;
	}

}
