package tongxing.registry.arrangement;

import tongxing.kernel.person.Kinship;

/**
 * Who actually cares for a child.
 */
public enum CareKind {

	PARENT, PATERNAL_GRANDPARENT, MATERNAL_GRANDPARENT, KIN, ENTRUSTED, ALONE, UNKNOWN;

	/**
	 * Whether a carer who is not a parent must be named.
	 */
	public boolean namesCarer() {
		return this != PARENT && this != ALONE && this != UNKNOWN;
	}

	/**
	 * The kind of care by a person so related.
	 */
	public static CareKind of(Kinship relation) {
		return switch (relation) {
			case FATHER, MOTHER, PARENTS, STEP_OR_FOSTER_FATHER, STEP_OR_FOSTER_MOTHER -> PARENT;
			case GRANDPARENT, PATERNAL_GRANDFATHER, PATERNAL_GRANDMOTHER -> PATERNAL_GRANDPARENT;
			case MATERNAL_GRANDFATHER, MATERNAL_GRANDMOTHER -> MATERNAL_GRANDPARENT;
			case SELF -> ALONE;
			case UNRELATED -> ENTRUSTED;
			default -> KIN;
		};
	}

}
