package tongxing.suggestions.hardship;

import tongxing.registry.trait.Hardship;

/**
 * A fact that speaks for a hardship. Its sentence is the message
 * <code>suggestions.hardship.why.</code> and the name.
 */
public enum HardshipReason {

	/** Both parents are dead. */
	BOTH_DEAD(Hardship.ORPHAN),

	/**
	 * No parent can care: each is dead, missing, in prison or not capable, and not both
	 * are dead.
	 */
	NO_PARENT_CARES(Hardship.GUARDIANSHIP_LOST),

	/** Alone at home though younger than 16. */
	ALONE(Hardship.GUARDIANSHIP_LOST),

	/** Enrolled in the minimum living allowance. */
	ALLOWANCE(Hardship.POVERTY),

	/** Enrolled in temporary, medical or housing relief. */
	RELIEF(Hardship.POVERTY),

	/** The registration form says a serious illness. */
	ILL(Hardship.ILLNESS),

	/** Two talks of the last two months or more ended with concern of 4 or 5. */
	CONCERNS(Hardship.MENTAL_HEALTH);

	private final Hardship kind;

	HardshipReason(Hardship kind) {
		this.kind = kind;
	}

	Hardship kind() {
		return this.kind;
	}

}
